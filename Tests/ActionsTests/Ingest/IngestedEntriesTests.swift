import Ingest
import Model
import Testing

@testable import Actions

@Suite struct IngestedEntriesTests {
    private static func file(_ title: String, url: String? = nil, day: String? = nil, from name: String) -> IngestFile {
        var document = IngestedDocument(.page)
        document.facts.title = title
        document.facts.url = url
        document.facts.date = day.flatMap { PartialDate($0) }
        document.segments = [Segment(key: "a", title: title, text: .markdown("Of \(title)."))]
        var file = ingestFile(of: document)
        file.sources[0].files = [name]
        return file
    }

    private static func known(_ files: [EntryID: IngestFile]) throws -> IngestedEntries {
        let base = try TemporaryBase(files: [:])
        for (entry, file) in files { try base.write(file.text, to: "Content/\(entry).ingest.md") }
        return try IngestedEntries(in: base.root)
    }

    @Test func aFileIsWhereItIsAlready() throws {
        let deck = Self.file("Skew", from: "skew.pptx")
        #expect(try Self.known(["talks/a": deck]).entries(for: deck, shared: nil) == ["talks/a"])
        #expect(
            try Self.known(["talks/b": deck, "talks/a": deck]).entries(for: deck, shared: nil) == [
                "talks/a", "talks/b",
            ])
        #expect(try Self.known([:]).entries(for: deck, shared: nil) == [])
    }

    @Test func oneAddressMayStandForManyDecks() throws {
        let home = "https://example.org/decks"
        let known = try Self.known(["talks/skew": Self.file("Skew", url: home, from: "skew.pptx")])
        let other = Self.file("Queues", url: home, from: "queues.pptx")
        #expect(known.entries(for: other, shared: nil) == [])
        let moved = Self.file("Skew", url: home, from: "old/skew.pptx")
        #expect(known.entries(for: moved, shared: nil) == ["talks/skew"])
    }

    /// As a status page's feed has them: each with an address, and with one title.
    @Test func itemsOfAFeedAreToldApart() throws {
        let one = Self.file("Elevated errors", url: "https://example.org/1", day: "2026-01-02", from: "feed.xml")
        let two = Self.file("Elevated errors", url: "https://example.org/2", day: "2026-01-09", from: "feed.xml")
        let known = try Self.known(["incidents/elevated-errors": one])
        #expect(known.entries(for: one, shared: []) == ["incidents/elevated-errors"])
        #expect(known.entries(for: two, shared: []) == [])
        let renamed = Self.file("Errors in Oslo", url: "https://example.org/1", from: "feed.xml")
        #expect(known.entries(for: renamed, shared: []) == ["incidents/elevated-errors"])
    }

    /// Episodes that all name their show.
    @Test func anAddressOfSeveralItemsSaysNothing() throws {
        let show = "https://example.org/show"
        let one = Self.file("One", url: show, day: "2026-01-02", from: "feed.xml")
        let known = try Self.known(["articles/one": one])
        #expect(known.entries(for: one, shared: [show]) == ["articles/one"])
        #expect(known.entries(for: Self.file("Two", url: show, from: "feed.xml"), shared: [show]) == [])
    }
}
