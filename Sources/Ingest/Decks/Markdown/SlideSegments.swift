import Markdown
import Model

/// Makes segments of slides; slides are numbered as they are added.
struct SlideSegments {
    private(set) var segments: [Segment] = []
    private(set) var hidden: [Int] = []
    private(set) var count = 0

    /// The title is the first heading; further ones are set in bold, for a slide is one passage.
    ///
    /// - Parameter name: What the deck itself calls the slide.
    mutating func add(
        _ blocks: [Block], title: String? = nil, name: String? = nil, notes: [Block] = [], isHidden: Bool = false
    ) {
        count += 1
        if isHidden { hidden.append(count) }
        var text = blocks
        var title = title
        if title == nil, let index = text.firstIndex(where: { $0.slideTitle != nil }) {
            title = text[index].slideTitle
            text.remove(at: index)
        }
        let body = onSlide(text)
        segments.append(
            Segment(
                key: key(name, title ?? "", body), title: title ?? "", place: .slide(count), text: .blocks(body),
                notes: onSlide(notes), isHidden: isHidden))
    }

    /// A slide that is not here.
    mutating func skip() { count += 1 }

    /// The slide's own name, or its title, or a number made of its text, so that a slide that is put in between changes
    /// no other's key.
    private func key(_ name: String?, _ title: String, _ body: [Block]) -> String {
        let slug = derivedAnchor(for: title)
        return name.map { "#\($0)" } ?? (slug.isEmpty ? "text-\(fingerprint(body.plainText))" : slug)
    }
}

/// FNV-1a in 32 bits (draft-eastlake-fnv), in hexadecimal.
private func fingerprint(_ text: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return String(hash, radix: 16)
}

extension Block {
    fileprivate var slideTitle: String? {
        guard case .heading(let heading) = self else { return nil }
        let title = trimmedText(withSingleSpaces(heading.content.filter { !$0.isImage }.plainText))
        return title.isEmpty ? nil : title
    }
}

extension Inline {
    fileprivate var isImage: Bool {
        if case .image = self { return true }
        return false
    }
}

private func onSlide(_ blocks: [Block]) -> [Block] {
    blocks.compactMap { block -> Block? in
        switch block {
        case .heading(let heading): .paragraph([.strong(onSlide(heading.content))])
        case .paragraph(let content): .paragraph(onSlide(content))
        case .quote(let blocks): .quote(onSlide(blocks))
        case .list(var list):
            .list(
                {
                    for index in list.items.indices { list.items[index].blocks = onSlide(list.items[index].blocks) }
                    return list
                }())
        case .table(var table):
            .table(
                {
                    table.header = table.header.map(onSlide)
                    table.rows = table.rows.map { $0.map(onSlide) }
                    return table
                }())
        case .rule: nil
        case .code: block
        }
    }
}

/// Pictures that are files beside the deck are their words; links to them, too.
private func onSlide(_ content: [Inline]) -> [Inline] {
    content.flatMap { inline -> [Inline] in
        switch inline {
        case .image(let image): return picture(image)
        case .footnote(let label): return [.text("[\(label)]")]
        case .link(let link):
            return isOutside(link.destination) || link.destination.hasPrefix("mailto:")
                ? [inline.around(onSlide(link.content))] : onSlide(link.content)
        default: return inline.marked.map { [inline.around(onSlide($0.content))] } ?? [inline]
        }
    }
}

/// Backgrounds are left out, and sizes: `![bg right:40%](a.png)`, `![w:300 A graph](b.png)` of Marp, and
/// `![:scale 50%](c.png)` of remark.
private func picture(_ image: InlineImage) -> [Inline] {
    let words = image.alternative.split(separator: " ")
    if words.first == "bg" || words.first == "fit" && words.count == 1 { return [] }
    if words.first?.hasPrefix(":") == true { return [] }
    let kept = words.filter { word in
        !["w:", "h:", "width:", "height:"].contains { word.hasPrefix($0) } && word != "inline" && !word.hasSuffix("%")
    }
    let alternative = kept.joined(separator: " ")
    if alternative.isEmpty { return [] }
    guard isOutside(image.source) else { return [.image(InlineImage("", alternative: alternative))] }
    return [.image(InlineImage(source: image.source, title: image.title, alternative: alternative, range: 0..<0))]
}
