import Testing
import YAML

@Suite struct YAMLNodeTests {
    @Test(arguments: [
        ("title: A talk\nyear: 2013\n", "{title: A talk, year: 2013}"),
        ("a: 'it''s'\nb: \"x\\ty\"\nc: true", "{a: 'it's', b: 'x\ty', c: true}"),
        ("a: |\n  one\n  two\n", "{a: 'one\ntwo\n'}"),
        ("a: >-\n  one\n  two\n", "{a: 'one two'}"),
        ("a: one\n  two\n", "{a: one two}"),
        ("a: http://x.org/#y # note\n", "{a: http://x.org/#y}"),
        ("tags: [a, 'b', c d]", "{tags: [a, 'b', c d]}"),
        ("tags:\n- a\n- b\n", "{tags: [a, b]}"),
        ("tags:\n  - a\n  - - b\n    - c: d\n", "{tags: [a, [b, {c: d}]]}"),
        ("a: {b: c, d: []}", "{a: {b: c, d: []}}"),
        ("a: [b: c]", "{a: [{b: c}]}"),
        ("a:\nb: ~\n", "{a: , b: ~}"),
        ("\"\": x", "{'': x}"),
        ("a\r\n", "a"),
        ("a: x\r\nb:\r\n  - y\r\n", "{a: x, b: [y]}"),
        ("名前: Grüße 🎉\nb: é", "{名前: Grüße 🎉, b: é}"),
        ("a: \"\\u00e9\\0\\x41\"", "{a: 'é\0A'}"),
        ("--- \na: b\n...\n", "{a: b}"),
        ("%YAML 1.1\n---\na: b\n", "{a: b}"),
        ("? a\n: b\n", "{a: b}"),
        ("\u{FEFF}a: b\nc: d\n", "{a: b, c: d}"),
        ("~", "~"),
        ("''", "''"),
    ])
    func readsADocument(text: String, expected: String) throws {
        #expect(outline(try parse(text).get()) == expected)
    }

    @Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}", "---\n", "---\n...\n", "  \r\n"])
    func readsNothing(text: String) throws {
        #expect(try parse(text).get() == nil)
    }

    @Test(arguments: [
        ("a:", true), ("a: ~", true), ("a: null", true), ("a: Null", true), ("a: NULL", true), ("a: ''", false),
        ("a: 'null'", false), ("a: \"~\"", false), ("a: |\n  null\n", false), ("a: none", false), ("a: []", false),
        ("a: {}", false), ("a: 0", false),
    ])
    func knowsNull(text: String, isNull: Bool) throws {
        guard case .mapping(let pairs) = try #require(try parse(text).get()).content else {
            Issue.record("not a mapping")
            return
        }
        #expect(pairs.map(\.value.isNull) == [isNull])
    }

    /// The text of each node as it stands in the file, the whole first.
    @Test(
        arguments: [
            ("a: b", ["a: b", "a", "b"]),
            ("\n# note\na: b # note\n\n# note\n", ["a: b", "a", "b"]),
            ("ä: 'ö''' \nü: \"ß\"\n", ["ä: 'ö''' \nü: \"ß\"", "ä", "'ö'''", "ü", "\"ß\""]),
            (
                "🎉: [ä, 🎉 ]\r\nb: {c : d}\r\n",
                [
                    "🎉: [ä, 🎉 ]\r\nb: {c : d}", "🎉", "[ä, 🎉 ]", "ä", "🎉", "b", "{c : d}", "c", "d",
                ]
            ),
            (
                "a: |\r\n  ä\r\n  b\r\n\r\n# note\r\nc: d\r\n",
                [
                    "a: |\r\n  ä\r\n  b\r\n\r\n# note\r\nc: d", "a", "|\r\n  ä\r\n  b", "c", "d",
                ]
            ),
            (
                "a:\n  - b\n\n  # note\n  - c: d\n    e: f\n\n# note\n",
                [
                    "a:\n  - b\n\n  # note\n  - c: d\n    e: f", "a", "- b\n\n  # note\n  - c: d\n    e: f", "b",
                    "c: d\n    e: f", "c", "d", "e", "f",
                ]
            ),
            ("a:\n- b\n\nc: d", ["a:\n- b\n\nc: d", "a", "- b", "b", "c", "d"]),
            ("a:   \n\nb: x", ["a:   \n\nb: x", "a", "", "b", "x"]),
            ("a: one\n  two  \nb: x", ["a: one\n  two  \nb: x", "a", "one\n  two", "b", "x"]),
            ("[a: b, c]", ["[a: b, c]", "a: b", "a", "b", "c"]),
            ("\u{FEFF}ä: x\nb: y", ["ä: x\nb: y", "ä", "x", "b", "y"]),
            ("a: x\u{85}b: y\u{2028}c: z", ["a: x\u{85}b: y\u{2028}c: z", "a", "x", "b", "y", "c", "z"]),
        ], ["", "---\n", "é🎉\r\n"])
    func knowsTheBytesOfEachNode(document: (text: String, nodes: [String]), before: String) throws {
        let file = Array((before + document.text).utf8)
        let root = try #require(try parse(document.text, after: before).get())
        #expect(allNodes(root).map { String(decoding: file[$0.range], as: UTF8.self) } == document.nodes)
    }

    @Test func putsALeftOutValueAfterItsKey() throws {
        guard case .mapping(let pairs)? = try parse("a:\n\nb: x", after: "--").get()?.content else {
            Issue.record("not a mapping")
            return
        }
        #expect(pairs[0].value.range == 4..<4)
    }

    @Test(arguments: [("[", "]"), ("{a: ", "}")])
    func reads32Levels(open: String, close: String) throws {
        let text = String(repeating: open, count: 32) + String(repeating: close, count: 32)
        #expect(outline(try parse(text).get()).count { $0 == open.first } == 32)
    }

    @Test func readsALongDocument() throws {
        // Longer than libyaml's buffers, with characters of every width at their seams.
        let lines = (0..<20_000).map { "k\($0): é漢🎉\($0)\n" }
        let bytes = Array(lines.joined().utf8)
        guard case .mapping(let pairs)? = try parseYAML(bytes[...]).get()?.content else {
            Issue.record("not a mapping")
            return
        }
        #expect(pairs.count == lines.count)
        let wrong = zip(pairs, lines).filter { pair, line in
            String(decoding: bytes[pair.key.range.lowerBound..<pair.value.range.upperBound], as: UTF8.self) + "\n"
                != line
        }
        #expect(wrong.isEmpty)
    }
}
