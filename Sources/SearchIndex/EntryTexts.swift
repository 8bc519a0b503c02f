import Compression
import Model
import SQLite

/// The bodies of an entry's passages in one piece, compressed: as the index keeps them, and as they are in memory while a
/// library is indexed.
public struct EntryTexts: Sendable {
    /// Nil when there was no memory for it.
    private let compressed: [UInt8]?
    /// Where the bodies lie in the piece, in bytes.
    private let ranges: [Range<Int>]

    init(_ bodies: [String], _ deflater: inout Deflater?) {
        var text: [UInt8] = []
        text.reserveCapacity(bodies.reduce(0) { $0 + $1.utf8.count })
        for body in bodies { text.append(contentsOf: body.utf8) }
        compressed = deflater?.compress(text)
        ranges = consecutive(bodies.map(\.utf8.count))
    }

    /// - Parameters:
    ///   - entry: Counted from 0.
    ///   - passages: All of the entry's, counted over the whole index from 0.
    init(of entry: Int, passages: Range<Int>, in database: borrowing Database) throws(SQLiteError) {
        let text = try database.prepare("SELECT bodies FROM entry_text WHERE entry = ?1")
        try text.bind([.integer(Int64(entry + 1))])
        compressed = try text.step() ? text.blob(at: 0) : []
        let rows = try database.prepare("SELECT size FROM passage WHERE id > ?1 AND id <= ?2 ORDER BY id")
        try rows.bind([.integer(Int64(passages.lowerBound)), .integer(Int64(passages.upperBound))])
        var sizes: [Int] = []
        while try rows.step() { sizes.append(min(max(0, rows.int(at: 0)), longestBody)) }
        ranges = consecutive(sizes)
    }

    var packed: [UInt8] {
        get throws(SQLiteError) {
            if let compressed { return compressed }
            throw SQLiteError(code: SQLiteError.noMemory, message: "out of memory", subject: "compressing a text")
        }
    }

    /// Of the bodies, in bytes.
    var sizes: [Int] { ranges.map(\.count) }

    /// - Parameter index: Of the passage, counted in its entry.
    /// - Returns: Nil when what is kept makes no sense.
    func body(at index: Int) -> String? {
        guard ranges.indices.contains(index), let bytes = inflated(ranges[index].upperBound) else { return nil }
        return String(decoding: bytes[ranges[index]], as: UTF8.self)
    }

    /// All of them, as UTF-8; nil when what is kept makes no sense.
    public var bodies: [ArraySlice<UInt8>]? {
        inflated(ranges.last?.upperBound ?? 0).map { bytes in ranges.map { bytes[$0] } }
    }

    private func inflated(_ size: Int) -> [UInt8]? { compressed.flatMap { inflate($0, first: size) } }
}

private func consecutive(_ sizes: [Int]) -> [Range<Int>] {
    var end = 0
    return sizes.map { size in
        defer { end += size }
        return end..<end + size
    }
}

/// So that the sum of damaged sizes stays a number.
private let longestBody = 1 << 32
