import Markdown
import Testing

@Suite struct ConcurrencyTests {
    @Test func theSameTextsGiveTheSameDocumentsOnManyThreads() async {
        let sources = (0..<50).map { seed -> [UInt8] in
            var random = Random(seed: UInt64(seed))
            return Array((0..<20).map { _ in random.document(of: pieces) + "\n\n" }.joined().utf8)
        }
        let expected = sources.map { parseMarkdown($0, from: 0) }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    zip(sources, expected).allSatisfy { source, document in parseMarkdown(source, from: 0) == document }
                }
            }
            for await isSame in group { #expect(isSame) }
        }
        #expect(Set(expected.map { "\($0)" }).count == expected.count)
    }

    private let pieces = [
        "# a {#b}\n", "*c* ", "[d](e) ", "f[^1] ", "\n[^1]: g\n", "- h\n", "> i\n", "`j` ", "| k |\n|---|\n",
        "&eacute; ",
        "**", "```\n", "1. ",
    ]
}
