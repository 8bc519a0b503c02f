import Model

/// Links to places in the page lead to the section that has the place. Of those to no section, and to the one
/// that they stand in, only the text is kept.
func withLocalLinks(_ blocks: [PlacedHTMLBlock]) -> [PlacedHTMLBlock] {
    let sections = sectionAnchors(of: blocks)
    var anchors: [String: String] = [:]
    for (placed, section) in zip(blocks, sections) {
        guard let section else { continue }
        for id in placed.ids where anchors[id] == nil { anchors[id] = section }
    }
    return zip(blocks, sections).map { placed, section in
        PlacedHTMLBlock(block: placed.block.mappingInlines { linked($0, anchors, section) }, ids: placed.ids)
    }
}

/// For each block the anchor of its section: the heading's own id, else what is made from its title.
private func sectionAnchors(of blocks: [PlacedHTMLBlock]) -> [String?] {
    var titles: [String: Int] = [:]
    for placed in blocks {
        if case .heading(let heading) = placed.block {
            titles[derivedAnchor(for: plainTitle(heading.content)), default: 0] += 1
        }
    }
    var taken: Set<String> = []
    var current: String?
    return blocks.map { placed in
        guard case .heading(let heading) = placed.block else { return current }
        if let id = placed.ids.first, isAnchor(id), taken.insert(id).inserted {
            current = id
        } else {
            let derived = derivedAnchor(for: plainTitle(heading.content))
            current = titles[derived] == 1 && !derived.isEmpty ? derived : nil
        }
        return current
    }
}

/// What a heading's anchor may be written with.
func isAnchor(_ id: String) -> Bool {
    !id.isEmpty
        && id.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_" || $0 == "."
        }
}

private func linked(_ content: [Inline], _ anchors: [String: String], _ current: String?) -> [Inline] {
    content.flatMap { inline -> [Inline] in
        switch inline {
        case .link(var link) where link.destination.hasPrefix("#"):
            guard let anchor = anchors[String(link.destination.dropFirst())], anchor != current else {
                return link.content
            }
            link.destination = "#" + anchor
            return [.link(link)]
        case .strong(let inner): return [.strong(linked(inner, anchors, current))]
        case .emphasis(let inner): return [.emphasis(linked(inner, anchors, current))]
        case .strikethrough(let inner): return [.strikethrough(linked(inner, anchors, current))]
        default: return [inline]
        }
    }
}

extension Block {
    /// The same block with other inline content.
    func mappingInlines(_ change: ([Inline]) -> [Inline]) -> Block {
        switch self {
        case .paragraph(let content): return .paragraph(change(content))
        case .heading(var heading):
            heading.content = change(heading.content)
            return .heading(heading)
        case .list(var list):
            for index in list.items.indices {
                list.items[index].blocks = list.items[index].blocks.map { $0.mappingInlines(change) }
            }
            return .list(list)
        case .quote(let blocks): return .quote(blocks.map { $0.mappingInlines(change) })
        case .table(var table):
            table.header = table.header.map(change)
            table.rows = table.rows.map { $0.map(change) }
            return .table(table)
        case .code, .rule: return self
        }
    }
}
