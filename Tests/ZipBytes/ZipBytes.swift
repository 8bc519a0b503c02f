/// A part of an archive that a test writes; it may lie of itself.
public struct ZipPart {
    public var name: String
    /// As it stands in the archive.
    public var data: [UInt8]
    /// 0 for stored, 8 for deflated (APPNOTE.TXT 6.3, 4.4.5).
    public var method = 0
    public var flags = 0x0800
    /// Unpacked; nil for that of the data.
    public var size: Int?
    /// Nil for that of the data.
    public var crc: UInt32?
    /// Of Unix, in the upper half of the attributes.
    public var mode = 0o100644

    public init(_ name: String, _ text: String = "text") { self.init(name, Array(text.utf8)) }

    public init(_ name: String, _ data: [UInt8]) {
        self.name = name
        self.data = data
    }
}

public func zipBytes(_ parts: [ZipPart], comment: String = "") -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
        let common =
            number(20, 2) + number(part.flags, 2) + number(part.method, 2) + number(0, 2) + number(0x21, 2)
            + number(Int(part.crc ?? crc32(part.data)), 4) + number(part.data.count, 4)
            + number(part.size ?? part.data.count, 4) + number(part.name.utf8.count, 2) + number(0, 2)
        directory += [0x50, 0x4B, 1, 2] + number(3 << 8 | 20, 2) + common + number(0, 6)
        directory += number(part.mode << 16, 4) + number(bytes.count, 4) + part.name.utf8
        bytes += [0x50, 0x4B, 3, 4] + common + part.name.utf8 + part.data
    }
    return bytes + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
        + number(directory.count, 4) + number(bytes.count, 4) + number(comment.utf8.count, 2) + comment.utf8
}

/// Zeros, deflated (RFC 1951, 3.2.6: fixed codes): one, and then 258 more for each of the repeats.
public func deflatedZeros(repeats: Int) -> (data: [UInt8], size: Int) {
    let codes = "110" + "00110000" + String(repeating: "1100010100000", count: repeats) + "0000000"
    var data = [UInt8](repeating: 0, count: (codes.utf8.count + 7) / 8)
    for (index, bit) in codes.utf8.enumerated() where bit == UInt8(ascii: "1") { data[index / 8] |= 1 << (index % 8) }
    return (data, 1 + 258 * repeats)
}

private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
}

public func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { crc, byte in
        (0..<8).reduce(crc ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
}
