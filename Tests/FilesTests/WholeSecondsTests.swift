import Foundation
import Testing

@testable import Files

@Suite struct WholeSecondsTests {
    @Test func whatIsWrittenLaterIsSeen() throws {
        let path = FileManager.default.temporaryDirectory.path() + "/whole-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try writeFile(Array("one".utf8), to: path)
        let written = try #require(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
        try setWholeSecond(path)
        #expect(hasWholeSecond(path))
        let set = try #require(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
        #expect(set.timeIntervalSince1970 == written.timeIntervalSince1970.rounded(.down))
        #expect(try readFile(path) == Array("one".utf8))
        try FileManager.default.setAttributes([.modificationDate: set.addingTimeInterval(0.25)], ofItemAtPath: path)
        #expect(!hasWholeSecond(path))
    }

    @Test func aMissingFileHasNone() {
        #expect(!hasWholeSecond("/nowhere/at/all"))
        #expect(throws: FileError.self) { try setWholeSecond("/nowhere/at/all") }
    }
}
