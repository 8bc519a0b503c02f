import Model
import Testing

@testable import SearchIndex
@testable import Terminal

@Suite struct SearchTextTests {
    private let film = group(
        "Partitions on film",
        hit(
            "videos/film#t-754", "The [drawing]", place: "12:34", "Three [voters] and one line.",
            link: "https://example.org/film#t=754"),
        hit("videos/film#t-1000", "A second [drawing]", place: "16:40", link: "https://example.org/film#t=1000"))
    private let quorum = group("[Quorum]", hit("practices/quorum", "", "Let a majority decide."))

    private func text(
        _ groups: [HitGroup], total: Int? = nil, offset: Int = 0, site: String? = nil, style: Style = plain
    ) -> String {
        searchText(result(groups, total: total), offset: offset, site: site, style: style)
    }

    @Test func aHitIsNumberKindTitleWordsAndPlaces() {
        #expect(
            text([film, quorum]) == """
                  1 video     Partitions on film › 12:34: The drawing
                              Three voters and one line.
                              videos/film#t-754
                              https://example.org/film#t=754
                  2           › 16:40: A second drawing
                              videos/film#t-1000
                              https://example.org/film#t=1000

                  3 practice  Quorum
                              Let a majority decide.
                              practices/quorum

                2 entries

                """)
    }

    @Test func colorMarksTheMatchesAndChangesNothingElse() {
        let colorful = text([film, quorum], style: colored)
        for word in ["drawing", "voters", "Quorum"] { #expect(colorful.contains(colored.match(word))) }
        #expect(colorful.contains(colored.green("practices/quorum")))
        #expect(colorful.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == text([film, quorum]))
    }

    @Test func whereTheTerminalHasLinksTheIdIsOne() {
        let style = Style(usesColor: false, usesLinks: true)
        let shown = text([film, quorum], site: "/srv/kb", style: style)
        let esc = "\u{1B}]8;;"
        #expect(shown.contains("\(esc)https://example.org/film#t=754\u{1B}\\videos/film#t-754\(esc)\u{1B}\\\n"))
        #expect(
            shown.contains("\(esc)file:///srv/kb/practices/quorum.html\u{1B}\\practices/quorum\(esc)\u{1B}\\\n"))
        // The address is said by the link, so not once more.
        #expect(!shown.contains("  https://"))
        #expect(!text([quorum], style: style).contains("\u{1B}"))
    }

    @Test func aPassageWithoutAnAddressOpensInTheSite() {
        let shown = text([film, quorum], site: "/srv/kb")
        #expect(shown.contains(" file:///srv/kb/practices/quorum.html\n"))
        #expect(!shown.contains("file:///srv/kb/videos"))
        let step = group("A", hit("runbooks/a#b", "B", place: "Step 1"))
        #expect(text([step], site: "/s").contains("file:///s/runbooks/a.html#b"))
    }

    @Test func aLongSnippetIsWrappedUnderItsTitle() {
        let words = (1...40).map { "[word\($0)]" }.joined(separator: " ")
        for style in [plain, colored] {
            let lines = text([group("A", hit("articles/a", "", words))], style: style).split(separator: "\n")
            #expect(lines.count { $0.contains("word") } > 2)
            #expect(lines.allSatisfy { columns(of: String($0)) <= 80 })
            #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasPrefix(String(repeating: " ", count: 14)) })
        }
    }

    @Test func aLongTitleIsWrappedUnderItself() {
        let long = (1...30).map { "[word\($0)]" }.joined(separator: " ")
        for style in [plain, colored] {
            let shown = text([group(long, hit("articles/a", long, place: "Step 1"))], style: style)
            let lines = shown.replacing(#/\u{1B}\[[0-9;]*m/#, with: "").split(separator: "\n")
            #expect(lines.allSatisfy { columns(of: String($0)) <= 80 }, "\(shown)")
            #expect(lines[0].hasPrefix("  1 article   word1 word2 ") && lines[1].hasPrefix("              word"))
        }
    }

    @Test(arguments: [
        (1, 1, 0, "1 entry"), (2, 2, 0, "2 entries"),
        (2, 3, 0, "the best 2 of 3 entries; see more with --offset 2"),
        (2, 40, 10, "11 to 12 of 40 entries; see more with --offset 12"),
        (2, 12, 10, "11 to 12 of 12 entries"), (1, 12, 11, "number 12 of 12 entries"),
        (1, 3, 0, "the best of 3 entries; see more with --offset 1"),
    ])
    func theLastLineCounts(shown: Int, total: Int, offset: Int, line: String) {
        let text = text(Array(repeating: quorum, count: shown), total: total, offset: offset)
        #expect(text.hasSuffix("\n\n\(line)\n"))
    }

    @Test func facetsAreOneLineEachAndCutAtTheWidth() {
        var found = result([quorum], total: 30)
        found.facets.kinds = facets(["practice": 20, "runbook": 10])
        found.facets.tags = facets(["dns": 9, "\u{1B}[2J": 8]) + (1...20).map { .init(name: "tag-\($0)", entries: 1) }
        let lines = searchText(found, site: nil, style: plain).split(separator: "\n").suffix(2)
        #expect(lines.first == "kinds practice 20 · runbook 10")
        #expect(lines.last == "tags  dns 9 · \u{FFFD}[2J 8 · tag-1 1 · tag-2 1 · tag-3 1 · tag-4 1 · tag-5 1 · …")
        let narrow = searchText(found, site: nil, style: Style(usesColor: false, width: 15)).split(separator: "\n")
        #expect(narrow.suffix(2) == ["kinds practice 20 · …", "tags  dns 9 · …"])
    }

    @Test func oneKindOrTagIsNoFacet() {
        var found = result([quorum])
        found.facets.kinds = facets(["practice": 1])
        found.facets.tags = facets(["dns": 1])
        #expect(searchText(found, site: nil, style: plain).hasSuffix("\n\n1 entry\n"))
        // Nor are the tags of a single entry.
        found.facets.tags = facets(["dns": 1, "voting": 1])
        #expect(searchText(found, site: nil, style: plain).hasSuffix("\n\n1 entry\n"))
    }

    @Test func contentCannotDriveTheTerminal() {
        let nasty = "a\u{1B}[2Jb\u{7}\u{9B}c"
        let hit = hit("articles/a", nasty, place: "Step 1", "[\(nasty)] \(nasty)", link: "https://x/\(nasty)")
        for style in [plain, colored] { #expect(isHarmless(text([group(nasty, hit)], style: style))) }
        let linked = text([group(nasty, hit)], style: Style(usesColor: false, usesLinks: true))
        #expect(isHarmless(linked.replacing(#/\u{1B}\]8;;([^\u{1B}]*)\u{1B}\\/#) { String($0.output.1) }))
        #expect(isHarmless(nothingFoundText(nasty, result: SearchResult(), hasFilters: false)))
    }

    @Test(arguments: [
        (false, "try fewer or other words, or the beginning of one: kb search 'part*'"),
        (true, "try it without the filters"),
    ])
    func nothingFoundComesWithAdvice(hasFilters: Bool, advice: String) {
        let text = nothingFoundText("zebra", result: SearchResult(), hasFilters: hasFilters)
        #expect(text == "Nothing found for 'zebra'; \(advice)\n")
    }

    @Test func withoutWordsNoneAreQuoted() {
        let text = nothingFoundText("", result: SearchResult(), hasFilters: true)
        #expect(text == "Nothing found; try it without the filters\n")
    }

    @Test func anOffsetBehindTheLastIsNotNothing() {
        let text = nothingFoundText("quorum", result: result([], total: 12), hasFilters: true)
        #expect(text == "There are no more than 12 entries; try a smaller --offset\n")
    }
}
