import Foundation
import SearchIndex
import Testing

@testable import Actions

@Suite struct SearchTests {
    @Test func theFirstSearchMakesTheIndex() throws {
        let base = try TemporaryBase()
        #expect(try base.found("zebra") == ["articles/plain"])
        #expect(base.exists(".kb/index.sqlite") && !base.exists("Site/public"))
    }

    @Test func aSearchSeesWhatWasEditedAddedAndDeleted() throws {
        let base = try TemporaryBase()
        try base.build()
        try base.write("---\ntitle: Plain\n---\nWords about one okapi.\n", to: "Content/articles/plain.md")
        #expect(try base.found("okapi") == ["articles/plain"])
        #expect(try base.found("zebra") == [])
        try base.write("---\ntitle: Other\n---\nAnother okapi.\n", to: "Content/articles/other.md")
        #expect(try base.found("okapi") == ["articles/plain", "articles/other"])
        try base.remove("Content/articles/plain.md")
        #expect(try base.found("okapi") == ["articles/other"])
        try FileManager.default.moveItem(
            atPath: base["Content/articles/other.md"], toPath: base["Content/articles/moved.md"])
        #expect(try base.found("okapi") == ["articles/moved"])
    }

    @Test func aSearchSeesNewWordsForTags() throws {
        let base = try TemporaryBase()
        try base.write("---\ntitle: Plain\ntags: [okapi]\n---\nText.\n", to: "Content/articles/plain.md")
        #expect(try base.found("giraffe") == [])
        try base.write("title: Base\ntags:\n  okapi:\n    aliases: [forest giraffe]\n", to: "kb.yml")
        #expect(try base.found("giraffe") == ["articles/plain"])
    }

    @Test func anEditOfTheSameSizeIsSeenByItsTime() throws {
        let base = try TemporaryBase()
        try base.build()
        try base.write("---\ntitle: Plain\n---\nWords about okapis.\n", to: "Content/articles/plain.md")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: base["Content/articles/plain.md"])
        #expect(try base.found("okapi") == ["articles/plain"])
    }

    @Test func nothingIsWrittenWhereNothingChanged() throws {
        let base = try TemporaryBase()
        try base.build()
        // An index that says it is of this content is not made anew: what is in it shows that.
        try base.write("", to: "README.md")
        let before = try FileManager.default.attributesOfItem(atPath: base.root.index)[.systemFileNumber] as? Int
        _ = try base.found("zebra")
        #expect(try FileManager.default.attributesOfItem(atPath: base.root.index)[.systemFileNumber] as? Int == before)
    }

    @Test func withoutRefreshTheIndexIsSearchedAsItIs() throws {
        let base = try TemporaryBase()
        #expect(throws: IndexError.none) { try base.found("zebra", refresh: false) }
        try base.build()
        try base.write("---\ntitle: New\n---\nAn okapi.\n", to: "Content/articles/new.md")
        try base.remove("Content/articles/plain.md")
        #expect(try base.found("okapi", refresh: false) == [])
        #expect(try base.found("zebra", refresh: false) == ["articles/plain"])
    }

    @Test(arguments: ["", "no index"])
    func anotherVersionsIndexIsMadeAnew(text: String) throws {
        let base = try TemporaryBase()
        try base.build()
        try base.write(text, to: ".kb/index.sqlite")
        #expect(throws: (any Error).self) { try base.found("zebra", refresh: false) }
        #expect(try base.found("zebra") == ["articles/plain"])
    }

    @Test func problemsAreToldWhenTheIndexIsMade() throws {
        let base = try TemporaryBase()
        try base.write("---\ntitel: New\n---\nAn okapi.\n", to: "Content/articles/new.md")
        let first = try base.search("zebra")
        #expect(first.problems.count == 2 && first.result.total == 1)
        let second = try base.search("zebra")
        #expect(second.problems == [] && second.result == first.result)
    }

    /// What cannot be written to, not even by root: a lock that is a folder.
    @Test func whereNothingCanBeWrittenTheOldIndexAnswers() throws {
        let base = try TemporaryBase()
        try base.build()
        try base.remove(".kb/lock")
        try base.write("x", to: ".kb/lock/x")
        try base.write("---\ntitle: New\n---\nAn okapi and a zebra.\n", to: "Content/articles/new.md")
        let report = try base.search("zebra")
        #expect(report.result.hits.map(\.address.description) == ["articles/plain"])
        #expect(report.staleBecause?.contains("lock") == true)
    }

    /// The index's own path is about as long as SQLite takes (512 with "-journal"), so that the new one beside it cannot be made.
    @Test func whereNoIndexCanBeMadeTheOldOneAnswers() throws {
        let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        let length = 503 - (temporary + "//" + "/.kb/index.sqlite").utf8.count
        let names = [String(repeating: "a", count: length / 2), String(repeating: "b", count: length - length / 2)]
        defer { try? FileManager.default.removeItem(atPath: temporary + "/" + names[0]) }
        let base = try TemporaryBase(name: names.joined(separator: "/"))
        let short = try TemporaryBase()
        try short.build()
        try FileManager.default.copyItem(atPath: short[".kb"], toPath: base[".kb"])
        let report = try base.search("zebra")
        #expect(report.result.hits.map(\.address.description) == ["articles/plain"])
        #expect(report.staleBecause != nil)
    }

    @Test func withoutAnyIndexThatIsAnError() throws {
        let base = try TemporaryBase()
        try base.write("not a folder", to: ".kb")
        #expect(throws: (any Error).self) { try base.found("zebra") }
    }
}
