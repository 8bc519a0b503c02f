import Terminal
import Testing

@testable import Finder

@Suite struct LookTests {
    @Test(arguments: [
        ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("汉字", 4, "汉字"), ("汉字", 3, "汉…"), ("a汉字", 4, "a汉…"),
        ("abcd", 1, "…"), ("abcd", 0, ""), ("", 0, ""), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
        ("👩‍💻👩‍💻", 3, "👩‍💻…"), ("a\tb\nc", 9, "a b c"), ("a\u{1B}[2Jb", 9, "a\u{FFFD}[2Jb"),
    ])
    func linesAreCutByColumns(text: String, width: Int, line: String) {
        let spans = [Span(text)].cut(to: width)
        #expect(spans.map(\.text).joined() == line)
        // A wide character that had no room leaves a column.
        #expect(spans.columns <= width)
        #expect([Span(text)].fitted(to: width).columns == width)
    }

    /// As tmux and most terminals count.
    @Test(arguments: [
        ("👩‍💻", 2), ("⚡", 2), ("✅", 2), ("☁", 1), ("🇩🇪", 2), ("a\u{200B}b", 2), ("क्षि", 3), ("a\u{200D}b", 2),
        ("a\u{20DD}", 1), ("›", 1), ("▌", 1), ("❤\u{FE0F}", 1),
    ])
    func columnsAreThoseOfATerminal(text: String, count: Int) { #expect(columns(of: text) == count) }

    @Test func spansAreCutTogether() {
        let spans = [Span("ab", .bold), Span("cdef", .match), Span("gh")]
        #expect(spans.cut(to: 8) == spans)
        #expect(spans.cut(to: 5) == [Span("ab", .bold), Span("cd…", .match)])
        #expect(spans.cut(to: 3) == [Span("ab", .bold), Span("…", .match)])
    }

    @Test(arguments: [
        (Look.plain, true, false, "x"), (.match, true, false, "\u{1B}[1;33mx\u{1B}[0m"),
        (.match, false, false, "\u{1B}[1;4mx\u{1B}[0m"), (.kind, false, false, "x"),
        (.kind, true, true, "\u{1B}[7;34mx\u{1B}[0m"), (.kind, false, true, "\u{1B}[7mx\u{1B}[0m"),
    ])
    func looksAreSequences(look: Look, usesColor: Bool, isSelected: Bool, text: String) {
        #expect(LookStyle(usesColor: usesColor).set("x", look, isSelected: isSelected) == text)
    }

    @Test(arguments: [
        ("abc", 2, "ab"), ("\u{1B}[1mabc\u{1B}[0m", 2, "\u{1B}[1mab\u{1B}[0m"),
        ("\u{1B}[1mabc", 9, "\u{1B}[1mabc\u{1B}[0m"), ("\u{1B}[1m汉字\u{1B}[0m x", 3, "\u{1B}[1m汉\u{1B}[0m"),
        ("\u{1B}[2Jx", 9, "\u{FFFD}[2Jx"), ("\u{1B}]8;;http://x\u{7}y", 40, "\u{FFFD}]8;;http://x\u{FFFD}y"),
        ("x\u{1B}", 9, "x\u{FFFD}"), ("\u{1B}[38;5;1", 20, "\u{FFFD}[38;5;1"), ("", 5, ""),
    ])
    func styledLinesAreCut(line: String, width: Int, cut: String) { #expect(cutStyled(line, to: width) == cut) }

    @Test(arguments: [
        ("a Split, brain", "a <Split>, brain"), ("splits", "splits"), ("split-brain split", "<split>-brain <split>"),
        ("\u{1B}[1mThe split\u{1B}[0m split x", "\u{1B}[1mThe <split>\u{1B}[1m\u{1B}[0m <split> x"),
        ("\u{1B}[1m\u{1B}[34msplit", "\u{1B}[1m\u{1B}[34m<split>\u{1B}[1m\u{1B}[34m"), ("", ""),
    ])
    func matchesAreSetInThePreview(line: String, marked: String) {
        let (text, hasMatch) = highlighted(line, words: ["split"], style: LookStyle(usesColor: true))
        let open = marked.replacing("<", with: "\u{1B}[1;33m").replacing(">", with: "\u{1B}[0m")
        #expect(text == open)
        #expect(hasMatch == marked.contains("<"))
    }

    @Test func wordsOfAllPartsAreMatches() {
        let row = row("talks/a", "The *Split Brain*", "of *TWO*", snippet: "no *kube-proxy* here")
        #expect(matchedWords(of: row) == ["split", "brain", "two", "kube", "proxy"])
    }

    @Test func aMatchFurtherDownIsBroughtIntoSight() {
        let row = row("talks/a", "x", snippet: "*word*")
        let size = TerminalSize(columns: 40, lines: 10)
        let style = LookStyle(usesColor: false)
        func top(matchAt index: Int) -> Int {
            let lines = (0..<50).map { $0 == index ? "a word" : "line" }
            return FinderPreview(lines.joined(separator: "\n"), of: row, size: size, style: style).top
        }
        #expect([0, 9, 10, 30, 49, 50].map(top) == [0, 0, 5, 25, 40, 0])
    }
}
