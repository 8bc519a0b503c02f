import Files
import SQLite

/// A file of the content as the last build read it.
struct RecordedFile: Equatable {
    var stamp: FileStamp
    /// `Entry.interfaceHash`; nil for a file whose every change concerns other pages.
    var interface: UInt64?
}

extension BuildRecord {
    /// In the order of the bytes of the paths, as `walk` has them.
    func files() throws -> [RecordedFile] {
        let rows = try database.prepare("SELECT path, size, changed, interface FROM file ORDER BY path")
        var files: [RecordedFile] = []
        while try rows.step() {
            files.append(
                RecordedFile(
                    stamp: FileStamp(path: rows.text(at: 0), size: rows.int64(at: 1), changed: rows.int64(at: 2)),
                    interface: rows.isNull(at: 3) ? nil : UInt64(bitPattern: rows.int64(at: 3))))
        }
        return files
    }

    func setFiles(_ files: [RecordedFile]) throws {
        let row = try database.prepare("INSERT OR REPLACE INTO file VALUES(?1, ?2, ?3, ?4)")
        for file in files {
            try row.run([
                .text(file.stamp.path), .integer(file.stamp.size), .integer(file.stamp.changed),
                .optionalInteger(file.interface.map { Int64(bitPattern: $0) }),
            ])
        }
    }

    /// The folders of the site, by their paths from its root, and when something came or went in them last.
    func folders() throws -> [String: Int64] {
        let rows = try database.prepare("SELECT path, changed FROM folder")
        var folders: [String: Int64] = [:]
        while try rows.step() { folders[rows.text(at: 0)] = rows.int64(at: 1) }
        return folders
    }

    func setFolders(_ folders: [String: Int64]) throws {
        let row = try database.prepare("INSERT OR REPLACE INTO folder VALUES(?1, ?2)")
        for (path, changed) in folders { try row.run([.text(path), .integer(changed)]) }
    }
}
