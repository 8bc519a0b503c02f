import Testing

@testable import BrowserIndex

@Suite struct LiteralTests {
    @Test(arguments: [
        ("", #""""#), ("plain", #""plain""#), ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("a\nb\rc", #""a\nb\rc""#),
        ("\r\n", #""\r\n""#), ("</script><!--", #""\x3C/script>\x3C!--""#), ("\0\t\u{1F}", #""\x00\x09\x1f""#),
        ("\u{7F}", "\"\u{7F}\""), ("\u{2028}\u{2029}", "\"\u{2028}\u{2029}\""), ("é 日本 👩‍👩‍👧", "\"é 日本 👩‍👩‍👧\""),
        ("\"\u{301}", "\"\\\"\u{301}\""), ("`${a}`'", "\"`${a}`'\""),
    ])
    func isAStringOfJavaScript(text: String, expected: String) {
        #expect(Array(literal(text).unicodeScalars) == Array(expected.unicodeScalars))
    }
}

@Suite struct ShardsTests {
    private static func shards(_ sizes: [Int]) -> Shards {
        var shards = Shards(of: .words)
        for (number, size) in sizes.enumerated() { shards.add("n\(number)", String(repeating: "x", count: size)) }
        shards.endFile()
        return shards
    }

    @Test(arguments: [
        ([], []), ([10], ["n0"]), ([10, 10], ["n0"]), ([9000], ["n0"]), ([9000, 1], ["n0", "n1"]),
        ([1, 9000, 1], ["n0", "n1", "n2"]),
        ([4000, 4000], ["n0", "n1"]), ([4000, 3900], ["n0"]), ([3000, 3000, 3000, 3000], ["n0", "n2"]),
    ])
    func aFileIsFullWhenNoMoreFits(sizes: [Int], starts: [String]) {
        let shards = Self.shards(sizes)
        #expect(shards.starts == starts)
        #expect(shards.files.map(\.path) == starts.indices.map { "search/words/\($0).js" })
    }

    @Test func aFileIsACall() {
        var shards = Shards(of: .positions)
        shards.add("a", "AB", startsFile: false)
        shards.add("é", "", startsFile: false)
        shards.add("x\"", "C", startsFile: true)
        shards.endFile()
        shards.endFile()
        #expect(
            shards.files.map(\.text) == [
                "kbSearch.positions(0,\"a AB\\né \")\n", "kbSearch.positions(1,\"x\\\" C\")\n",
            ])
        #expect(shards.starts == ["a", "x\""])
    }
}
