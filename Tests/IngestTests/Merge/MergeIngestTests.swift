import Model
import Testing

@testable import Ingest

@Suite struct MergeIngestTests {
    static let first = deck([
        ("256", 1, "Skew", "Clocks drift."), ("261", 2, "Code", "Let x be 1.\n\nLet y be 2."),
        ("262", 3, "Links", "See there."), ("263", 4, "Picture only", ""),
    ])

    @Test func theSameSourceChangesNothing() {
        let merged = merge(Self.first, into: Self.first)
        #expect(merged.file == Self.first)
        #expect(merged.changes == IngestChanges())
    }

    @Test func editsStayWithTheirSlideWhenItsNumberChanges() throws {
        let edited = try edited(Self.first) { $0.replacing("See there.", with: "See there.\n\nAsk Ada first.") }
        let second = deck([
            ("256", 1, "Skew", "Clocks drift."), ("300", 2, "Inserted", "New."), ("261", 3, "Code", "Let x be 7."),
            ("262", 4, "Links", "See there."),
        ])
        let merged = merge(second, into: edited)
        #expect(
            merged.file.segments.map(\.name) == [
                "Slide 1: Skew", "Slide 2: Inserted", "Slide 3: Code",
                "Slide 4: Links",
            ])
        #expect(merged.file.segments[3].text == "See there.\n\nAsk Ada first.")
        #expect(merged.changes.added == ["Slide 2: Inserted"])
        #expect(merged.changes.updated == ["Slide 3: Code"])
        #expect(merged.changes.removed == ["Slide 4: Picture only"])
        #expect(merged.changes.kept == ["Slide 4: Links"])
        #expect(merged.changes.moved.map(\.from) == ["slide-2", "slide-3"])
        #expect(merged.changes.moved.map(\.to) == ["slide-3", "slide-4"])
    }

    @Test func whatIsGoneFromTheSourceAndWasEditedIsKeptAndMarked() throws {
        let edited = try edited(Self.first) { $0 + "\nWhat it shows: a router.\n" }
        var second = Self.first
        second.segments.removeLast()
        let merged = merge(second, into: edited)
        let last = try #require(merged.file.segments.last)
        #expect(last.marker.isGone)
        #expect(last.text == "What it shows: a router.")
        #expect(last.heading?.line == "## No longer in the source: Slide 4 – Picture only {#gone-slide-4}")
        #expect(merged.changes.orphaned == ["Slide 4: Picture only"])
        // It stays so, and is said once.
        let again = merge(second, into: merged.file)
        #expect(again.file == merged.file)
        #expect(again.changes == IngestChanges())
        // Back in the source, it is itself again.
        let back = merge(Self.first, into: merged.file)
        #expect(back.file.segments.last?.heading == Self.first.segments.last?.heading)
        #expect(back.file.segments.last?.text == "What it shows: a router.")
    }

    @Test func aContradictionKeepsTheHandsText() throws {
        let edited = try edited(Self.first) { $0.replacing("Let x be 1.", with: "Let x be 5.") }
        var second = Self.first
        second.segments[1] = deck([("261", 2, "Code", "Let x be 9.\n\nLet y be 2.")]).segments[0]
        let merged = merge(second, into: edited)
        #expect(merged.file.segments[1].text == "Let x be 5.\n\nLet y be 2.")
        let conflict = IngestConflict(
            name: "Slide 2: Code", source: "## Slide 2: Code {#slide-2}\n\nLet x be 9.\n\nLet y be 2.")
        #expect(merged.changes.conflicts == [conflict])
        // It is said again until somebody has settled it, also in a later version of the source.
        let again = merge(second, into: merged.file)
        #expect(again.file == merged.file)
        #expect(again.changes.conflicts == [conflict])
        var third = second
        third.segments[1] = deck([("261", 2, "Code", "Let x be 9.\n\nLet y be 3.")]).segments[0]
        #expect(merge(third, into: merged.file).changes.conflicts.map(\.name) == ["Slide 2: Code"])
    }

    /// The hand's text stays, the source's is taken over, or the piece is asked for anew.
    @Test(arguments: [
        (" conflict -->", " -->", "Let x be 5.\n\nLet y be 2.", ["Slide 2: Code"]),
        ("Let x be 5.", "Let x be 9.", "Let x be 9.\n\nLet y be 2.", []),
    ])
    func aContradictionIsSettled(written: String, instead: String, text: String, kept: [String]) throws {
        var second = Self.first
        second.segments[1] = deck([("261", 2, "Code", "Let x be 9.\n\nLet y be 2.")]).segments[0]
        let edited = try edited(Self.first) { $0.replacing("Let x be 1.", with: "Let x be 5.") }
        let open = merge(second, into: edited).file
        let settled = merge(second, into: try self.edited(open) { $0.replacing(written, with: instead) })
        #expect(settled.changes.conflicts.isEmpty)
        #expect(settled.changes.kept == kept)
        #expect(settled.file.segments[1].text == text)
        #expect(!settled.file.segments[1].marker.isInConflict)
    }

    @Test func whatIsDeletedFromTheFileComesAnew() throws {
        var edited = Self.first
        edited.segments.remove(at: 1)
        let merged = merge(Self.first, into: edited)
        #expect(merged.file == Self.first)
        #expect(merged.changes.added == ["Slide 2: Code"])
    }

    @Test(arguments: ["slide-4", "deck-263"])
    func whatIsGoneAndLinkedIsKeptAndLeadsThere(anchor: String) {
        var second = Self.first
        second.segments.removeLast()
        let merged = merge(second, into: Self.first, linked: [anchor])
        #expect(merged.file.segments.last?.heading?.anchor == "gone-slide-4")
        #expect(merged.changes.orphaned == ["Slide 4: Picture only"])
        #expect(merged.changes.moved.map(\.to) == ["gone-slide-4"])
        let back = merge(Self.first, into: merged.file)
        #expect(back.changes.moved.map(\.to) == ["slide-4"])
    }

    @Test func whatIsSaidLaterLeadsToThePassageThatHasTheSecond() {
        func captions(_ starts: [Int]) -> IngestFile {
            var document = IngestedDocument(.captions)
            document.segments = starts.map { start in
                Segment(key: "t-\(start)", place: .time(Seconds(start)), text: .markdown("From \(start)."))
            }
            return ingestFile(of: document)
        }
        let merged = merge(captions([0, 50, 100]), into: captions([0, 45, 100]), linked: ["t-45"])
        #expect(merged.file.segments.count == 3)
        #expect(merged.changes.moved.map(\.from) == ["t-45"])
        #expect(merged.changes.moved.map(\.to) == ["t-0"])
    }

    @Test(arguments: [
        ("Note.\n\nLet x be 1.\n\nLet y be 2.", "Note.\n\nLet x be 9.\n\nLet y be 2."),
        ("Let x be 1.\n\nLet y be 2.\n\nNote.", "Let x be 9.\n\nLet y be 2.\n\nNote."),
        ("Let x be 1.\n\nLet y be 2.\nNote.\nMore.", "Let x be 9.\n\nLet y be 2.\n\nNote.\nMore."),
    ])
    func aMereAdditionIsCarriedIntoTheNewText(text: String, expected: String) throws {
        var edited = Self.first
        edited.segments[1].text = text
        var second = Self.first
        second.segments[1] = deck([("261", 2, "Code", "Let x be 9.\n\nLet y be 2.")]).segments[0]
        let merged = merge(second, into: edited)
        #expect(merged.file.segments[1].text == expected)
        #expect(merged.changes.conflicts.isEmpty)
    }

    @Test func anotherTitleStays() throws {
        let edited = try edited(Self.first) { $0.replacing("Slide 3: Links", with: "Slide 3: Where to read on") }
        let second = deck([("262", 1, "Links", "See there.")])
        let merged = merge(second, into: edited)
        #expect(merged.file.segments[0].heading?.line == "## Slide 1: Where to read on {#slide-1}")
        #expect(merged.changes.kept == ["Slide 1: Where to read on"])
    }

    @Test func headingsOfOnesOwnBelongToThePieceBefore() throws {
        let edited = try edited(Self.first) {
            $0.replacing("\n## Slide 2", with: "\n## My own\n\nRead this.\n\n## Slide 2")
                .replacing("\n## Slide 1", with: "\nHello.\n\n## Slide 1")
        }
        let merged = merge(Self.first, into: edited)
        #expect(merged.file == edited)
        #expect(merged.file.preamble == "Hello.")
        #expect(merged.file.text.contains("## My own\n\nRead this.\n\n## Slide 2"))
    }

    @Test func anotherSortOfSourceStaysAsItIs() {
        var captions = IngestedDocument(.captions)
        captions.facts.title = "The talk"
        captions.segments = [Segment(key: "t-0", place: .time(Seconds(0)), text: .markdown("Hello."))]
        let both = merge(ingestFile(of: captions), into: Self.first).file
        #expect(both.sources.map(\.family) == ["deck", "captions"])
        #expect(both.segments.count == 5)
        #expect(both.facts.title == "A: deck")
        #expect(merge(Self.first, into: both).file.segments.count == 5)
    }

    /// As a person edits the file in an editor.
    private func edited(_ file: IngestFile, _ edit: (String) -> String) throws -> IngestFile {
        let text = edit(file.text)
        #expect(text != file.text)
        return try #require(IngestFile(reading: text))
    }
}
