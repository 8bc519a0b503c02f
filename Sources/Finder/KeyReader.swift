/// Bytes from a terminal, read as keys. A character or a sequence may come in pieces.
struct KeyReader: Equatable {
    /// What came and is no whole key yet.
    private var pending: [UInt8] = []
    private var isPasting = false

    private static let escape: UInt8 = 0x1B
    private static let pasteStart = Array("200~".utf8)
    private static let pasteEnd = Array("\u{1B}[201~".utf8)
    /// No key's sequence is as long.
    private static let longestSequence = 32

    /// How long to wait for the rest, in milliseconds; nil when nothing is begun. A lone Esc is the start of a sequence
    /// until that has passed; a paste comes slowly over a slow line.
    var patience: Int32? {
        if isPasting { return 1000 }
        return pending.first == Self.escape ? 50 : nil
    }

    mutating func read(_ bytes: some Sequence<UInt8>) -> [Key] {
        pending += bytes
        var keys: [Key] = []
        while let key = isPasting ? nextPaste() : nextKey() {
            keys += key
        }
        return keys
    }

    /// What had begun is all that there is.
    mutating func timeOut() -> [Key] {
        let rest = pending
        (pending, isPasting) = ([], false)
        if rest.isEmpty { return [] }
        if rest.first != Self.escape { return [.paste(String(decoding: rest, as: UTF8.self))] }
        return rest.count == 1 ? [.escape] : [.unknown]
    }

    /// None for the sequence that starts a paste; nil when more must come first.
    private mutating func nextKey() -> [Key]? {
        guard let first = pending.first else { return nil }
        if first == Self.escape { return nextEscape() }
        if first < 0x80 {
            pending.removeFirst()
            return [plainKey(first)]
        }
        return nextScalar()
    }

    /// All that was pasted, once its end has come.
    private mutating func nextPaste() -> [Key]? {
        guard let end = pending.firstRange(of: Self.pasteEnd) else { return nil }
        let text = String(decoding: pending[..<end.lowerBound], as: UTF8.self)
        pending.removeSubrange(..<end.upperBound)
        isPasting = false
        return [.paste(text)]
    }

    private mutating func nextEscape() -> [Key]? {
        guard pending.count > 1 else { return nil }
        switch pending[1] {
        case UInt8(ascii: "["): return nextControlSequence()
        case UInt8(ascii: "O"):
            guard pending.count > 2 else { return nil }
            return [take(3, letterKey(Character(Unicode.Scalar(pending[2]))))]
        case Self.escape: return [take(1, .escape)]
        case 0x0A, 0x0D: return [take(2, .altEnter)]
        case 0x20...0x7E: return [take(2, .alt(Character(Unicode.Scalar(pending[1]))))]
        case 0x08, 0x7F: return [take(2, .control("w"))]
        // With a letter beyond ASCII, Alt is nothing.
        default: return [take(pending[1] < 0x80 ? 2 : 1, .unknown)]
        }
    }

    private mutating func nextControlSequence() -> [Key]? {
        var end = 2
        // The Linux console's function keys have a second bracket, which elsewhere would end the sequence.
        if pending.count > 2, pending[2] == UInt8(ascii: "[") { end = 3 }
        while end < pending.count, (0x20...0x3F).contains(pending[end]) { end += 1 }
        if end >= pending.count { return pending.count > Self.longestSequence ? [take(pending.count, .unknown)] : nil }
        // Another control character, another Esc first of all, has cut the sequence off: it is a key of its own.
        guard (0x40...0x7E).contains(pending[end]) else { return [take(end, .unknown)] }
        let sequence = Array(pending[2...end])
        pending.removeFirst(end + 1)
        guard sequence == Self.pasteStart else { return [controlSequenceKey(sequence)] }
        isPasting = true
        return []
    }

    /// A character beyond ASCII; bytes that are no UTF-8 are the replacement character.
    private mutating func nextScalar() -> [Key]? {
        let length = sequenceLength(first: pending[0])
        let continuations = pending.dropFirst().prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }.count
        if length > 1, 1 + continuations == pending.count, continuations + 1 < length { return nil }
        let bytes = pending.prefix(1 + continuations)
        pending.removeFirst(bytes.count)
        return [.character(String(decoding: bytes, as: UTF8.self).first ?? "\u{FFFD}")]
    }

    private mutating func take(_ count: Int, _ key: Key) -> Key {
        pending.removeFirst(count)
        return key
    }
}

/// By the table of the Unicode Standard, 3.9; 1 for what starts nothing.
private func sequenceLength(first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
}

/// The key of one byte of ASCII.
private func plainKey(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x00...0x1F: .unknown
    default: .character(Character(Unicode.Scalar(byte)))
    }
}
