import Compression
import Model
import SQLite

/// The bodies of an entry's passages, as the index keeps them: in one piece, compressed.
struct EntryTexts {
    private let compressed: [UInt8]
    /// Where the bodies lie in the piece, in bytes.
    private let ranges: [Range<Int>]

    /// - Parameters:
    ///   - entry: Counted from 0.
    ///   - passages: All of the entry's, counted over the whole index from 0.
    init(of entry: Int, passages: Range<Int>, in database: borrowing Database) throws(SQLiteError) {
        let text = try database.prepare("SELECT bodies FROM entry_text WHERE entry = ?1")
        try text.bind([.integer(Int64(entry + 1))])
        compressed = try text.step() ? text.blob(at: 0) : []
        let sizes = try database.prepare("SELECT size FROM passage WHERE id > ?1 AND id <= ?2 ORDER BY id")
        try sizes.bind([.integer(Int64(passages.lowerBound)), .integer(Int64(passages.upperBound))])
        var ranges: [Range<Int>] = []
        while try sizes.step() {
            let start = ranges.last?.upperBound ?? 0
            ranges.append(start..<start + min(max(0, sizes.int(at: 0)), longestBody))
        }
        self.ranges = ranges
    }

    /// - Parameter index: Of the passage, counted in its entry.
    /// - Returns: Nil when what is kept makes no sense.
    func body(at index: Int) -> String? {
        guard ranges.indices.contains(index), let bytes = inflate(compressed, first: ranges[index].upperBound)
        else { return nil }
        return String(decoding: bytes[ranges[index]], as: UTF8.self)
    }

    /// All of them; nil when what is kept makes no sense.
    var bodies: [String]? {
        guard let bytes = inflate(compressed, first: ranges.last?.upperBound ?? 0) else { return nil }
        return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
}

/// So that the sum of damaged sizes stays a number.
private let longestBody = 1 << 32

extension Deflater {
    /// The texts of an entry, for `entry_text`.
    mutating func pack(_ bodies: some Sequence<String>) throws(SQLiteError) -> [UInt8] {
        var text: [UInt8] = []
        for body in bodies { text.append(contentsOf: body.utf8) }
        guard let packed = compress(text) else { throw .noMemory }
        return packed
    }
}

extension SQLiteError {
    /// SQLITE_NOMEM, for what SQLite itself has no part in.
    static let noMemory = SQLiteError(code: 7, message: "out of memory", subject: "compressing a text")
    /// SQLITE_CORRUPT.
    static func damaged(_ what: String) -> SQLiteError {
        SQLiteError(code: 11, message: "makes no sense", subject: what)
    }
}
