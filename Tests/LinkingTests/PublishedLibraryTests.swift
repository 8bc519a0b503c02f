import Linking
import Model
import Parsing
import Testing

@Suite struct PublishedLibraryTests {
    private static let ingest = """
        ---
        title: Skew
        licence: LICENCE
        ---

        ## Slide 1: Clocks {#slide-1}
        <!-- kb: deck 256 aa bb cues 0/1 -->

        A private phrase.[^1]

        ## Slide 2: Leases {#slide-2}
        <!-- kb: deck 257 aa bb -->

        WORDS

        [^1]: Another private phrase.

        """

    private static func library(licence: String = "", fields: String = "", words: Int = 60) throws -> Library {
        let text = "---\ntitle: Skew\n\(fields)---\nOurs.\n\n## Slide 1: Clocks {#slide-1}\n\nOur note.\n"
        let long = (1...words).map { "w\($0)" }.joined(separator: " ")
        let ingest = ingest.replacing("LICENCE", with: licence).replacing("WORDS", with: long)
        let parsed = parseEntry(
            path: "talks/skew.md", source: SourceText(path: "Content/talks/skew.md", bytes: Array(text.utf8)),
            ingested: SourceText(path: "Content/talks/skew.ingest.md", bytes: Array(ingest.utf8)))
        #expect(parsed.problems.isEmpty)
        return linkEntries([try #require(parsed.entry)]).library
    }

    private static func texts(_ library: Library) -> [String] {
        library.entries[0].passages.map { "\($0.anchor): \($0.blocks.plainText)" }
    }

    @Test func withoutALicenceTitlesAreLeft() throws {
        let published = try Self.library().published()
        #expect(Self.texts(published) == [": Ours.", "slide-1: Our note.", "slide-2: "])
        #expect(published.entries[0].passages.map(\.title) == ["", "Clocks", "Leases"])
        #expect(published.entries[0].footnotes.isEmpty)
        #expect(!"\(published.entries[0])".contains("private phrase"))
    }

    @Test func aLimitedLicenceLeavesTheBeginnings() throws {
        let texts = Self.texts(try Self.library(licence: "CC BY-NC 4.0").published())
        #expect(texts[1] == "slide-1: Our note.\nA private phrase.")
        #expect(texts[2].hasSuffix(" w40 …"))
    }

    @Test(arguments: ["CC BY 4.0", "MIT"])
    func aFreeLicenceLeavesAll(licence: String) throws {
        let library = try Self.library(licence: licence)
        let published = Self.texts(library.published())
        #expect(published == Self.texts(library))
        #expect(library.entries[0].footnotes.count == 1)
    }

    @Test func theEntrysOwnWordStandsAboveTheLicence() throws {
        let withheld = try Self.library(licence: "MIT", fields: "publish: link\n").published()
        #expect(Self.texts(withheld)[2] == "slide-2: ")
        let shown = try Self.library(fields: "publish: full\n", words: 3).published()
        #expect(Self.texts(shown)[2] == "slide-2: w1 w2 w3")
    }
}
