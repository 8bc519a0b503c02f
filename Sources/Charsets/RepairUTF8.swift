/// Whether the bytes are UTF-8 but for a few, as where a text was cut within a character or two texts were joined: the
/// letters of any other encoding hardly ever form characters of UTF-8.
func isNearlyUTF8(_ bytes: [UInt8]) -> Bool {
    var characters = 0
    var broken = 0
    var index = 0
    while index < bytes.count {
        if bytes[index] < 0x80 {
            index += 1
            continue
        }
        let length = sequenceLength(bytes[index])
        let following = bytes[(index + 1)...].prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }.count
        if length > 1, following == length - 1 {
            characters += 1
            index += length
        } else {
            // What is cut off at the end is not held against it.
            if length == 1 || index + 1 + following < bytes.count { broken += 1 }
            index += 1 + following
        }
    }
    return characters > 0 && characters >= 10 * broken
}

/// By its first byte (RFC 3629, 3); 1 for a byte that begins no sequence.
private func sequenceLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
}
