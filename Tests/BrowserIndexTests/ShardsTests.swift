import Testing

@testable import BrowserIndex

@Suite struct LiteralTests {
    @Test(arguments: [
        ("", #""""#), ("plain", #""plain""#), ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("a\nb\rc", #""a\nb\x0Dc""#),
        ("\r\n", #""\x0D\n""#), ("</script><!--", #""\x3C/script>\x3C!--""#), ("\0\t\u{1F}", #""\x00\x09\x1F""#),
        ("\u{7F}", "\"\u{7F}\""), ("\u{2028}\u{2029}", "\"\u{2028}\u{2029}\""), ("é 日本 👩‍👩‍👧", "\"é 日本 👩‍👩‍👧\""),
        ("\"\u{301}", "\"\\\"\u{301}\""), ("`${a}`'", "\"`${a}`'\""),
    ])
    func isAStringOfJavaScript(text: String, expected: String) {
        var bytes: [UInt8] = []
        bytes.append(literal: text.utf8)
        #expect(bytes == Array(expected.utf8))
    }
}

@Suite struct ShardsTests {
    @Test(arguments: [
        ([10], ["n"]), ([10, 10], ["n"]), ([9000], ["n"]), ([9000, 1], ["n", "n1"]),
        ([1, 9000, 1], ["n", "n1", "n2"]), ([4000, 4000], ["n", "n1"]), ([4000, 3900], ["n"]),
        ([3000, 3000, 3000, 3000], ["n", "n2"]),
    ])
    func aFileIsFullWhenNoMoreFits(sizes: [Int], starts: [String]) {
        var shards = Shards(of: .words, total: 20_000_000)
        var paths: [String] = []
        for (number, size) in sizes.enumerated() {
            if shards.isFull(adding: size) { paths.append(shards.nextFile().path) }
            shards.add("n\(number)", [UInt8](repeating: 0x78, count: size))
        }
        paths.append(shards.nextFile().path)
        #expect(shards.starts == starts)
        #expect(paths == starts.indices.map { "search/words/\($0).js" })
    }

    @Test func aFileIsACall() {
        var shards = Shards(of: .positions, total: 0)
        shards.add("a", Array("AB".utf8))
        shards.add("b", [])
        #expect(shards.nextFile().text == "kbSearch.positions(0,\"a AB\\nb \")\n")
        shards.add("x\"", Array("C".utf8))
        #expect(shards.nextFile().text == "kbSearch.positions(1,\"x\\\" C\")\n")
        #expect(shards.starts == ["a", "x"])
    }
}
