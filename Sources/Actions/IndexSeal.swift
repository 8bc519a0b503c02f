import Files
import SQLite
import SearchIndex

/// Puts a finished index in its place, sealed.
func publishIndex(_ staged: String, at path: String) throws {
    try sealIndex(staged)
    // What another program left beside the index before would be taken for a part of this one.
    for suffix in ["-journal", "-wal", "-shm"] { try removeTree(path + suffix) }
    try renameFile(from: staged, to: path)
}

/// Seals a finished index, so that damage to it is found before it is searched.
///
/// The seal is a checksum in the file's header and a time of a whole second. Whoever writes to the file changes the time,
/// which costs nothing to look at; only then is the checksum compared, which tells a copy from damage.
func sealIndex(_ path: String) throws {
    let sum = try checksum(of: path)
    do {
        let database = try Database(path: path, mode: .create)
        try database.execute(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA application_id = \(sum)")
    }
    try setWholeSecond(path)
}

/// - Throws: `IndexError` unless the index is as it was published. A copy is.
func checkSeal(of path: String) throws {
    guard !hasWholeSecond(path) else { return }
    let database = try Database(path: path, mode: .readOnly)
    let row = try database.prepare(
        "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version")
    guard try row.step(), row.int(at: 1) != 0 else { throw IndexError.damaged }
    // An index from before there were seals.
    if row.int(at: 0) == 0 { throw IndexError.otherVersion }
    if try Int(checksum(of: path)) != row.int(at: 0) { throw IndexError.damaged }
}

/// Of all but what changes when it is written into the header: the count of changes, once more with the library's version,
/// and the application's id (https://sqlite.org/fileformat.html#the_database_header).
private func checksum(of path: String) throws -> Int32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    // As FNV-1a, with eight bytes at once, and with the upper bits brought down to where the product spreads them.
    func mix(_ word: UInt64) {
        hash = (hash ^ word) &* 0x0000_0100_0000_01B3
        hash ^= hash >> 32
    }
    var count = 0
    // The file is as large as all content, and there is no need to hold it.
    try readPieces(of: path, size: 1 << 20) { piece in
        var bytes = piece
        for range in [24..<28, 68..<72, 92..<100] where count == 0 && bytes.count >= range.upperBound {
            for index in range { bytes[index] = 0 }
        }
        bytes.withUnsafeBytes { buffer in
            let end = buffer.count / 8 * 8
            for offset in stride(from: 0, to: end, by: 8) {
                mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            }
            for byte in buffer[end...] { mix(UInt64(byte)) }
        }
        count += bytes.count
    }
    mix(UInt64(count))
    let sum = Int32(truncatingIfNeeded: hash)
    return sum == 0 ? 1 : sum
}

/// Another program holds the index, as a shell in a transaction does; nothing of kb locks it.
struct LockedIndex: Error, CustomStringConvertible {
    var description: String {
        "the index is locked by another program; search without --no-refresh, or end that program"
    }
}
