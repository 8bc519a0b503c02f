/// A text in UTF-8 in which spaces, tabs and ends of lines are one space; what nobody sees is left out.
///
/// - Parameter dropsSpace: A space at the start would stand after another; afterwards: one that follows would.
func collapsed(_ text: String, dropsSpace: inout Bool) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let plain = bytes[index...].prefix(while: isPlain)
            if !plain.isEmpty {
                result += plain
                dropsSpace = false
                index = plain.endIndex
                continue
            }
            let (sort, length) = sort(of: bytes, at: index)
            switch sort {
            case .space:
                if !dropsSpace { result.append(UInt8(ascii: " ")) }
                dropsSpace = true
            case .unseen: break
            case .shown:
                result += bytes[index..<index + length]
                dropsSpace = false
            }
            index += length
        }
        return result
    }
}

private enum Sort { case space, unseen, shown }

private func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

/// What the character is that begins at a place, and its length in bytes.
private func sort(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Sort, length: Int) {
    switch bytes[index] {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: return (.space, 1)
    case 0..<0x20, 0x7F: return (.unseen, 1)
    case 0..<0x80: return (.shown, 1)
    case 0xC2: return (sortOfLatin(bytes[index + 1]), 2)
    case 0..<0xE0: return (.shown, 2)
    case 0xE2 where bytes[index + 1] < 0x82: return (sortOfPunctuation(bytes[index + 1], bytes[index + 2]), 3)
    // U+FEFF, U+FFFE and U+FFFF.
    case 0xEF where bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: return (.unseen, 3)
    case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE: return (.unseen, 3)
    case 0..<0xF0: return (.shown, 3)
    default: return (.shown, 4)
    }
}

/// U+0080 to U+00BF by the second byte: the next line, the space that is not broken, the soft hyphen.
private func sortOfLatin(_ byte: UInt8) -> Sort {
    switch byte {
    case 0x85, 0xA0: .space
    case 0..<0xA0, 0xAD: .unseen
    default: .shown
    }
}

/// U+2000 to U+207F by the second and third byte: ends of lines and paragraphs, the narrow space that is not broken,
/// the space of no width, the joiner of words.
private func sortOfPunctuation(_ second: UInt8, _ third: UInt8) -> Sort {
    switch (second, third) {
    case (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF): .space
    case (0x80, 0x8B), (0x81, 0xA0): .unseen
    default: .shown
    }
}
