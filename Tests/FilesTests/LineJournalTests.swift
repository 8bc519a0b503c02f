import Files
import Foundation
import Testing

@Suite struct LineJournalTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func isHeld(_ name: String) throws -> Bool {
        switch try LineJournal(opening: folder[name]) {
        case .some: false
        case .none: true
        }
    }

    private struct Held: Error {}

    private func append(_ lines: String..., to name: String) throws {
        guard let journal = try LineJournal(opening: folder[name]) else { throw Held() }
        for line in lines { try journal.append(line) }
    }

    @Test func growsLineByLine() throws {
        do {
            let journal = try LineJournal(creating: folder["log"])
            try journal.append("one")
            #expect(try folder.text("log") == "one\n")
            try journal.append("two é🎉")
            #expect(try folder.text("log") == "one\ntwo é🎉\n")
        }
        try append("three", "", to: "log")
        #expect(try folder.text("log") == "one\ntwo é🎉\nthree\n\n")
    }

    @Test func isNotMadeInPlaceOfAnother() throws {
        try folder.make("log", "old\n")
        #expect(throws: FileError(operation: "create", path: folder["log"], code: EEXIST)) {
            _ = try LineJournal(creating: folder["log"])
        }
        #expect(try folder.text("log") == "old\n")
        #expect(throws: FileError(operation: "write", path: folder["none"], code: ENOENT)) {
            _ = try LineJournal(opening: folder["none"])
        }
        #expect(throws: FileError(operation: "create", path: folder["no/log"], code: ENOENT)) {
            _ = try LineJournal(creating: folder["no/log"])
        }
    }

    @Test func isHeldByOneAtATime() throws {
        do {
            let journal = try LineJournal(creating: folder["log"])
            #expect(try isHeld("log"))
            withExtendedLifetime(journal) {}
        }
        #expect(try !isHeld("log"))
        do {
            guard let journal = try LineJournal(opening: folder["log"]) else { throw Held() }
            #expect(try isHeld("log"))
            withExtendedLifetime(journal) {}
        }
        #expect(try !isHeld("log"))
    }

    /// What has no newline is neither taken for a line nor joined with the next one.
    @Test(arguments: ["{\"a", "{}", "é", "\u{0}"])
    func aLineThatWasCutOffIsEndedAsSuch(rest: String) throws {
        try folder.make("log", "one\n" + rest)
        try append("two", "three", to: "log")
        #expect(try folder.text("log") == "one\n\(rest) cut off\ntwo\nthree\n")
    }

    @Test func aDeletedFileTakesNoLine() throws {
        let journal = try LineJournal(creating: folder["log"])
        try journal.append("one")
        let before = journal.isDeleted
        try FileManager.default.removeItem(atPath: folder["log"])
        #expect(throws: FileError(operation: "write to the deleted file", path: folder["log"], code: ENOENT)) {
            try journal.append("two")
        }
        let after = journal.isDeleted
        #expect(!before && after)
    }

    @Test func aWriteThatFailsLeavesNothing() throws {
        // /dev/full refuses every write as a full disk does; it cannot be cut, and has no end to look at.
        guard let journal = try LineJournal(opening: "/dev/full") else { throw Held() }
        #expect(throws: FileError(operation: "write", path: "/dev/full", code: ENOSPC)) { try journal.append("one") }
    }
}
