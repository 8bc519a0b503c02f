import Model
import Parsing
import Testing

@Suite struct ParseIngestedTests {
    private static func parse(_ written: String, _ ingested: String, kind: String = "talks") -> ParsedEntry {
        parseEntry(
            path: "\(kind)/x.md", source: SourceText(path: "Content/\(kind)/x.md", bytes: Array(file(written).utf8)),
            ingested: SourceText(path: "Content/\(kind)/x.ingest.md", bytes: Array(file(ingested).utf8)))
    }

    /// `anchor|place|title|text` of each passage.
    private static func lines(_ parsed: ParsedEntry) -> [String] {
        (parsed.entry?.passages ?? []).map { passage in
            [passage.anchor, passage.place?.label ?? "", passage.title, passage.blocks.plainText].joined(separator: "|")
        }
    }

    private static let deck = """

        ## Slide 1: Start {#slide-1}
        <!-- kb: deck 256 aa bb -->

        Hello.

        ## Slide 2 {#slide-2}
        <!-- kb: deck 257 aa bb hidden -->

        ## Slide 3: Links {#slide-3}
        <!-- kb: deck 258 aa bb -->

        See [one](#slide-1) and [there](https://example.org/).

        """

    @Test func slidesOfBothFilesAreOneSequence() {
        let parsed = Self.parse(
            "Ours.\n\n## Slide 3: Links {#slide-3}\n\nRead them.\n\n## What it shows\n\nMuch.\n", Self.deck)
        #expect(
            Self.lines(parsed) == [
                "|||Ours.", "slide-1|Slide 1|Start|Hello.", "slide-2|Slide 2|Slide 2|",
                "slide-3|Slide 3|Links|Read them.\nSee one and there.", "what-it-shows||What it shows|Much.",
            ])
        #expect(parsed.report.isEmpty)
        #expect(parsed.entry?.passages.map(\.ingestedFrom) == [nil, 0, 0, 1, nil])
    }

    @Test func whatIsWrittenAboutASlideFollowsItsTitle() {
        let parsed = Self.parse("## Slide 2: Links {#slide-2}\n\nRead them.\n", Self.deck)
        #expect(
            Self.lines(parsed) == [
                "|||", "slide-1|Slide 1|Start|Hello.", "slide-2|Slide 2|Slide 2|",
                "slide-3|Slide 3|Links|Read them.\nSee one and there.",
            ])
        #expect(
            parsed.report == [
                "4:1+28 KB066 'Links' is slide 3 of the deck now | write 'Slide 3: Links {#slide-3}'"
            ])
    }

    @Test func aSlideOfAnotherTitleIsTold() {
        let gone = Self.parse("## Slide 3: Pictures {#slide-3}\n\nNice.\n", Self.deck)
        #expect(
            gone.report == [
                "4:1+31 KB066 slide 3 of the deck is 'Links', not 'Pictures' | correct the number, or take it out of the "
                    + "heading when the slide is gone"
            ])
        #expect(Self.parse("## Slide 3: Where links lead {#slide-3}\n\nNice.\n", Self.deck).report.isEmpty)
        #expect(Self.parse("## Slide 2: No words on it {#slide-2}\n\nNice.\n", Self.deck).report.isEmpty)
    }

    @Test func ofSeveralSlidesOfOneTitleNoneIsGuessed() {
        let deck = ["Intro", "Demo", "Demo"].enumerated().map { number, title in
            "\n## Slide \(number + 1): \(title) {#slide-\(number + 1)}\n<!-- kb: deck k\(number) aa bb -->\n\nText.\n"
        }.joined()
        let parsed = Self.parse("## Slide 1: Demo\n\nIt runs.\n", deck)
        #expect(
            parsed.report == [
                "4:1+16 KB066 slide 1 of the deck is 'Intro', not 'Demo' | correct the number: of that title are slide 2 "
                    + "and slide 3"
            ])
        #expect(Self.parse("## Slide 3: Demo\n\nIt runs.\n", deck).report.isEmpty)
    }

    @Test func momentsKeepTheirCues() {
        let captions = "\n## 0:10 {#t-10}\n<!-- kb: captions t-10 aa bb cues 0/10 2/12 -->\n\none two three\n"
        let parsed = Self.parse("## 0:10 Intro {#t-10}\n\nfour words stand here\n", captions, kind: "videos")
        #expect(Self.lines(parsed) == ["|||", "t-10|0:10|Intro|four words stand here\none two three"])
        #expect(parsed.entry?.passages[1].cues == [Cue(word: 4, second: 10), Cue(word: 6, second: 12)])
    }

    @Test func markersAreNotShownAndAllElseKeepsItsPlace() {
        let parsed = Self.parse("Ours.\n", Self.deck)
        let text = parsed.entry?.passages.map(\.blocks.plainText).joined() ?? ""
        #expect(!text.contains("kb:"))
        let last = parsed.entry?.passages.last
        #expect(parsed.entry?.ingested?.source[last?.headingRange ?? 0..<0] == "## Slide 3: Links {#slide-3}")
    }

    @Test func linksToEntriesCountAndOthersDoNot() {
        let deck =
            "\n## Slide 1: Start {#slide-1}\n<!-- kb: deck 1 aa bb -->\n\n[a](../practices/a.md) [b](https://b.example/) [c](x.png)\n"
        let links = Self.parse("", deck).entry?.links ?? []
        #expect(links.map(\.destination) == ["../practices/a.md"])
        #expect(links.map(\.isIngested) == [true])
    }

    @Test func aBrokenGeneratedFileIsAProblemOfItsOwn() {
        let parsed = parseEntry(
            path: "talks/x.md", source: SourceText(path: "Content/talks/x.md", bytes: Array(file("Ours.").utf8)),
            ingested: SourceText(path: "Content/talks/x.ingest.md", bytes: Array("---\ntitle: [\n---\n".utf8)))
        #expect(parsed.problems.map(\.span.file) == ["Content/talks/x.ingest.md"])
        #expect(parsed.entry?.passages.count == 1)
    }
}
