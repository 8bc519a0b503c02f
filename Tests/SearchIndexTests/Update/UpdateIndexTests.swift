import Foundation
import Linking
import Model
import SQLite
import Testing

@testable import SearchIndex

extension TemporaryIndex {
    /// Updates the index with some of the entries that these files are.
    func update(
        with files: Files, entries: Set<EntryID>? = nil, links isWithLinks: Bool = false, fingerprint: String = "f"
    ) throws -> IndexChange? {
        let library = linked(files)
        let changed = library.entries.filter { entries?.contains($0.id) ?? true }
        let part = IndexedPart(of: changed[...], IndexingNotes(links: library.links, tags: [:]))
        return try updateIndex(
            at: path, with: part, links: isWithLinks ? library.links : nil, fingerprint: fingerprint)
    }

    var content: [String] { get throws { try indexContent(at: path) } }
}

@Suite struct UpdateIndexTests {
    /// The samples with another text in one of them.
    private func samples(_ path: String, _ old: String, _ new: String) -> Files {
        sampleFiles.map { ($0.path, $0.path == path ? $0.text.replacing(old, with: new) : $0.text) }
    }

    @Test(arguments: 0..<UInt64(240))
    func anUpdatedIndexIsWhatAWholeOneWouldBe(seed: UInt64) throws {
        var pages = RandomPages(seed: seed)
        let index = try TemporaryIndex(pages.files)
        for step in 0..<3 {
            let edited = Set(pages.edit().map { "articles/a\($0)" })
            #expect(try index.update(with: pages.files, entries: edited, fingerprint: "\(step)") != nil)
        }
        let whole = try TemporaryIndex(pages.files, fingerprint: "2")
        let (updated, expected) = (try index.content, try whole.content)
        if updated != expected {
            let difference = zip(updated, expected).first { $0 != $1 }
            Issue.record("\(updated.count) lines for \(expected.count): \(difference.map { "\($0)" } ?? "")")
        }
        try index.execute("INSERT INTO passage_fts(passage_fts) VALUES('integrity-check')")
    }

    @Test func anUpdatedIndexFindsWhatIsNew() throws {
        let index = try TemporaryIndex(sampleFiles)
        let files = samples("practices/quorum.md", "The minority stops.", "The zebra stops.")
        let change = try #require(try index.update(with: files, fingerprint: "g"))
        #expect(change.entries.map(\.after.id) == ["practices/quorum"] && change.entries[0].passages == [0])
        #expect(try index.entries("zebra") == ["practices/quorum"])
        #expect(try index.search("minority").corrections.map(\.typed) == ["minority"])
        #expect(try index.search("zebra").hits[0].snippet.bracketed == "The [zebra] stops.")
        #expect(try SearchIndex(path: index.path).fingerprint() == "g")
    }

    @Test(arguments: [
        ("practices/quorum.md", "title: Quorum", "title: Quorums"),
        ("practices/quorum.md", "summary: Let", "summary: let"), ("practices/quorum.md", "## Why", "## Why not"),
        ("practices/quorum.md", "[partition]", "[partition, dns]"), ("practices/quorum.md", "## Why", "## Why {#y}"),
        ("practices/quorum.md", "## Why", "## A\n\n## Why"),
        ("practices/quorum.md", "title: Quorum", "title: Quorum\naliases: [x]"),
        ("practices/quorum.md", "The minority stops.", "```\ncode\n```"),
        ("practices/quorum.md", "The minority stops.", "[Split](../runbooks/partition.md) it."),
        ("runbooks/partition.md", "[split brain]", "[split-brain]"),
    ])
    func whatIsMoreThanTextIsLeftToAWholeIndex(path: String, old: String, new: String) throws {
        let index = try TemporaryIndex(sampleFiles)
        let (before, bytes) = (try index.content, try index.bytes)
        #expect(try index.update(with: samples(path, old, new), fingerprint: "g") == nil)
        #expect(try index.content == before && index.bytes == bytes)
    }

    @Test func anEntryThatIsNewIsLeftToAWholeIndex() throws {
        let index = try TemporaryIndex(sampleFiles)
        #expect(try index.update(with: sampleFiles + [article("new", "New")], fingerprint: "g") == nil)
        #expect(try SearchIndex(path: index.path).fingerprint() == "f")
    }

    @Test func nothingButTheFingerprintChangesForTheSameEntries() throws {
        let index = try TemporaryIndex(sampleFiles)
        #expect(try index.update(with: sampleFiles, links: true, fingerprint: "g")?.entries.isEmpty == true)
        #expect(try index.content == TemporaryIndex(sampleFiles, fingerprint: "g").content)
    }

    /// The relation at the passage is the same, and the reason is another.
    @Test func linksAreReplaced() throws {
        func files(_ reason: String) -> Files {
            sampleFiles + [
                article("a", "A", "## Evidence\n- [Quorum](../practices/quorum.md \"worked in\") — \(reason)."),
                article("b", "B", "[A](a.md) and [quorum](../practices/quorum.md)."),
            ]
        }
        let index = try TemporaryIndex(files("this"))
        #expect(try index.update(with: files("that"), entries: ["articles/a"], links: true) != nil)
        #expect(try index.content == TemporaryIndex(files("that")).content)
        #expect(try index.content != TemporaryIndex(files("this")).content)
    }

    @Test func whatIsNoIndexIsNotMadeOne() throws {
        let path = FileManager.default.temporaryDirectory.path + "/no-index-\(UUID().uuidString)"
        let part = IndexedPart(of: linked(sampleFiles).entries[...], IndexingNotes(links: [], tags: [:]))
        #expect(throws: SQLiteError.self) { try updateIndex(at: path, with: part, fingerprint: "") }
        #expect(!FileManager.default.fileExists(atPath: path))
        let index = try TemporaryIndex(sampleFiles)
        try index.execute("PRAGMA user_version = \(Schema.version - 1)")
        #expect(throws: IndexError.otherVersion) { try updateIndex(at: index.path, with: part, fingerprint: "") }
    }
}
