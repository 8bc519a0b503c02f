import Foundation
import Testing

@testable import Model

@Suite struct JSONTests {
    @Test(arguments: [
        "", "plain", "\"quotes\"", "back\\slash", "\n\r\t", "\u{8}\u{C}", "\u{0}\u{1}\u{1F}\u{7F}", "é汉🎉", "</script>",
        "\u{2028}\u{2029}", "\r\n", "e\u{301}", "\u{FFFD}\u{FFFF}\u{10FFFF}", "\\u0041", "\u{1B}[2J", "\"", "\\",
    ])
    func textComesBackAsItWas(text: String) throws {
        let read = try #require(try parsed(.text(text)) as? String)
        #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
        #expect(try fields(.object([(text, .integer(1))])).keys.map { Array($0.utf8) } == [Array(text.utf8)])
    }

    @Test(arguments: [
        ("", "\"\""), ("a\nb", #""a\nb""#), ("\"\\\"", #""\"\\\"""#), ("\r\t\u{0}", #""\r\t\u0000""#),
        ("é — “x” ° \u{A0}", "\"é — “x” ° \u{A0}\""), ("a\u{85}é\u{2028}b\u{FEFF}", #""a\u0085é\u2028b\ufeff""#),
        ("\u{2027}\u{202A}\u{FEFE}\u{FFFD}", "\"\u{2027}\u{202A}\u{FEFE}\u{FFFD}\""),
    ])
    func whatMayStandThereStaysAsItIs(text: String, line: String) {
        #expect(JSON.text(text).line == line)
        #expect(JSON.text(text).lineBytes == Array(line.utf8))
    }

    /// What some reader takes for the end of a line, or refuses to read.
    @Test(arguments: [
        "\u{7F}", "\u{80}", "\u{85}", "\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}",
    ])
    func whatYAMLDoesNotTakeIsEscaped(text: String) throws {
        #expect(JSON.text(text).line.utf8.allSatisfy { $0 < 0x7F })
        #expect(try parsed(.text(text)) as? String == text)
    }

    @Test func everyControlCharacterIsEscaped() throws {
        let text = String(String.UnicodeScalarView((0..<0x20).compactMap(Unicode.Scalar.init)))
        let line = JSON.text(text).text.dropLast()
        #expect(line.utf8.allSatisfy { $0 >= 0x20 })
        #expect(try parsed(.text(text)) as? String == text)
    }

    @Test(arguments: [0, 1.5, -2.25, 1e-9, 1e300, -0.0, 0.1 + 0.2, Double.leastNonzeroMagnitude])
    func numbersComeBackAsTheyWere(number: Double) throws {
        #expect(try parsed(.number(number)) is Double)
        #expect(Double(JSON.number(number).text.dropLast()) == number)
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan])
    func whatIsNoNumberIsNull(number: Double) { #expect(JSON.number(number).text == "null\n") }

    @Test func integersComeBackAsTheyWere() throws {
        for number in [0, -1, .max, .min] { #expect(try parsed(.integer(number)) as? Int == number) }
    }

    @Test func isIndentedWithTheFieldsInOrder() throws {
        let json = JSON.object([
            ("b", .list([.integer(1), .object([("c", .null)]), .list([])])), ("a", .bool(true)), ("d", .object([])),
            ("e", .optional(nil)), ("f", .optional("x")),
        ])
        #expect(
            json.text == """
                {
                  "b": [
                    1,
                    {
                      "c": null
                    },
                    []
                  ],
                  "a": true,
                  "d": {},
                  "e": null,
                  "f": "x"
                }

                """)
        #expect(try fields(json).count == 5)
    }
}
