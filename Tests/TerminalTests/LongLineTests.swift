import Model
import Testing

@testable import Terminal

@Suite struct LongLineTests {
    /// Only a part of the line is at hand: the caret stands under the place all the same.
    @Test func theCaretStandsUnderThePlaceOfAPart() {
        let source = SourceText(path: "x.md", bytes: Array((String(repeating: "ab ", count: 9000) + "WRONG cd").utf8))
        let text = diagnosticsText([Diagnostic(.badDate, "x", at: source.span(27_000..<27_005))], style: plain)
        let lines = text.split(separator: "\n")
        #expect(lines[0] == "x.md:1:27001: error[KB025]: x")
        #expect(lines[1].hasPrefix("1 | …") && lines[1].hasSuffix("ab WRONG cd"))
        let place = lines[1].distance(from: lines[1].startIndex, to: lines[1].firstRange(of: "WRONG")!.lowerBound)
        #expect(lines[2] == "  |" + String(repeating: " ", count: place - 3) + "^^^^^")
    }
}
