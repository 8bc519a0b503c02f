import Foundation
import SQLite

/// A database of one test's own, removed when the test ends.
final class TemporaryDatabase {
    let folder: String
    var path: String { "\(folder)/test.db" }

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/sqlite-tests-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func open(_ mode: Database.Mode = .create, busyTimeout: Int32 = 5000) throws -> Database {
        try Database(path: path, mode: mode, busyTimeout: busyTimeout)
    }
}

func inMemory() throws -> Database { try Database(path: ":memory:", mode: .create) }

extension Database {
    /// The first column of each row.
    func texts(_ sql: String) throws -> [String] {
        let statement = try prepare(sql)
        var texts: [String] = []
        while try statement.step() { texts.append(statement.text(at: 0)) }
        return texts
    }
}
