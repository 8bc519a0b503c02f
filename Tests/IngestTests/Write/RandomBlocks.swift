import Model

@testable import Ingest

/// Blocks that are the same in each run of the tests.
struct RandomBlocks {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    private mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % limit
    }

    mutating func blocks(depth: Int = 0) -> [Block] { (0...below(depth > 1 ? 2 : 4)).map { _ in block(depth: depth) } }

    private mutating func block(depth: Int) -> Block {
        switch below(depth < 4 ? 10 : 6) {
        case 0, 1: .paragraph(inlines())
        case 2:
            .heading(
                Heading(level: 1 + below(6), content: inlines(), anchor: below(3) == 0 ? "slide-\(below(50))" : nil))
        case 3: .code(language: ["", "swift", "c++", "a b"][below(4)], text: code())
        case 4: table()
        case 5: below(4) == 0 ? .rule : .paragraph(inlines())
        case 6: .quote(blocks(depth: depth + 1))
        default: list(depth: depth)
        }
    }

    private mutating func list(depth: Int) -> Block {
        let items = (0...below(3)).map { _ in
            ListItem(blocks: blocks(depth: depth + 1), isChecked: [nil, nil, true, false][below(4)])
        }
        return .list(
            List(start: below(2) == 0 ? nil : [1, 1, 0, 8, 99][below(5)], isTight: below(2) == 0, items: items))
    }

    private mutating func table() -> Block {
        let columns = 1 + below(3)
        let rows = (0...below(3)).map { _ in (0..<columns).map { _ in below(4) == 0 ? [] : inlines() } }
        let alignments = (0..<columns).map { _ in [Table.Alignment.none, .left, .center, .right][below(4)] }
        return .table(Table(alignments: alignments, header: rows[0], rows: Array(rows.dropFirst())))
    }

    private mutating func inlines(depth: Int = 0) -> [Inline] {
        (0...below(4)).map { _ in inline(depth: depth) }
    }

    private mutating func inline(depth: Int) -> Inline {
        switch below(depth < 3 ? 14 : 9) {
        case 0...5: .text(text())
        case 6: [.lineBreak, .softBreak][below(2)]
        case 7: .code(text())
        case 8: .image(InlineImage(["a.png", "", "x y.png", "a(b).png"][below(4)], alternative: text()))
        case 9: .emphasis(inlines(depth: depth + 1))
        case 10: .strong(inlines(depth: depth + 1))
        case 11: .strikethrough(inlines(depth: depth + 1))
        default: .link(link(depth))
        }
    }

    private mutating func link(_ depth: Int) -> InlineLink {
        let destination = [
            "#slide-3", "https://example.org/a_b*c?x=1&y=2", "a b", "x(y)", "p|q", "a`b", "&amp;", "\\*<>", "",
        ][below(9)]
        let title = [nil, nil, "t", "say \"so\" & <b> | `c` *d* &lt;"][below(4)]
        return InlineLink(
            to: destination, title: title,
            depth == 0 && below(4) == 0 ? [.text(destination)] : inlines(depth: depth + 1))
    }

    private static let pieces = [
        "a", "word", "ü", "日本", " ", " ", "  ", "*", "**", "_", "__", "snake_case", "`", "``", "~", "~~", "~~~", "[",
        "]",
        "](", "][", "[^n]", "[ ]", "[x]: y", "(", ")", "<", ">", "<b>", "<a:b>", "&", "&amp;", "&#35;", "#", "##", "-",
        "---", "+", "1.", "1)", "23.", "=", "===", "|", "|-", ":-", ":::", "!", "![", "\\", "\"", "'", "{#x}", "{", "}",
        "\u{1}", "\t", "\n", "“", "€", "\u{A0}", ".", "C#", "x:", " @ ", "😀", "\u{FEFF}",
    ]

    private mutating func text() -> String {
        (0...below(5)).map { _ in Self.pieces[below(Self.pieces.count)] }.joined()
    }

    private mutating func code() -> String {
        (0...below(6)).map { _ in below(3) == 0 ? "\n" : Self.pieces[below(Self.pieces.count)] }.joined()
    }
}
