import Model

/// What a passage refers to: its links, each with the reason that stands around it, and its pictures.
func references(in passage: Passage) -> (links: [WrittenLink], pictures: [InlineImage]) {
    var collector = LinkCollector(anchor: passage.anchor)
    collector.collect(passage.heading, opensItem: false)
    for block in passage.blocks { collector.collect(block) }
    return (collector.links, collector.pictures)
}

/// Footnotes hang below the whole entry.
func footnoteLinks(_ footnotes: [Footnote]) -> [WrittenLink] {
    var collector = LinkCollector(anchor: "")
    for footnote in footnotes { for block in footnote.blocks { collector.collect(block) } }
    return collector.links
}

private struct LinkCollector {
    let anchor: String
    var links: [WrittenLink] = []
    var pictures: [InlineImage] = []

    mutating func collect(_ block: Block) {
        switch block {
        case .paragraph(let content): collect(content, opensItem: false)
        case .heading(let heading): collect(heading.content, opensItem: false)
        case .quote(let blocks): for block in blocks { collect(block) }
        case .table(let table):
            for row in [table.header] + table.rows { for cell in row { collect(cell, opensItem: false) } }
        case .list(let list): for item in list.items { collect(item) }
        case .code, .rule: break
        }
    }

    private mutating func collect(_ item: ListItem) {
        for (index, block) in item.blocks.enumerated() {
            if index == 0, case .paragraph(let content) = block, case .link = content.first {
                collect(content, opensItem: true)
            } else {
                collect(block)
            }
        }
    }

    mutating func collect(_ content: [Inline], opensItem: Bool) {
        lazy var sentences = Sentences(content)
        for (index, inline) in content.enumerated() {
            switch inline {
            case .link(let link):
                let opens = opensItem && index == 0
                let reason = opens ? trimmedReason(content.dropFirst().plainText) : sentences.around(index)
                append(link, reason: reason, opensItem: opens)
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
                for link in links(in: inner) {
                    append(link, reason: sentences.around(index), opensItem: false)
                }
            case .image(let image): pictures.append(image)
            default: break
            }
        }
    }

    /// At any depth of emphasis.
    private func links(in content: [Inline]) -> [InlineLink] {
        content.flatMap { inline -> [InlineLink] in
            switch inline {
            case .link(let link): [link]
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): links(in: inner)
            default: []
            }
        }
    }

    private mutating func append(_ link: InlineLink, reason: String, opensItem: Bool) {
        links.append(
            WrittenLink(
                anchor: anchor, destination: link.destination, title: link.title, text: link.content.plainText,
                reason: reason, opensListItem: opensItem, range: link.range, destinationRange: link.destinationRange))
    }
}
