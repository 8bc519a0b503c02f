import Testing
import YAML

@Suite struct YAMLDocumentsTests {
    @Test(arguments: [
        ("", []),
        ("# nothing\n", []),
        ("a: b\n", ["{a: b}"]),
        ("a: b\n---\nc: d\n", ["{a: b}", "{c: d}"]),
        ("---\na: b\n---\n- c\n--- d\n", ["{a: b}", "[c]", "d"]),
        ("---\n---\na: b\n---\n# only a comment\n---\n", ["{a: b}"]),
        ("a: b\n...\n---\na: c\n...\n", ["{a: b}", "{a: c}"]),
        ("a: |\n  one\n  --- two\n---\nb: c\n", ["{a: 'one\n--- two\n'}", "{b: c}"]),
        ("\u{FEFF}a: b\r\n---\r\nc: d\r\n", ["{a: b}", "{c: d}"]),
    ])
    func readsAllOfThem(text: String, expected: [String]) throws {
        #expect(try parseYAMLDocuments(Array(text.utf8)[...]).get().map(outline) == expected)
    }

    @Test func knowsTheBytesOfEachNodeInTheWholeFile() throws {
        let file = Array("skipped\nä: 'é'\n---\n- 漢\n---\nb: 🎉 # note\n".utf8)
        let documents = try parseYAMLDocuments(file[8...]).get()
        let texts = documents.map { allNodes($0).map { String(decoding: file[$0.range], as: UTF8.self) } }
        #expect(texts == [["ä: 'é'", "ä", "'é'"], ["- 漢", "漢"], ["b: 🎉", "b", "🎉"]])
    }

    /// The place stands between `«` and `»`.
    @Test(arguments: [
        ("a: b\n---\nc: «&x d»\n", "anchors are not supported"),
        ("a: b\n---\nc: «*x»\n", "aliases are not supported"),
        ("a: b\n---\nc: «!!str d»\n", "tags are not supported"),
        ("a: b\n---\nc: d\n«c»: e\n", "duplicate key 'c'"),
        ("a: b\n---\nc: d\n«foo»\n", "could not find expected ':' while scanning a simple key"),
    ])
    func refusesInAnyOfThemWhatIsRefusedInOne(marked: String, message: String) {
        let text = marked.filter { $0 != "«" && $0 != "»" }
        guard case .failure(let problem) = parseYAMLDocuments(Array(text.utf8)[...]) else {
            Issue.record("no problem")
            return
        }
        #expect(problem.message == message)
        #expect(
            String(decoding: Array(text.utf8)[problem.range], as: UTF8.self) == marked.split { "«»".contains($0) }[1])
    }

    @Test func refusesMoreThan16MebibytesInAll() throws {
        let document = Array("---\na: b\n".utf8)
        let many = Array(repeating: document, count: 150_000).joined()
        #expect(try parseYAMLDocuments(Array(many)[...]).get().count == 150_000)
        guard case .failure(let problem) = parseYAMLDocuments(Array(repeating: 0x0A, count: (16 << 20) + 1)[...]) else {
            Issue.record("no problem")
            return
        }
        #expect(problem.message == "the text is longer than 16 MiB")
    }
}
