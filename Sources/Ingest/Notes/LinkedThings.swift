import Model

/// Something elsewhere that a list names.
struct LinkedThing: Equatable {
    var title: String
    var url: String
    /// What the list says of it.
    var description: [Inline] = []
    /// Further blocks below it.
    var more: [Block] = []
    /// The headings that it stands under.
    var categories: [String] = []
}

/// The things that a file lists, when it is a list of things elsewhere and not an article: ten at least, each an item or a
/// paragraph that begins with a link to the outside, and most of the items and of the words.
func linkedThings(in blocks: [PlacedBlock]) -> [LinkedThing]? {
    var collector = LinkedThingCollector()
    for placed in blocks { collector.take(placed.block) }
    let count = collector.things.count
    guard count >= 10, collector.beginning * 10 >= (collector.beginning + collector.others) * 6,
        collector.words >= collector.otherWords
    else { return nil }
    return collector.things
}

private struct LinkedThingCollector {
    var things: [LinkedThing] = []
    /// Items and paragraphs that begin with a link to the outside, and ones that do not.
    var beginning = 0
    var others = 0
    var words = 0
    var otherWords = 0
    private var headings: [(level: Int, title: String)] = []

    mutating func take(_ block: Block) {
        switch block {
        case .heading(let heading):
            headings.removeAll { $0.level >= heading.level }
            headings.append((heading.level, trimmedText(heading.content.plainText)))
        case .list(let list): for item in list.items { take(item, depth: 0) }
        case .paragraph(let content):
            let size = content.plainText.utf8.count
            if let thing = thing(content, needsLinkFirst: true) {
                add(thing, size)
            } else {
                others += 1
                otherWords += size
            }
        case .quote, .code, .table: otherWords += [block].plainText.utf8.count
        case .rule: break
        }
    }

    private mutating func add(_ thing: LinkedThing, _ size: Int) {
        var thing = thing
        // The first is the file's own title.
        thing.categories = headings.filter { $0.level > 1 }.map(\.title)
        things.append(thing)
        beginning += 1
        words += size
    }

    private mutating func take(_ item: ListItem, depth: Int) {
        guard case .paragraph(let content)? = item.blocks.first else { return }
        let rest = Array(item.blocks.dropFirst())
        if var thing = thing(content, needsLinkFirst: false) {
            thing.more = rest
            add(thing, item.blocks.plainText.utf8.count)
            if !content.beginsWithLink {
                beginning -= 1
                others += 1
            }
        } else if case .list(let list)? = rest.first, depth < 6, rest.count == 1 {
            // A group of things under its name.
            headings.append((10 + depth, trimmedText(content.plainText)))
            for item in list.items { take(item, depth: depth + 1) }
            headings.removeLast()
        } else if !content.isContentsEntry {
            others += 1
            otherWords += item.blocks.plainText.utf8.count
        }
    }

    /// A title and where it leads. Where the link does not come first, the words before it are the title.
    private func thing(_ content: [Inline], needsLinkFirst: Bool) -> LinkedThing? {
        guard let index = content.firstIndex(where: { $0.outsideLink != nil }), let link = content[index].outsideLink
        else {
            return nil
        }
        let before = trimmedText(content[..<index].plainText)
        let isFirst = before.allSatisfy { !$0.isLetter && !$0.isNumber }
        if needsLinkFirst, !isFirst { return nil }
        let label = trimmedText(withSingleSpaces(link.content.plainText))
        if isFirst {
            guard !label.isEmpty else { return nil }
            return LinkedThing(
                title: label, url: link.destination, description: withoutLead(Array(content[(index + 1)...])))
        }
        let title = before.drop { "-–—:·(".contains($0) }
        let trimmed = trimmedText(String(title.reversed().drop { " -–—:·([".contains($0) }.reversed()))
        guard !trimmed.isEmpty, trimmed.count <= 160 else {
            return LinkedThing(title: label, url: link.destination, description: content)
        }
        return LinkedThing(title: trimmed, url: link.destination, description: Array(content[index...]))
    }

    /// Without the dash or point between a title and what is said of it.
    private func withoutLead(_ content: [Inline]) -> [Inline] {
        guard case .text(let text)? = content.first else { return content }
        let rest = text.drop { " -–—:·.,;".contains($0) }
        return (rest.isEmpty ? [] : [.text(String(rest))]) + content.dropFirst()
    }
}

extension [Inline] {
    fileprivate var beginsWithLink: Bool {
        guard let index = firstIndex(where: { $0.outsideLink != nil }) else { return false }
        return self[..<index].plainText.allSatisfy { !$0.isLetter && !$0.isNumber }
    }

    /// Of a table of contents: a link to a heading of the same file.
    fileprivate var isContentsEntry: Bool {
        contains { if case .link(let link) = $0 { link.destination.hasPrefix("#") } else { false } }
    }
}

extension Inline {
    fileprivate var outsideLink: InlineLink? {
        switch self {
        case .link(let link): isOutside(link.destination) && !link.content.plainText.isEmpty ? link : nil
        case .strong(let content), .emphasis(let content): content.first?.outsideLink
        default: nil
        }
    }
}

/// A document for each thing. What the list says of itself is told by the first one's warnings.
func documents(of things: [LinkedThing], _ warnings: [IngestWarning]) -> [IngestedDocument] {
    things.enumerated().map { index, thing in
        var facts = Facts()
        facts.title = thing.title
        facts.url = thing.url
        facts.categories = thing.categories
        let summary = trimmedText(withSingleSpaces(thing.description.plainText))
        facts.summary = summary.isEmpty ? nil : summary
        let blocks = (thing.description.isEmpty ? [] : [Block.paragraph(thing.description)]) + thing.more
        let segments = blocks.isEmpty ? [] : [Segment(key: "#", text: .blocks(blocks))]
        return IngestedDocument(.note, facts: facts, segments: segments, warnings: index == 0 ? warnings : [])
    }
}
