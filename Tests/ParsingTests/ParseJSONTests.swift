import Model
import Parsing
import Testing

@Suite struct ParseJSONTests {
    private func read(_ text: String) -> JSON? { parseJSON(Array(text.utf8)[...]) }

    @Test(
        arguments: [
            .null, .bool(true), .bool(false), .integer(0), .integer(-12), .integer(.max), .number(1.5), .number(-1e-9),
            .text(""), .text("null"), .text("1"), .text("~"), .text("a: b"), .list([]), .object([]),
            .list([.integer(1), .list([.null]), .object([("a", .text("b"))])]),
            .object([("a", .null), ("b c", .list([.text("x"), .bool(false)])), ("", .object([("é", .integer(2))]))]),
        ] as [JSON])
    func readsWhatIsWritten(json: JSON) {
        #expect(read(json.line) == json)
        #expect(read(json.text) == json)
    }

    /// Alone, first, last and beside each other: every character that a text may have, in steps, and all of the first.
    @Test func everyCharacterComesBack() {
        let values =
            Array(UInt32(0)...0x3000) + stride(from: UInt32(0x3001), through: 0x10FFFF, by: 257)
            + Array(UInt32(0xFE00)...0xFFFF)
        let scalars = values.compactMap(Unicode.Scalar.init)
        for start in stride(from: 0, to: scalars.count, by: 64) {
            let part = scalars[start..<min(start + 64, scalars.count)]
            let text = String(String.UnicodeScalarView(part))
            guard case .text(let read) = read(JSON.text(text).line) else {
                Issue.record("not read: \(start)")
                continue
            }
            #expect(Array(read.unicodeScalars) == Array(part))
        }
    }

    @Test(arguments: [
        "", " ", "{", "[", "\"a", "{\"a\": 1", "[1,", "{a: 1}", "plain", "[yes]", "{\"a\": 1} {\"b\": 2}",
        "&a 1",
        "{\"a\": 1, \"a\": 2}", "\u{1}", "!x 1",
    ])
    func isRefused(text: String) { #expect(read(text) == nil) }
}
