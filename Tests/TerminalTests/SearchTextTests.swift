import Model
import SearchIndex
import Testing

@testable import Terminal

@Suite struct SearchTextTests {
    private let hits = [
        hit(
            "videos/film#t-754", "Partitions on film", "The [drawing]", place: "12:34", "Three [voters] and one line.",
            link: "https://example.org/film#t=754"),
        hit("practices/quorum", "[Quorum]", "", "Let a majority decide."),
    ]

    private func text(
        _ hits: [SearchHit], total: Int? = nil, isPartial: Bool = false, site: String? = nil, style: Style = plain
    ) -> String {
        searchText(
            result(hits, total: total, isPartial: isPartial), query: SearchQuery(text: "x", limit: 10), site: site,
            style: style)
    }

    @Test func aHitIsKindTitleWordsAndPlaces() {
        #expect(
            text(hits) == """
                video     Partitions on film › 12:34: The drawing
                          Three voters and one line.
                          videos/film#t-754
                          https://example.org/film#t=754

                practice  Quorum
                          Let a majority decide.
                          practices/quorum

                2 passages

                """)
    }

    @Test func colorMarksTheMatchesAndChangesNothingElse() {
        let colorful = text(hits, style: colored)
        for word in ["drawing", "voters", "Quorum"] { #expect(colorful.contains(colored.match(word))) }
        #expect(colorful.contains(colored.green("practices/quorum")))
        #expect(colorful.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == text(hits))
    }

    @Test func aPassageWithoutAnAddressOpensInTheSite() {
        let shown = text(hits, site: "/srv/kb")
        #expect(shown.contains("file:///srv/kb/practices/quorum.html\n"))
        #expect(!shown.contains("file:///srv/kb/videos"))
        #expect(
            text([hit("runbooks/a#b", "A", "B", place: "Step 1")], site: "/s").contains("file:///s/runbooks/a.html#b"))
    }

    @Test func aLongSnippetIsWrappedUnderItsTitle() {
        let words = (1...40).map { "[word\($0)]" }.joined(separator: " ")
        for style in [plain, colored] {
            let lines = text([hit("articles/a", "A", "", words)], style: style).split(separator: "\n")
            #expect(lines.filter { $0.contains("word") }.count > 2)
            #expect(lines.allSatisfy { columns(of: String($0)) <= 80 })
            #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasPrefix(String(repeating: " ", count: 10)) })
        }
    }

    @Test(arguments: [
        (1, 1, "1 passage"), (2, 2, "2 passages"),
        (2, 3, "the best 2 of 3 passages; see more with --limit 20"),
    ])
    func theLastLineCounts(shown: Int, total: Int, line: String) {
        let text = text(Array(repeating: hits[1], count: shown), total: total)
        #expect(text.hasSuffix("\n\n\(line)\n"))
    }

    @Test func aPartialResultSaysSo() {
        #expect(text(hits, isPartial: true).hasPrefix("No passage has all of these words; these have some.\n\nvideo"))
        var partial = result(hits, isPartial: true)
        partial.unknownWords = ["oops", "\u{1B}[2J"]
        #expect(
            searchText(partial, query: SearchQuery(text: "x"), site: nil, style: plain).hasPrefix(
                "No passage has all of these words, and none has 'oops' or '\u{FFFD}[2J'; these have some.\n\n"))
        #expect(!text(hits).contains("No passage"))
    }

    @Test func contentCannotDriveTheTerminal() {
        let nasty = "a\u{1B}[2Jb\u{7}\u{9B}c"
        let hit = hit("articles/a", nasty, nasty, place: "Step 1", "[\(nasty)] \(nasty)", link: "https://x/\(nasty)")
        for style in [plain, colored] { #expect(isHarmless(text([hit], style: style))) }
        #expect(isHarmless(nothingFoundText(SearchQuery(text: nasty))))
    }

    @Test(arguments: [
        ([Kind](), [String](), "try fewer or other words"), ([.talk], [], "try it without --kind and --tag"),
        ([], ["a"], "try it without --kind and --tag"),
    ])
    func nothingFoundComesWithAdvice(kinds: [Kind], tags: [String], advice: String) {
        let text = nothingFoundText(SearchQuery(text: "zebra", kinds: kinds, tags: tags))
        #expect(text.hasPrefix("Nothing found for 'zebra'; \(advice)"))
        #expect(text.hasSuffix("\n"))
    }
}
