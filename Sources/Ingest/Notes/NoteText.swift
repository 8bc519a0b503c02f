import Markdown
import Model

/// A clean Markdown text, cut at its headings.
struct NoteText {
    private var bytes: [UInt8]
    private(set) var blocks: [PlacedBlock]
    private(set) var warnings: [IngestWarning] = []

    /// - Parameter base: The address that relative links start from; without one they lead nowhere, and only their
    ///   words are kept.
    init(_ lines: [SourceLine], base: String?) {
        bytes = Array(lines.map(\.bytes).joined(separator: [0x0A]))
        var document = parseMarkdown(bytes, from: 0)
        var edits = LinkEdits(bytes, base: base, anchors: anchors(of: document.blocks))
        for block in document.blocks { edits.visit([block.block]) }
        for footnote in document.footnotes { edits.visit(footnote.blocks) }
        if !edits.isEmpty {
            bytes = edits.applied()
            document = parseMarkdown(bytes, from: 0)
        }
        blocks = document.blocks
        warnings = edits.warnings
        let isFlattened = document.problems.contains { problem in
            switch problem.kind {
            case .nestingTooDeep, .tooManyLinks, .tableTooWide, .tooMuchOutput: true
            default: false
            }
        }
        if isFlattened { warnings.append(flattenedWarning) }
    }

    /// The first heading, when it is of the first level; it is no section then.
    mutating func takeTitle() -> String? {
        guard let index = blocks.firstIndex(where: { $0.heading != nil }), let heading = blocks[index].heading,
            heading.level == 1
        else { return nil }
        let title = trimmedText(heading.content.plainText)
        guard !title.isEmpty else { return nil }
        dropHeading(at: index)
        return title
    }

    /// A first heading that repeats the title is no section.
    mutating func dropTitle(_ title: String) {
        guard let index = blocks.firstIndex(where: { $0.heading != nil }), let heading = blocks[index].heading,
            derivedAnchor(for: trimmedText(heading.content.plainText)) == derivedAnchor(for: title)
        else { return }
        dropHeading(at: index)
    }

    private mutating func dropHeading(at index: Int) {
        let range = blocks[index].range
        for offset in range where bytes[offset] != 0x0A { bytes[offset] = 0x20 }
        blocks.remove(at: index)
    }

    /// The text before the first heading is a segment without a title.
    func segments() -> [Segment] {
        var segments: [Segment] = []
        let headings = blocks.filter { block in
            block.heading.map { !trimmedText($0.content.plainText).isEmpty } ?? false
        }
        let shift = 2 - (headings.compactMap { $0.heading?.level }.min() ?? 2)
        var anchors = Anchors()
        let intro = text(0..<(headings.first?.range.lowerBound ?? bytes.count))
        if !intro.isEmpty { segments.append(Segment(key: "#", text: .markdown(intro))) }
        for (index, placed) in headings.enumerated() {
            guard let heading = placed.heading else { continue }
            let end = index + 1 < headings.count ? headings[index + 1].range.lowerBound : bytes.count
            let title = trimmedText(withSingleSpaces(heading.content.plainText))
            let anchor = anchors.take(heading.anchor ?? derivedAnchor(for: title))
            segments.append(
                Segment(
                    key: "#\(heading.anchor ?? derivedAnchor(for: title))", title: title,
                    level: min(6, max(2, heading.level + shift)),
                    anchor: anchor == derivedAnchor(for: title) ? nil : anchor,
                    text: .markdown(text(placed.range.upperBound..<end)), url: heading.outsideAddress))
        }
        return segments
    }

    private func text(_ range: Range<Int>) -> String {
        var lines = bytes[range].split(separator: 0x0A, omittingEmptySubsequences: false)[...]
        while let first = lines.first, first.isBlankLine { lines.removeFirst() }
        while let last = lines.last, last.isBlankLine { lines.removeLast() }
        return lines.joined(separator: [0x0A]).text
    }
}

extension Sequence where Element == UInt8 {
    fileprivate var text: String { String(decoding: Array(self), as: UTF8.self) }
}

extension PlacedBlock {
    var heading: Heading? {
        if case .heading(let heading) = block { return heading }
        return nil
    }
}

extension Heading {
    /// Where the whole heading leads.
    fileprivate var outsideAddress: String? {
        guard content.count == 1, case .link(let link)? = content.first, isOutside(link.destination) else { return nil }
        return link.destination
    }
}

func isOutside(_ destination: String) -> Bool { destination.hasPrefix("https://") || destination.hasPrefix("http://") }

private func anchors(of blocks: [PlacedBlock]) -> Set<String> {
    var anchors = Anchors()
    return Set(
        blocks.compactMap {
            $0.heading.map { anchors.take($0.anchor ?? derivedAnchor(for: trimmedText($0.content.plainText))) }
        })
}
