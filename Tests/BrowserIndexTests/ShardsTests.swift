import Model
import Testing

@testable import BrowserIndex
@testable import SearchIndex

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
    @Test func aFileIsACall() {
        let lines = [
            ShardLine(name: "x\"", list: Array("AB".utf8)[...]), ShardLine(name: "y", list: []),
        ]
        let file = shardFile(.positions, from: "x\"", lines)
        #expect(file.text == "kbSearch.positions(\"x\\\"\",\"x\\\" AB\\ny \")\n")
        #expect(file.path == "search/positions/from-x-22.js")
    }

    @Test(arguments: [("con", "con"), ("tag:Ä", "tag-3a-c3-84"), ("a-b", "a-2db"), ("A", "-41"), ("\u{1}", "-01")])
    func aFileIsCalledByItsStart(start: String, name: String) {
        #expect(shardPath(.terms, from: start) == "search/terms/from-\(name).js")
    }

    @Test(arguments: [
        ([10], [0, 1]), ([10, 10], [0, 2]), ([500], [0, 1]), ([500, 10], [0, 1, 2]), ([10, 500, 10], [0, 1, 2, 3]),
        ([40, 40], [0, 1, 2]), ([40, 20], [0, 2]), ([20, 20, 20, 20, 20], [0, 3, 5]),
    ])
    func aFileIsCutWhenNoMoreFits(sizes: [Int], bounds: [Int]) {
        let lines = sizes.enumerated().map { number, size in
            ShardLine(name: "n\(number)", list: Array(repeating: 0x78, count: size - 4)[...])
        }
        let cuts = Cuts(of: lines, ShardSizes(least: 60, most: 64))
        #expect(cuts.bounds == bounds)
        #expect(cuts.starts.count == bounds.count - 1 && cuts.starts.first == "n")
    }

    @Test(arguments: [([40, 20], [0]), ([40, 40], [0, 1]), ([20, 20, 20, 20, 20], [0, 3]), ([500], [0])])
    func aFileEndsWhereItIsKnownTo(sizes: [Int], bounds: [Int]) {
        let lines = sizes.enumerated().map { number, size in
            ShardLine(name: "n\(number)", list: Array(repeating: 0x78, count: size - 4)[...])
        }
        #expect(Cuts(of: lines, ShardSizes(least: 60, most: 64), isAll: false).bounds == bounds)
    }

    /// The same names are cut alike, whatever stands far before them.
    @Test func cutsDependOnTheNames() {
        let lines = (1000..<3000).map { ShardLine(name: "n\($0)", list: Array("AAAA".utf8)[...]) }
        let sizes = ShardSizes(least: 60, most: 120)
        let (all, most) = (Cuts(of: lines, sizes), Cuts(of: Array(lines.dropFirst()), sizes))
        #expect(all.starts.suffix(150) == most.starts.suffix(150))
        let lengths = zip(all.bounds, all.bounds.dropFirst()).dropLast().map { ($1 - $0) * lines[0].size }
        #expect(lengths.allSatisfy { (60...120).contains($0) } && Set(lengths).count > 2)
    }

    @Test func aStartIsNoLongerThanAWord() {
        let long = String(repeating: "x", count: 90)
        let lines = (100..<200).map { ShardLine(name: long + "\($0)", list: []) }
        #expect(Cuts(of: lines, ShardSizes(least: 60, most: 120)).bounds == [0, 100])
    }

    @Test(arguments: [(1, 2048), (2_000_000, 2048), (3_000_000, 4096), (10_000_000, 8192), (90_000_000, 8192)])
    func sizesGrowInSteps(words: Int, most: Int) {
        let row = EntryTable.Row(
            kind: .article, length: words, titleLength: 1, titleWeight: 1, firstPassage: 0, passages: 1, day: 0)
        #expect(ShardSizes(for: EntryTable([row]), of: .terms) == ShardSizes(least: most / 2, most: most))
        #expect(ShardSizes(for: EntryTable([row]), of: .words).most == most / 2)
    }
}
