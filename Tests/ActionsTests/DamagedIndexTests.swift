import Foundation
import SQLite
import SearchIndex
import SeededNumbers
import Testing

@testable import Actions

/// Whatever has become of the index, an answer is the right one or an error.
@Suite struct DamagedIndexTests {
    /// What a search without a refresh says; with one, the index is always made anew.
    private func expectRepair(_ base: TemporaryBase, of damage: String, _ error: IndexError = .damaged) throws {
        #expect(throws: error, "\(damage)") { try base.found("zebra", refresh: false) }
        #expect(try base.found("zebra") == ["articles/plain"], "\(damage)")
        #expect(try base.found("zebra", refresh: false) == ["articles/plain"], "\(damage)")
    }

    private func builtBase() throws -> (TemporaryBase, index: Data) {
        let base = try TemporaryBase()
        #expect(try base.found("zebra") == ["articles/plain"])
        return (base, try Data(contentsOf: URL(filePath: base.root.index)))
    }

    @Test func aTruncatedIndexIsMadeAnew() throws {
        let (base, index) = try builtBase()
        for length in [1, 20, 100, 4096, 8192, index.count / 2, index.count - 8192, index.count - 1] {
            try index.prefix(length).write(to: URL(filePath: base.root.index))
            try expectRepair(base, of: "cut to \(length) bytes")
        }
    }

    @Test func anEmptyIndexIsMadeAnew() throws {
        let (base, _) = try builtBase()
        try base.write("", to: ".kb/index.sqlite")
        try expectRepair(base, of: "empty")
    }

    @Test func anOverwrittenIndexIsMadeAnew() throws {
        let (base, index) = try builtBase()
        var random = SeededNumbers(seed: 2026)
        for _ in 0..<24 {
            let length = [1, 16, 300, 5000][Int(random.next() % 4)]
            // Behind the counters of the header, which no checksum can have in it.
            let start = 100 + Int(random.next() % UInt64(index.count - 100 - length))
            var damaged = index
            for offset in start..<start + length { damaged[offset] ^= UInt8(random.next() % 255) + 1 }
            try damaged.write(to: URL(filePath: base.root.index))
            try expectRepair(base, of: "\(length) bytes from \(start)")
        }
    }

    @Test(arguments: ["x", "no index", String(repeating: "This is a text, and it has some length.\n", count: 500)])
    func aTextIsMadeAnIndex(text: String) throws {
        let (base, _) = try builtBase()
        try base.write(text, to: ".kb/index.sqlite")
        try expectRepair(base, of: "a text of \(text.utf8.count) bytes")
    }

    @Test func anIndexOfAnotherVersionIsMadeAnew() throws {
        let (base, _) = try builtBase()
        for version in [0, 2, 1000] {
            // Sealed as a kb of that version would have done it.
            try FileManager.default.copyItem(atPath: base.root.index, toPath: base[".kb/other"])
            try Database(path: base[".kb/other"], mode: .create).execute("PRAGMA user_version = \(version)")
            try publishIndex(base[".kb/other"], at: base.root.index)
            try expectRepair(base, of: "version \(version)", .otherVersion)
        }
    }

    @Test func anIndexFromBeforeThereWereSealsIsMadeAnew() throws {
        let (base, _) = try builtBase()
        try Database(path: base.root.index, mode: .create)
            .execute("PRAGMA user_version = 2; PRAGMA application_id = 0")
        try expectRepair(base, of: "without a seal", .otherVersion)
    }

    @Test func aDatabaseOfSomethingElseIsMadeAnIndex() throws {
        let (base, _) = try builtBase()
        try base.remove(".kb/index.sqlite")
        try Database(path: base.root.index, mode: .create).execute("CREATE TABLE entry(x); INSERT INTO entry VALUES(1)")
        try expectRepair(base, of: "another database")
    }

    @Test func whatAnotherProgramLeftBesideTheIndexGoesAway() throws {
        let (base, _) = try builtBase()
        for suffix in ["-journal", "-wal", "-shm"] { try base.write("rubbish", to: ".kb/index.sqlite" + suffix) }
        try base.write("---\ntitle: New\n---\nAn okapi.\n", to: "Content/articles/new.md")
        #expect(try base.found("okapi") == ["articles/new"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: base[".kb"]).sorted() == ["index.sqlite", "lock"])
    }

    @Test func aFolderInItsPlaceIsAnError() throws {
        let (base, _) = try builtBase()
        try base.remove(".kb/index.sqlite")
        try base.write("x", to: ".kb/index.sqlite/x")
        #expect(throws: IndexError.none) { try base.found("zebra", refresh: false) }
        #expect { try base.found("zebra") } throws: { error in
            "\(error)".hasPrefix("there is no index, and none can be made here: cannot rename")
        }
        #expect(base.exists(".kb/index.sqlite/x") && !base.exists(".kb/index.sqlite.new"))
    }

    @Test func aDamagedIndexWhereNothingCanBeWrittenIsAnError() throws {
        let (base, index) = try builtBase()
        try base.remove(".kb/lock")
        try base.write("x", to: ".kb/lock/x")
        try index.dropLast(8192).write(to: URL(filePath: base.root.index))
        #expect { try base.found("zebra") } throws: { "\($0)".hasPrefix("there is no index, and none can be made") }
        #expect(throws: IndexError.damaged) { try base.found("zebra", refresh: false) }
        #expect { try makeIndexCurrent(base.root) } throws: { "\($0)".hasPrefix("there is no index, and none can") }
    }

    @Test(.disabled(if: geteuid() == 0, "root may read all"))
    func anUnreadableIndexIsMadeAnew() throws {
        let (base, _) = try builtBase()
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: base.root.index)
        #expect(throws: (any Error).self) { try base.found("zebra", refresh: false) }
        #expect(try base.found("zebra") == ["articles/plain"])
    }
}
