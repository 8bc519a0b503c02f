import Foundation
import SearchIndex
import Testing

@testable import Actions

@Suite struct IndexSealTests {
    private func fraction(_ path: String) throws -> Double {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let time = try #require(attributes[.modificationDate] as? Date).timeIntervalSince1970
        return time - time.rounded(.down)
    }

    private func touch(_ path: String) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000.5)], ofItemAtPath: path)
    }

    private func inode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    }

    @Test func aSearchAndABuildSealTheIndex() throws {
        let base = try TemporaryBase()
        _ = try base.found("zebra")
        #expect(try fraction(base.root.index) == 0)
        let first = try Data(contentsOf: URL(filePath: base.root.index))
        try base.build()
        #expect(try fraction(base.root.index) == 0)
        #expect(try Data(contentsOf: URL(filePath: base.root.index)) == first)
    }

    @Test func aCopyIsSearchedAsItIs() throws {
        let base = try TemporaryBase()
        try base.build()
        try touch(base.root.index)
        #expect(try base.found("zebra", refresh: false) == ["articles/plain"])
    }

    @Test func aCopyIsMadeAnewOnce() throws {
        let base = try TemporaryBase()
        try base.build()
        try touch(base.root.index)
        let copy = try inode(base.root.index)
        #expect(try base.found("zebra") == ["articles/plain"])
        let sealed = try inode(base.root.index)
        #expect(try base.found("zebra") == ["articles/plain"])
        #expect(try sealed != copy && inode(base.root.index) == sealed)
    }

    @Test func aCopyThatCannotBeMadeAnewAnswers() throws {
        let base = try TemporaryBase()
        try base.build()
        try touch(base.root.index)
        try base.remove(".kb/lock")
        try base.write("x", to: ".kb/lock/x")
        let report = try base.search("zebra")
        #expect(report.result.hits.map(\.address.description) == ["articles/plain"])
        // The content is what it was, so nothing is stale.
        #expect(report.staleBecause == nil)
        try makeIndexCurrent(base.root)
    }
}
