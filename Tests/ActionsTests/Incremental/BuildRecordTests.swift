import Files
import Foundation
import Linking
import Model
import Site
import Testing

@testable import Actions

@Suite struct BuildRecordTests {
    private let path = FileManager.default.temporaryDirectory.path + "/record-\(UUID().uuidString).sqlite"

    private static let files = [
        RecordedFile(stamp: FileStamp(path: "a/b.md", size: 1, changed: 2), interface: .max),
        RecordedFile(stamp: FileStamp(path: "a/é.md", size: 0, changed: -1), interface: nil),
    ]
    private static let links = [("a/x", "b/y"), ("b/y", "a/x"), ("b/y", "c/z"), ("c/z", "d/w")].map { source, target in
        Link(
            source: Address(entry: source, anchor: "s"), relation: .mentions, target: Address(entry: target),
            reason: "r'\n",
            text: "t", writtenIn: source)
    }

    @Test func whatWasKeptIsRead() throws {
        defer { try? removeTree(path) }
        let change = PartialDate("2026-01-02").map { Background.Change(date: $0, revision: "abc") }
        try BuildRecord.write(to: path) { record in
            try record.setFiles(Self.files)
            try record.setFolders(["": 5, "a": 6])
            try record.setLinks(Self.links)
            try record.setRedirects(["a/old": "a/x"])
            try record.setLastChanges(change.map { ["a/x": $0] } ?? [:])
            try record.set(.entries, 7)
        }
        try reading { record in
            let links = [["a/x"], ["c/z", "a/x"], []].map { try? record.links(of: $0) }
            #expect(links == [Array(Self.links[..<2]), Self.links, []])
            let (files, folders, redirects) = try (record.files(), record.folders(), record.redirects())
            #expect(files == Self.files && folders == ["": 5, "a": 6] && redirects == ["a/old": "a/x"])
            let changes = try (record.lastChange(of: "a/x"), record.lastChange(of: "a/y"))
            #expect(changes.0 == change && changes.1 == nil)
            let facts = try (record.about(.entries), record.about(.links))
            #expect(facts == ("7", nil))
        }
    }

    @Test func problemsAreReadAsTheyWere() throws {
        defer { try? removeTree(path) }
        let span = SourceSpan(file: "Content/a/x.md", line: 3, column: 5, width: 2, excerpt: "it's ü", excerptColumn: 4)
        let problems = [
            Diagnostic(.invalidAnchor, severity: .warning, "one", help: "mend it", at: span),
            Diagnostic(
                .duplicateAnchor, severity: .error, "two", at: SourceSpan(file: "Content/a/y.md"),
                fix: Fix(file: "Content/a/z.md", range: 7..<9, replacement: "")),
        ]
        try BuildRecord.write(to: path) { try $0.setProblems(problems) }
        try reading { record in
            let read = try record.problems()
            #expect(read == problems)
        }
    }

    @Test func aChangeIsWholeOrNone() throws {
        struct Stop: Error {}
        defer { try? removeTree(path) }
        try BuildRecord.write(to: path) { try $0.set(.basis, "x") }
        try reading { record in
            do {
                try record.change {
                    try record.set(.basis, "y")
                    throw Stop()
                }
            } catch is Stop {}
            let kept = try record.about(.basis)
            try record.invalidate()
            let invalid = try record.about(.basis)
            #expect((kept, invalid) == ("x", ""))
        }
    }

    @Test(arguments: ["", "no database", "SQLite format 3\u{0}"]) func whatIsNoRecordIsNone(text: String) throws {
        defer { try? removeTree(path) }
        #expect(!isRecord)
        try writeFile(Array(text.utf8), to: path)
        #expect(!isRecord)
    }

    private struct NoRecord: Error {}

    private func reading(_ body: (borrowing BuildRecord) throws -> Void) throws {
        guard let record = BuildRecord(at: path) else { throw NoRecord() }
        try body(record)
    }

    private var isRecord: Bool {
        if let record = BuildRecord(at: path) { (try? record.about(.basis)) != nil } else { false }
    }

    @Test func aRecordThatCannotBeFilledIsNotThere() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) { try BuildRecord.write(to: path) { _ in throw Stop() } }
        #expect(!fileExists(path) && !fileExists(path + ".new"))
    }
}
