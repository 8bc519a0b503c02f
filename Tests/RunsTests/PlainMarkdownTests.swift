import Model
import Parsing
import SeededNumbers
import Testing

@testable import Runs

@Suite struct PlainMarkdownTests {
    @Test(arguments: [
        ("ls -l /tmp/a.b: done, 50 %", "ls -l /tmp/a.b: done, 50 %"), ("a_b*c", "a\\_b\\*c"),
        ("see https://a.b", "see https\\://a.b"), ("www.a.b", "www\\.a.b"), (" a\u{2028} b\n", "a b"),
        ("\u{1B}[2J", "\u{FFFD}\\[2J"),
    ])
    func isWritten(text: String, markdown: String) { #expect(plainMarkdown(text) == markdown) }

    /// Made of the characters that mean something, in every order that the seed gives.
    @Test func anyTextIsReadBackAsItsWords() throws {
        var numbers = SeededNumbers(seed: 1729)
        let pieces =
            Array("\\`*_[]()<>&~|!#^$:@.-+=\"'{}/ 1a").map(String.init) + [
                "https://", "www.", "a@b.c", "&lt;", "[^1]", "\u{85}", "](", "![", "``", "\\\\", "ftp://x",
            ]
        for _ in 0..<3000 {
            let text =
                "x"
                + (0..<Int.random(in: 1...14, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }
                .joined()
            let source = SourceText(path: "a", bytes: Array("---\ntitle: A\n---\nWords: \(plainMarkdown(text))\n".utf8))
            let entry = try #require(parseEntry(path: "articles/a.md", source: source).entry)
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(
                entry.passages.count == 1 && entry.passages[0].blocks == [.paragraph([.text("Words: " + words)])],
                "\(text)")
        }
    }
}
