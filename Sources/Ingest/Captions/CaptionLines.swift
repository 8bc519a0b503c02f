/// A captions file as lines.
struct CaptionLines {
    /// Without control characters but tabs and line ends, and without the colours of a terminal.
    var bytes: [UInt8]
    /// Of each line, its end left out: line feed, carriage return, or both.
    var ranges: [Range<Int>] = []

    init(_ text: [UInt8]) {
        bytes = withoutControls(text)
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A || byte == 0x0D {
                ranges.append(start..<index)
                if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
                start = index + 1
            }
            index += 1
        }
        if start < bytes.count { ranges.append(start..<bytes.count) }
    }

    subscript(_ line: Int) -> ArraySlice<UInt8> { bytes[ranges[line]] }

    func text(_ line: Int) -> String { String(decoding: trimmed(self[line]), as: UTF8.self) }

    func isBlankLine(_ line: Int) -> Bool { self[line].allSatisfy(isBlank) }
}

private func withoutControls(_ text: [UInt8]) -> [UInt8] {
    let isControl = { (byte: UInt8) in byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 || byte == 0x7F }
    guard text.contains(where: isControl) else { return text }
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
        let byte = text[index]
        index += 1
        if byte == 0x1B, index < text.count, text[index] == UInt8(ascii: "[") {
            index = endOfControlSequence(text, from: index + 1)
        } else if !isControl(byte) {
            kept.append(byte)
        }
    }
    return kept
}

/// After the parameters and the final byte (ECMA-48, 5.4); only what is one is passed over.
private func endOfControlSequence(_ text: [UInt8], from start: Int) -> Int {
    var index = start
    while index < text.count, (0x20...0x3F).contains(text[index]) { index += 1 }
    return index < text.count && (0x40...0x7E).contains(text[index]) ? index + 1 : start
}
