import Model
import Testing

struct SourceTextTests {
    /// A range of the text, and its span as `line:column+width excerpt`.
    struct Example: Sendable, CustomTestStringConvertible {
        var text: String
        var range: Range<Int>
        var span: String
        var testDescription: String { "\(text.debugDescription) at \(range)" }

        init(_ text: String, _ range: Range<Int>, _ span: String) {
            (self.text, self.range, self.span) = (text, range, span)
        }
    }

    @Test(arguments: [
        Example("one\ntwo\n", 0..<3, "1:1+3 one"), Example("one\ntwo\n", 1..<2, "1:2+1 one"),
        Example("one\ntwo\n", 4..<7, "2:1+3 two"), Example("one\ntwo", 6..<7, "2:3+1 two"),
        Example("\n\nx", 2..<3, "3:1+1 x"), Example("one", 1..<1, "1:2+1 one"), Example("", 0..<0, "1:1+1 "),
    ])
    func namesAPlaceFromOne(_ example: Example) { check(example) }

    @Test(arguments: [
        Example("größe: x", 9..<10, "1:8+1 größe: x"), Example("größe: x", 0..<7, "1:1+5 größe: x"),
        Example("日本\n🚀 go", 7..<14, "2:1+4 🚀 go"), Example("🚀 go", 5..<7, "1:3+2 🚀 go"),
        Example("e\u{301}a", 3..<4, "1:3+1 e\u{301}a"),
    ])
    func countsUnicodeScalars(_ example: Example) { check(example) }

    @Test(arguments: [
        Example("one\r\ntwo\r\n", 5..<8, "2:1+3 two"), Example("one\r\ntwo\r\n", 0..<5, "1:1+3 one"),
        Example("one\r\ntwo\r\n", 4..<5, "1:5+1 one"), Example("\r\n\r\n", 2..<4, "2:1+1 "),
    ])
    func leavesCarriageReturnsOutOfTheLine(_ example: Example) { check(example) }

    @Test(arguments: [
        Example("one\ntwo\nthree", 1..<10, "1:2+2 one"), Example("one\ntwo\nthree", 4..<13, "2:1+3 two"),
        Example("one\ntwo", 3..<7, "1:4+1 one"),
    ])
    func cutsARangeAtTheEndOfItsFirstLine(_ example: Example) { check(example) }

    @Test(arguments: [
        Example("one\ntwo", 7..<7, "2:4+1 two"), Example("one\ntwo", 90..<99, "2:4+1 two"),
        Example("one\n", 4..<4, "2:1+1 "), Example("one\n", 9..<12, "2:1+1 "), Example("one", -3..<2, "1:1+2 one"),
        Example("one", 1..<99, "1:2+2 one"),
    ])
    func takesAPlacePastTheEndAsTheEnd(_ example: Example) { check(example) }

    @Test func namesItsFile() {
        #expect(SourceText(path: "Content/a.md", bytes: []).span(0..<0).file == "Content/a.md")
        #expect(SourceSpan(file: "kb.yml") == SourceSpan(file: "kb.yml", line: 1, column: 1, width: 1, excerpt: ""))
    }

    @Test(arguments: [(0..<3, "one"), (2..<99, "e\ntwo"), (-1..<1, "o"), (7..<9, ""), (50..<60, "")])
    func givesTheTextOfARange(range: Range<Int>, text: String) {
        #expect(SourceText(path: "", bytes: Array("one\ntwo".utf8))[range] == text)
    }

    private func check(_ example: Example) {
        let span = SourceText(path: "x.md", bytes: Array(example.text.utf8)).span(example.range)
        #expect("\(span.line):\(span.column)+\(span.width) \(span.excerpt)" == example.span)
    }
}
