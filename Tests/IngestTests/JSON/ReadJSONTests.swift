import Model
import Testing

@testable import Ingest

@Suite struct ReadJSONTests {
    @Test(arguments: [
        ("{}", "{}"), (" [ ] ", "[]"), ("[1, -2, 0]", "[1, -2, 0]"), ("1.5e3", "1500.0"), ("-0.25", "-0.25"),
        ("9223372036854775807", "9223372036854775807"), ("\u{FEFF}true", "true"), ("null", "null"),
        (#""a\"b\\c\/d\n\t\u00e9""#, #""a\"b\\c/d\n\té""#), (#""\ud83d\ude80""#, #""🚀""#),
        (#""\ud83dx""#, #""�x""#), (#""\ud83d\u0041""#, #""�A""#), (#""\ude80""#, #""�""#),
        (#"{"a": {"b": [null, false]}, "c": "d"}"#, #"{"a": {"b": [null, false]}, "c": "d"}"#),
        (#"{"a": 1, "b": 2, "a": 3}"#, #"{"b": 2, "a": 3}"#),
    ])
    func isRead(text: String, value: String) throws {
        #expect(try readJSON(Array(text.utf8)).value.line == value)
    }

    @Test(arguments: [
        "", "{", "[1", "[1,]", "[1 2]", #"{"a"}"#, #"{"a":}"#, "{a: 1}", #""a"#, #""\x""#, #""\u12"#, #""\u+123""#,
        "01", "-", "1.", "1e", ".5", "tru", "1 2", "{} x", "[1]]",
    ])
    func isNoJSON(text: String) {
        #expect(throws: IngestRefusal.self) { try readJSON(Array(text.utf8)) }
    }

    @Test(arguments: ["[NaN, 1e400, -Infinity, Infinity, 7]"])
    func whatPythonWritesIsNull(text: String) throws {
        let reading = try readJSON(Array(text.utf8))
        #expect(reading.value.line == "[null, null, null, null, 7]")
        #expect(reading.unreadableNumbers == 4)
    }

    @Test func depthIsBounded() throws {
        let nested = { (depth: Int) in
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(throws: Never.self) { try readJSON(nested(200)) }
        #expect(throws: IngestRefusal("has JSON values nested deeper than 200")) { try readJSON(nested(202)) }
        let open = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
        #expect(throws: IngestRefusal("has JSON values nested deeper than 200")) { try readJSON(open) }
    }

    @Test func aRefusalNamesTheLine() {
        let refusal = IngestRefusal("is no JSON that can be read: line 3: an object has no ':' after a name")
        #expect(throws: refusal) { try readJSON(Array("{\n\"a\": 1,\n\"b\" 2}".utf8)) }
    }

    @Test func textMayFollowAPrefix() throws {
        let reading = try readJSONPrefix(Array("{\"a\": \"}\"}\n\nText".utf8))
        #expect(reading.value.line == #"{"a": "}"}"#)
        #expect(reading.end == 10)
    }

    @Test func fieldsAreWhatTheyAre() throws {
        let json = try readJSON(Array(#"{"n": "20", "t": "x", "z": null, "l": [1], "i": "inf"}"#.utf8)).value
        #expect(json["n"]?.double == 20)
        #expect(json["t"]?.double == nil)
        #expect(json["i"]?.double == nil)
        #expect(json["z"] == nil)
        #expect(json["l"]?.items.count == 1)
        #expect(json["t"]?.items.count == 0)
        #expect(json["t"]?["x"] == nil)
    }
}
