import Model
import Testing

@testable import Terminal

@Suite struct BlockTextTests {
    private static let plain = Style(usesColor: false, width: 40)

    private func text(_ blocks: [Block]) -> String { blockText(blocks, style: Self.plain, indent: "  ") }

    private static func item(_ blocks: Block...) -> ListItem { ListItem(blocks: blocks) }

    private static func words(_ text: String) -> Block { .paragraph([.text(text)]) }

    /// A newline in a copied command starts another command.
    @Test func codeIsPrintedAsItIs() {
        let command =
            "ssh -o ConnectTimeout=5  \"$host\"   true; echo a very long line that would wrap\n\tif x:\n    y\n"
        #expect(
            text([.code(language: "sh", text: command)]) == """
                    ssh -o ConnectTimeout=5  "$host"   true; echo a very long line that would wrap
                    \tif x:
                        y
                """)
    }

    @Test func proseIsWrapped() {
        #expect(
            text([Self.words("one two three four five six seven eight nine")]) == """
                  one two three four five six seven
                  eight nine
                """)
    }

    @Test func itemsHangBelowTheirMarks() {
        let inner = List(start: nil, isTight: true, items: [Self.item(Self.words("deep"))])
        let list = List(
            start: 9, isTight: true,
            items: [
                Self.item(Self.words("one two three four five six seven eight")),
                Self.item(Self.words("b"), .list(inner), .code(language: "", text: "x  y\n")),
            ])
        #expect(
            text([.list(list)]) == """
                  9. one two three four five six seven
                     eight
                  10. b
                      • deep
                        x  y
                """)
    }

    @Test(arguments: [(true, "• [x] a\n• [ ] b"), (false, "• [x] a\n• [ ] b")])
    func tasksHaveBoxes(isTight: Bool, expected: String) {
        let items = [
            ListItem(blocks: [Self.words("a")], isChecked: true), ListItem(blocks: [Self.words("b")], isChecked: false),
        ]
        let list = Block.list(List(start: nil, isTight: isTight, items: items))
        #expect(blockText([list], style: Self.plain, indent: "") == expected)
    }

    @Test func cellsStandInColumns() {
        let table = Table(
            alignments: [.none, .none], header: [[.text("cause")], [.text("time")]],
            rows: [[[.text("a long cause")], [.text("1 min")]], [[.text("b")], [.text("2")]]])
        #expect(
            text([.table(table)]) == """
                  cause         time
                  a long cause  1 min
                  b             2
                """)
    }

    @Test func quotesAreMarkedAndControlCharactersNot() {
        #expect(text([.quote([Self.words("a\u{1B}[31mb")])]) == "  > a\u{FFFD}[31mb")
    }
}
