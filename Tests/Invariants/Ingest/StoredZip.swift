/// A zip archive whose parts are not compressed (APPNOTE.TXT 6.3, 4.3).
func storedZip(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in parts {
        let head =
            little(20, 2) + little(0, 8) + little(Int(checksum(bytes)), 4) + little(bytes.count, 4)
            + little(bytes.count, 4) + little(name.utf8.count, 2)
        directory += little(0x0201_4B50, 4) + little(20, 2) + head + little(0, 12)
        directory += little(archive.count, 4) + name.utf8
        archive += little(0x0403_4B50, 4) + head + little(0, 2) + name.utf8 + bytes
    }
    let start = archive.count
    return archive + directory + little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2)
        + little(parts.count, 2) + little(directory.count, 4) + little(start, 4) + little(0, 2)
}

private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}

/// CRC-32 (ISO 3309).
private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
}
