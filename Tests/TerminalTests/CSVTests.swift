import Testing

@testable import Terminal

@Suite struct CSVTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("two words", "two words"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
        ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), ("shown by; worked in", "shown by; worked in"),
        // What a spreadsheet would take for a formula.
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
        ("\r\nx", "\"'\r\nx\""), ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
        ("a=1", "a=1"), ("-", "'-"), ("=\u{301}x", "'=\u{301}x"),
    ])
    func isOneCell(text: String, cell: String) { #expect(csv([[text]]) == cell + "\r\n") }

    @Test func rowsEndWithCRLF() { #expect(csv([["a", "b"], ["c", ""]]) == "a,b\r\nc,\r\n") }
}
