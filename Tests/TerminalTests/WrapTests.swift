import Testing

@testable import Terminal

@Suite struct WrapTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("汉字", 4), ("ｆｕｌｌ", 8), ("한국", 4), ("かな", 4), ("🎉", 2),
        ("🚀", 2), ("🦀", 2), ("𠀀", 2), ("…", 1), ("\u{1B}[1;31mred\u{1B}[0m", 3), ("a\u{1B}[0m汉", 3),
    ])
    func columnsAreThoseOfATerminal(text: String, count: Int) { #expect(columns(of: text) == count) }

    @Test(arguments: [
        ("", ""), ("one", "  one"), ("one two", "  one two"), ("  one   two  ", "  one two"),
        ("one\ntwo", "  one\n  two"), ("one\n\ntwo", "  one\n\n  two"),
        ("twelve chars and eight", "  twelve chars and\n  eight"), ("exactly eighteen c", "  exactly eighteen c"),
        ("averyveryverylongwordindeed x", "  averyveryverylongwordindeed\n  x"),
        ("x averyveryverylongwordindeed", "  x\n  averyveryverylongwordindeed"),
        ("汉汉汉汉 字字字字 汉汉汉汉", "  汉汉汉汉 字字字字\n  汉汉汉汉"),
    ])
    func wordsAreSetInLinesOfTwentyColumns(text: String, lines: String) {
        #expect(
            wrapped(text, width: 20, indent: "  ") == lines)
    }

    @Test func escapeSequencesTakeNoRoom() {
        let words = Array(repeating: "word", count: 30)
        let colorless = wrapped(words.joined(separator: " "), width: 40, indent: "    ")
        let colorful = wrapped(words.map(colored.match).joined(separator: " "), width: 40, indent: "    ")
        #expect(colorful.replacing(colored.match("word"), with: "word") == colorless)
    }

    @Test(arguments: [20, 33, 80, 100])
    func noLineIsWiderThanItMay(width: Int) {
        let text = (1...200).map { String(repeating: $0 % 3 == 0 ? "汉" : "x", count: $0 % 9 + 1) }.joined(
            separator: " ")
        let lines = wrapped(text, width: width, indent: "  ").split(separator: "\n")
        #expect(lines.count > 1)
        #expect(lines.allSatisfy { columns(of: String($0)) <= max(width, 22) })
        #expect(lines.flatMap { $0.split(separator: " ") } == text.split(separator: " "))
    }
}
