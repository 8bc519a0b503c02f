import Model
import Parsing
import Testing

@Suite struct UnreadableTextTests {
    @Test func standsAtTheFirstByteThatIsNoUTF8() {
        let bytes = Array("---\ntitle: Gr".utf8) + [0xF6, 0xDF] + Array("e\n---\n".utf8)
        let parsed = parseEntry(path: "articles/a.md", source: SourceText(path: "Content/articles/a.md", bytes: bytes))
        #expect(
            parsed.problems.map(\.line) == [
                "articles/a 2:10+1 KB001 the file is not UTF-8 text: the byte at offset 13 is 0xF6 | save it as UTF-8"
            ])
        #expect(parsed.entry == nil)
    }

    @Test func isSilentOnAnyUTF8() {
        #expect(problems(in: ["articles/a": "\u{FEFF}---\ntitle: Größe 日本 🎉\n---\n\u{FFFD}\n"]) == [])
    }
}
