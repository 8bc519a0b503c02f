import Model
import Testing

@testable import Checking

@Suite struct ApplyFixesTests {
    private func mended(_ text: String, _ fixes: [(Range<Int>, String)]) -> (String, Int) {
        let source = SourceText(path: "a.md", bytes: Array(text.utf8))
        let result = applying(fixes.map { Fix(file: "a.md", range: $0.0, replacement: $0.1) }, to: source)
        #expect(result.before == source)
        return (result.after[0..<1000], result.count)
    }

    @Test func changeTheirBytesAndNoOthers() {
        #expect(mended("\u{FEFF}one\r\ntwo \r\n", [(8..<11, "2"), (3..<6, "eins")]) == ("\u{FEFF}eins\r\n2 \r\n", 2))
    }

    @Test func areMadeOnceWhereTheyOverlap() {
        #expect(mended("abcdef", [(1..<3, "X"), (2..<4, "Y"), (1..<3, "X"), (4..<6, "")]) == ("aXd", 2))
    }

    @Test func mayOnlyInsert() { #expect(mended("ab", [(1..<1, "-"), (2..<2, "!")]) == ("a-b!", 2)) }

    @Test func areLeftOutPastTheEnd() { #expect(mended("ab", [(1..<3, "-")]) == ("ab", 0)) }
}
