import Markdown
import Model
import Testing

@testable import Ingest

/// What the reader makes of a text, without where it stands in it.
func readBack(_ text: String) -> [Block] {
    parseMarkdown(Array(text.utf8), from: 0).blocks.map { withoutRanges($0.block) }
}

private func withoutRanges(_ block: Block) -> Block {
    switch block {
    case .paragraph(let content): .paragraph(content.map(withoutRanges))
    case .heading(let heading):
        .heading(
            Heading(level: heading.level, content: heading.content.map(withoutRanges), anchor: heading.anchor))
    case .list(let list):
        .list(
            List(
                start: list.start, isTight: list.isTight,
                items: list.items.map {
                    ListItem(blocks: $0.blocks.map(withoutRanges), isChecked: $0.isChecked)
                }))
    case .quote(let blocks): .quote(blocks.map(withoutRanges))
    case .table(let table):
        .table(
            Table(
                alignments: table.alignments, header: table.header.map { $0.map(withoutRanges) },
                rows: table.rows.map { $0.map { $0.map(withoutRanges) } }))
    case .code, .rule: block
    }
}

private func withoutRanges(_ inline: Inline) -> Inline {
    switch inline {
    case .emphasis(let content): .emphasis(content.map(withoutRanges))
    case .strong(let content): .strong(content.map(withoutRanges))
    case .strikethrough(let content): .strikethrough(content.map(withoutRanges))
    case .link(let link):
        .link(InlineLink(to: link.destination, title: link.title, link.content.map(withoutRanges)))
    case .image(let image):
        .image(
            InlineImage(source: image.source, title: image.title, alternative: image.alternative, range: 0..<0))
    case .text, .softBreak, .lineBreak, .code, .footnote: inline
    }
}

@Suite("What is written is read back") struct ReadBackTests {
    @Test("Pseudo-random blocks come back as they are in normal form", arguments: 0..<40)
    func pseudoRandom(part: Int) {
        for seed in (part * 30)..<(part * 30 + 30) {
            var random = RandomBlocks(seed: UInt64(seed))
            let blocks = random.blocks()
            let text = markdownText(blocks)
            let normal = normalised(blocks)
            let read = readBack(text)
            #expect(read == normal, "seed \(seed):\n\(text)")
        }
    }

    @Test("No word is lost on the way to the normal form", arguments: 0..<200)
    func keepsWords(seed: Int) {
        var random = RandomBlocks(seed: UInt64(seed) + 100_000)
        let blocks = random.blocks()
        func words(_ blocks: [Block]) -> [Character] { blocks.plainText.filter { $0.isLetter || $0.isNumber } }
        let before = words(blocks)
        let after = words(normalised(blocks)).filter { $0 != "P" }
        #expect(after.filter(before.contains).count >= before.count)
    }
}
