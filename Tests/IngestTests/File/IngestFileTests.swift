import Model
import Testing

@testable import Ingest

@Suite struct IngestFileTests {
    @Test func whatIsWrittenIsReadBack() throws {
        let file = deck([("256", 1, "Skew", "Clocks *drift*."), ("262", 2, "", "")])
        let read = try #require(IngestFile(reading: file.text))
        #expect(read == file)
        #expect(read.text == file.text)
    }

    /// A title is text, whatever it ends with.
    @Test(arguments: ["Set {#x}", "{#x}", "{#a}{{ and {b}}", "C #", "12:34 {#t-754}"])
    func aTitleThatEndsLikeAnAnchorIsReadBack(title: String) throws {
        var document = IngestedDocument(.page)
        document.segments = ["one", "two"].map { Segment(key: $0, title: title, text: .markdown("Text.")) }
        document.segments[1].anchor = "here"
        let file = ingestFile(of: document)
        let read = try #require(IngestFile(reading: file.text))
        #expect(read.segments == file.segments)
        #expect(read.segments.map(\.heading?.anchor) == [derivedAnchor(for: title), "here"])
    }

    @Test func aMarkerThatASourceShowsIsText() throws {
        let shown = deck([("1", 1, "Markers", "```\n## One\n<!-- kb: deck 256 aa bb -->\n```")])
        let read = try #require(IngestFile(reading: shown.text))
        #expect(read.segments == shown.segments)
        #expect(read.segments.map(\.text) == ["```\n## One\n <!-- kb: deck 256 aa bb -->\n```"])
    }

    @Test func theFileIsPlainMarkdown() {
        var file = deck([("256", 1, "Skew: a 'story'", "Clocks drift.")])
        file.sources[0].files = ["../decks/skew.pptx"]
        file.sources[0].warnings = [IngestWarning("slide-unreadable", "slide 2: \"x\" is not XML")]
        #expect(
            file.text == """
                ---
                title: "A: deck"
                sources:
                  - family: deck
                    files: ["../decks/skew.pptx"]
                    pieces: 1
                    warnings:
                      - "slide-unreadable: slide 2: \\"x\\" is not XML"
                tool: kb test
                ---

                ## Slide 1: Skew: a 'story' {#slide-1}
                <!-- kb: deck 256 \(contentHash("Skew: a 'story'")) \(contentHash("Clocks drift.")) -->

                Clocks drift.

                """)
    }

    @Test(arguments: [
        (
            "## Slide 17: Title {#slide-17}",
            FileHeading(level: 2, label: "Slide 17", title: "Title", anchor: "slide-17")
        ),
        ("## Slide 5 {#slide-5}", FileHeading(level: 2, label: "Slide 5", title: "", anchor: "slide-5")),
        ("### 1:02:03 {#t-3723}", FileHeading(level: 3, label: "1:02:03", title: "", anchor: "t-3723")),
        ("## 12:34 The outage", FileHeading(level: 2, label: "12:34", title: "The outage")),
        ("## Slides and notes", FileHeading(level: 2, title: "Slides and notes")),
        ("## Slide rule", FileHeading(level: 2, title: "Slide rule")),
        ("###### {#x} in the middle", FileHeading(level: 6, title: "{#x} in the middle")),
        ("## {#a}{{ and {b}}", FileHeading(level: 2, title: "{#a}{{ and {b}}")),
        ("## \u{E4B}a {#x}", FileHeading(level: 2, title: "\u{E4B}a", anchor: "x")),
        ("## Slide 3: \u{E4B}a", FileHeading(level: 2, label: "Slide 3", title: "\u{E4B}a")),
    ])
    func headingsAreTakenApart(line: String, heading: FileHeading) {
        #expect(FileHeading(line: line) == heading)
        #expect(heading.line == line)
    }

    @Test(arguments: ["#hashtag", "####### seven", "no heading", ""])
    func otherLinesAreNoHeadings(line: String) { #expect(FileHeading(line: line) == nil) }

    @Test func linesOfAnotherSystemAreTheSame() throws {
        let file = deck([("256", 1, "Skew", "One.\n\nTwo.")])
        let read = try #require(IngestFile(reading: file.text.replacing("\n", with: "\r\n")))
        #expect(read == file)
    }

    @Test(arguments: ["", "# A page\n", "---\n: [\n---\n", "---\ntitle: x\n"])
    func whatIsNoGeneratedFileIsNotRead(text: String) { #expect(IngestFile(reading: text) == nil) }

    @Test func keysCannotEndTheComment() throws {
        var document = IngestedDocument(.book)
        document.segments = [Segment(key: "a b--> <!--%", title: "One"), Segment(key: "a b--> <!--%", title: "Two")]
        let file = ingestFile(of: document)
        #expect(!file.segments[0].marker.key.contains("--"))
        #expect(file.segments[0].marker.key != file.segments[1].marker.key)
        #expect(IngestFile(reading: file.text)?.segments == file.segments)
    }

    @Test func notesAndHiddenSlidesAreMarked() {
        let segment = Segment(
            key: "1", title: "T", place: .slide(1), text: .blocks([.paragraph([.text("Body.")])]),
            notes: [.paragraph([.text("Say hello.")])], isHidden: true)
        let file = ingestFile(of: IngestedDocument(.deck, segments: [segment]))
        #expect(file.segments[0].text == "*Hidden in the deck.*\n\nBody.\n\n> **Notes:** Say hello.")
        #expect(file.segments[0].marker.isHidden)
    }
}

/// A deck of (key, number, title, text).
func deck(_ slides: [(String, Int, String, String)]) -> IngestFile {
    var document = IngestedDocument(.deck)
    document.facts.title = "A: deck"
    document.segments = slides.map { key, number, title, text in
        Segment(key: key, title: title, place: .slide(number), text: .markdown(text))
    }
    var file = ingestFile(of: document)
    file.tool = "kb test"
    return file
}
