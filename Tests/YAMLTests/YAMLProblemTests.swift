import Testing
import YAML

@Suite struct YAMLProblemTests {
    /// The place stands between `«` and `»`.
    @Test(arguments: [
        ("a: «&x 1»\nb: 2", "anchors are not supported"),
        ("a: «&x [»1]", "anchors are not supported"),
        ("a: «&x»\n  b: 1", "anchors are not supported"),
        ("ä: 1\nb: «*x»", "aliases are not supported"),
        ("a: «!!str 1»", "tags are not supported"),
        ("a: «!thing {»}", "tags are not supported"),
        ("a: 1\nb: 2\n«a»: 3", "duplicate key 'a'"),
        ("ä: {b: 1, «'b'»: 2}", "duplicate key 'b'"),
        ("«[»a]: b", "a list or a mapping as a key is not supported"),
        ("«{»a: 1}: b", "a list or a mapping as a key is not supported"),
        ("? «»a: 1\n: b", "a list or a mapping as a key is not supported"),
        ("a: b\n«---»\nc: d", "a second document is not supported"),
        ("a: b\n...\n«---»", "a second document is not supported"),
    ])
    func refusesWhatIsNotSupported(marked: String, message: String) {
        expect(message, in: marked)
    }

    @Test(arguments: [
        ("a: b\n«foo»\nc: d", "could not find expected ':' while scanning a simple key"),
        ("a: b\n«foo»", "could not find expected ':' while scanning a simple key"),
        ("ä: «\"abc\nb: 1»\n", "found unexpected end of stream while scanning a quoted scalar"),
        ("ä: «'abc»", "found unexpected end of stream while scanning a quoted scalar"),
        ("ä: «'é»\n--- 'b'", "found unexpected document indicator while scanning a quoted scalar"),
        ("a: \"x«\\»q\"", "found unknown escape character while parsing a quoted scalar"),
        ("a: \"\\u«d»800\"", "found invalid Unicode character escape code while parsing a quoted scalar"),
        ("ä: b«:» c", "mapping values are not allowed in this context"),
        ("a: b\n c«:» d", "mapping values are not allowed in this context"),
        ("a: [\"b\" «c»]\nd: e", "did not find expected ',' or ']' while parsing a flow sequence"),
        ("a: [\n  \"b\" «c»\n]\ne: f", "did not find expected ',' or ']' while parsing a flow sequence"),
        ("a: [b\n]\nc: {d: e\n  f«:» g}", "did not find expected ',' or '}' while parsing a flow mapping"),
        ("ä: b\n«\t»c: d", "found a tab character that violates indentation while scanning a plain scalar"),
        ("ä: |\n«\t»b", "found a tab character where an indentation space is expected while scanning a block scalar"),
        ("ä: «@»b", "found character that cannot start any token while scanning for the next token"),
        ("a: b\n«-» c", "did not find expected key while parsing a block mapping"),
        ("a: b\r\n«-» c\r\n", "did not find expected key while parsing a block mapping"),
        ("«%»YAML 2.0\n---\na: b", "found incompatible YAML document"),
        ("ä: \"«\0»\"", "control characters are not allowed"),
        ("ä: b # «\u{80}»", "control characters are not allowed"),
        ("ä: b\n\u{FEFF}«\u{FFFF}»", "control characters are not allowed"),
    ])
    func explainsSyntax(marked: String, message: String) {
        expect(message, in: marked)
    }

    /// libyaml meets these only in a later line.
    @Test(arguments: [
        ("a: «[b, c»\nd: e", "the list is not closed"),
        ("a: b\nä: «[c, d» \r\ne: f\r\n", "the list is not closed"),
        ("a: «[b,»\n  c\nd: e\nf: [g]\n", "the list is not closed"),
        ("a: [b, c]\nd: «[e»\n", "the list is not closed"),
        ("a: «[b, [c], d»", "the list is not closed"),
        ("a: «{b: c»", "the mapping is not closed"),
        ("a: «{b: c»\nd: e\n", "the mapping is not closed"),
        ("«title \"x\"»\ntags: [a]\nb: c", "could not find expected ':' while scanning a simple key"),
        ("# a: b\n\n«title x» \r\ntags: [a]\r\n", "could not find expected ':' while scanning a simple key"),
        ("«source https://a.example»\nb: c", "could not find expected ':' while scanning a simple key"),
        ("«one»\ntwo\nthree: 3", "could not find expected ':' while scanning a simple key"),
        ("a:\n  «b \"x\"»\n  c: d", "could not find expected ':' while scanning a simple key"),
        ("a: b\n  c«:» d", "mapping values are not allowed in this context"),
        ("a b: c\nd: e«:» f", "mapping values are not allowed in this context"),
    ])
    func isShownWhereItWasMade(marked: String, message: String) {
        expect(message, in: marked)
    }

    private func expect(_ message: String, in marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let text = marked.filter { $0 != "«" && $0 != "»" }
        guard case .failure(let problem) = parse(text, after: "é\n") else {
            Issue.record("no problem", sourceLocation: sourceLocation)
            return
        }
        let file = Array("é\n\(text)".utf8)
        let (start, end) = (problem.range.lowerBound, problem.range.upperBound)
        let found = [file[3..<start], file[start..<end], file[end...]].map { String(decoding: $0, as: UTF8.self) }
        #expect(problem.message == message, sourceLocation: sourceLocation)
        #expect("\(found[0])«\(found[1])»\(found[2])" == marked, sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        ([0xFF], 0, "invalid leading UTF-8 octet"),
        ([0x61, 0xC3, 0xA9, 0xC3], 3, "incomplete UTF-8 octet sequence"),
        ([0x61, 0xC3, 0xA9, 0xC3, 0x28], 4, "invalid trailing UTF-8 octet"),
        ([0x61, 0xE0, 0x80, 0x80], 1, "invalid length of a UTF-8 sequence"),
        ([0x61, 0xED, 0xA0, 0x80], 1, "invalid Unicode character"),
        ([0x61, 0xF4, 0x90, 0x80, 0x80], 1, "invalid Unicode character"),
        ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], 4, "invalid leading UTF-8 octet"),
        // UTF-16 is not guessed at.
        ([0xFF, 0xFE, 0x61, 0x00], 0, "invalid leading UTF-8 octet"),
    ])
    func findsWhatIsNotUTF8(bytes: [UInt8], place: Int, message: String) {
        guard case .failure(let problem) = parseYAML(([0x2D, 0x2D] + bytes)[2...]) else {
            Issue.record("no problem")
            return
        }
        #expect(problem.message == message)
        #expect(problem.range.lowerBound == 2 + place)
    }

    /// Beyond the first of libyaml's buffers, of 16 KiB.
    @Test func findsWhatIsNotUTF8FarDown() {
        let before = Array(String(repeating: "# é漢🎉\n", count: 10_000).utf8)
        guard case .failure(let problem) = parseYAML((before + [0xFF])[...]) else {
            Issue.record("no problem")
            return
        }
        #expect(problem.range == before.count..<before.count + 1)
    }

    @Test(arguments: ["[", "{a: ", "- "])
    func refuses33Levels(open: String) {
        let text = String(repeating: open, count: 33)
        let start = open.utf8.count * 32
        let expected = YAMLProblem("more than 32 levels", at: start..<start + (open == "- " ? 0 : 1))
        #expect(parse(text) == .failure(expected))
    }

    @Test func refusesMoreThanAMebibyte() throws {
        let text = String(repeating: "#", count: 1 << 20)
        #expect(try parse(text).get() == nil)
        #expect(parse(text + "#") == .failure(YAMLProblem("the text is longer than 1 MiB", at: 0..<(1 << 20) + 1)))
    }
}
