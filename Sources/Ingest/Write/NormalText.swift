/// A text without control characters, byte order marks and what is no character; with `keepsLines` line feeds and tabs
/// stay, and other ends of lines become line feeds, else each of them becomes a space.
func withoutControls(_ text: String, keepsLines: Bool) -> String {
    var text = text
    let clean = text.withUTF8 { bytes in
        bytes.hasControls ? cleaned(bytes, keepsLines: keepsLines) : nil
    }
    return clean.map { String(decoding: $0, as: UTF8.self) } ?? text
}

/// On one line, with single spaces. Spaces at the ends stay, for they part the text from its neighbours.
func withSingleSpaces(_ text: String) -> String {
    var text = text
    let clean = text.withUTF8 { bytes -> [UInt8]? in
        if bytes.hasControls { return withSingleSpaces(cleaned(bytes, keepsLines: false)) }
        return bytes.hasSpacesInARow ? withSingleSpaces(bytes) : nil
    }
    return clean.map { String(decoding: $0, as: UTF8.self) } ?? text
}

private func withSingleSpaces(_ text: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for byte in text where byte != UInt8(ascii: " ") || bytes.last != UInt8(ascii: " ") { bytes.append(byte) }
    return bytes
}

private func cleaned(_ text: UnsafeBufferPointer<UInt8>, keepsLines: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
        let control = text.control(at: index)
        switch control?.kind {
        case .lineFeed where index > 0 && text[index - 1] == UInt8(ascii: "\r"): break
        case .lineFeed, .lineEnd: result.append(UInt8(ascii: keepsLines ? "\n" : " "))
        case .tab: result.append(UInt8(ascii: keepsLines ? "\t" : " "))
        case .unseen: break
        case nil: result.append(text[index])
        }
        index += control?.length ?? 1
    }
    return result
}

private enum ControlKind { case lineFeed, lineEnd, tab, unseen }

extension UnsafeBufferPointer<UInt8> {
    fileprivate var hasControls: Bool {
        for index in indices where self[index].canBeginControl && control(at: index) != nil { return true }
        return false
    }

    fileprivate var hasSpacesInARow: Bool {
        var last: UInt8 = 0
        for byte in self {
            if byte == UInt8(ascii: " "), last == byte { return true }
            last = byte
        }
        return false
    }

    /// The character at a place in UTF-8 if it is none of text, and its length in bytes.
    fileprivate func control(at index: Int) -> (kind: ControlKind, length: Int)? {
        switch self[index] {
        case 0x20..<0x7F: return nil
        case UInt8(ascii: "\n"): return (.lineFeed, 1)
        case UInt8(ascii: "\r"), 0x0B, 0x0C: return (.lineEnd, 1)
        case UInt8(ascii: "\t"): return (.tab, 1)
        case 0..<0x20, 0x7F: return (.unseen, 1)
        // U+0080 to U+009F; U+0085 is the next line.
        case 0xC2 where self[index + 1] < 0xA0: return (self[index + 1] == 0x85 ? .lineEnd : .unseen, 2)
        // U+2028 and U+2029, ends of lines and paragraphs.
        case 0xE2 where self[index + 1] == 0x80 && self[index + 2] & 0xFE == 0xA8: return (.lineEnd, 3)
        // U+FEFF, U+FFFE and U+FFFF.
        case 0xEF where self[index + 1] == 0xBB && self[index + 2] == 0xBF: return (.unseen, 3)
        case 0xEF where self[index + 1] == 0xBF && self[index + 2] >= 0xBE: return (.unseen, 3)
        default: return nil
        }
    }
}

extension UInt8 {
    fileprivate var canBeginControl: Bool {
        self < 0x20 || self == 0x7F || self == 0xC2 || self == 0xE2 || self == 0xEF
    }
}
