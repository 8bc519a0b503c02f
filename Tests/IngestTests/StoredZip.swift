/// A zip archive (APPNOTE.TXT 6.3, 4.3) whose parts are stored as they are.
func storedZip(_ parts: [(name: String, text: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in parts {
        let data = Array(text.utf8)
        let common =
            number(20, 2) + number(0x0800, 2) + number(0, 2) + number(0, 2) + number(0x21, 2)
            + number(Int(crc32(data)), 4)
            + number(data.count, 4) + number(data.count, 4) + number(name.utf8.count, 2) + number(0, 2)
        directory += [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
        directory += number(0, 4) + number(bytes.count, 4) + name.utf8
        bytes += [0x50, 0x4B, 3, 4] + common + name.utf8 + data
    }
    let end =
        [0x50, 0x4B, 5, 6] + number(0, 4) + number(parts.count, 2) + number(parts.count, 2) + number(directory.count, 4)
        + number(bytes.count, 4) + number(0, 2)
    return bytes + directory + end
}

private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { crc, byte in
        (0..<8).reduce(crc ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
}
