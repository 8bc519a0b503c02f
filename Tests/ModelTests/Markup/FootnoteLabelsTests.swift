import Model
import Testing

@Suite struct FootnoteLabelsTests {
    private static let note = Inline.footnote("1")

    @Test(arguments: [
        Block.paragraph([.text("a"), note]), .paragraph([.strong([.emphasis([note])])]),
        .list(List(start: nil, isTight: true, items: [ListItem(blocks: [.paragraph([note])])])),
        .quote([.paragraph([note])]), .heading(Heading(level: 3, content: [note])),
        .table(Table(alignments: [.none], header: [[.text("a")]], rows: [[[note]]])),
    ])
    func areFoundInEveryBlock(block: Block) {
        #expect([block].footnoteLabels == ["1"])
    }

    @Test func areNoneInCode() {
        #expect([Block.code(language: "", text: "[^1]"), .paragraph([.code("[^1]")])].footnoteLabels == [])
    }
}
