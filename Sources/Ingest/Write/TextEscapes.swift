import Model

extension InlineWriter {
    /// Text with a backslash before what would be taken for a mark where it stands.
    mutating func writeText(_ text: String, before next: Inline?) {
        let bytes = Array(text.utf8)
        var index = isAtLineStart ? writeLineStart(bytes) : 0
        while index < bytes.count {
            let mark = bytes[index...].firstIndex(where: \.canBeMark) ?? bytes.count
            output += bytes[index..<mark]
            index = mark < bytes.count ? writeMark(bytes, at: mark, next) : mark
        }
    }

    private mutating func escape(_ byte: UInt8) { output += [UInt8(ascii: "\\"), byte] }

    private mutating func write(_ byte: UInt8, escaped: Bool) {
        if escaped { escape(byte) } else { output.append(byte) }
    }

    /// Returns where to go on.
    private mutating func writeMark(_ bytes: [UInt8], at index: Int, _ next: Inline?) -> Int {
        let byte = bytes[index]
        let following = index + 1 < bytes.count ? bytes[index + 1] : next?.firstByte
        switch byte {
        case UInt8(ascii: "\\"):
            write(byte, escaped: following?.isASCIIPunctuation ?? true || index + 1 == bytes.count)
        case UInt8(ascii: "`"): escape(byte)
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): return writeRun(bytes, at: index, following)
        case UInt8(ascii: "["): write(byte, escaped: isInLink)
        // The reader looks for `[^label]` and `](` before it looks for backslashes, so these go between.
        case UInt8(ascii: "^"): write(byte, escaped: output.last == UInt8(ascii: "["))
        case UInt8(ascii: "]"): write(byte, escaped: isInLink)
        case UInt8(ascii: "("): write(byte, escaped: output.last == UInt8(ascii: "]"))
        case UInt8(ascii: "<"): write(byte, escaped: bytes.beginsAutolink(at: index))
        case UInt8(ascii: "&"): write(byte, escaped: bytes.beginsCharacterReference(at: index))
        case UInt8(ascii: "!"):
            write(byte, escaped: following == UInt8(ascii: "[") && index + 1 == bytes.count)
        case UInt8(ascii: "|"): write(byte, escaped: isCell)
        default: output.append(byte)
        }
        return index + 1
    }

    private mutating func writeRun(_ bytes: [UInt8], at start: Int, _ following: UInt8?) -> Int {
        let byte = bytes[start]
        let end = bytes[start...].firstIndex { $0 != byte } ?? bytes.count
        let before = output.last ?? UInt8(ascii: "\n")
        let isAfterSpace = before == UInt8(ascii: " ") || before == UInt8(ascii: "\n")
        let isBeforeSpace = end < bytes.count && bytes[end] == UInt8(ascii: " ")
        let isMark =
            switch byte {
            case UInt8(ascii: "*"): !(isAfterSpace && isBeforeSpace)
            case UInt8(ascii: "_"): !(isAfterSpace && isBeforeSpace) && !isInsideWord(bytes, start..<end)
            // One alone can only be closed by one that follows a word, and all of those are escaped.
            default: end - start > 1 || !isAfterSpace || end == bytes.count
            }
        for _ in start..<end { write(byte, escaped: isMark) }
        return end
    }

    private func isInsideWord(_ bytes: [UInt8], _ run: Range<Int>) -> Bool {
        guard run.lowerBound > 0, run.upperBound < bytes.count else { return false }
        let after = String(decoding: bytes[run.upperBound...].prefix(4), as: UTF8.self)
        return lastFlank == .word && after.unicodeScalars.first.map(Flank.init) == .word
    }

    /// `{#anchor}` and closing `#`s at the end of a heading would not be text.
    mutating func escapeHeadingEnd() {
        if output.last == UInt8(ascii: "#") {
            let start = (output.lastIndex { $0 != UInt8(ascii: "#") } ?? -1) + 1
            let isClosing = start == 0 || output[start - 1] == UInt8(ascii: " ")
            if isClosing { output.insert(UInt8(ascii: "\\"), at: start) }
        }
        guard output.last == UInt8(ascii: "}"),
            let brace = output.dropLast().lastIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }),
            output[brace] == UInt8(ascii: "{"), output[brace + 1] == UInt8(ascii: "#")
        else { return }
        // The reader looks for it before it looks for backslashes.
        output.replaceSubrange(brace...brace, with: "&#123;".utf8)
    }
}

extension UInt8 {
    fileprivate var canBeMark: Bool {
        switch self {
        case UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "_"),
            UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "&"),
            UInt8(ascii: "("), UInt8(ascii: "*"), UInt8(ascii: "<"):
            true
        default: false
        }
    }
}

extension Inline {
    /// Of what is written of it, as far as that matters to what is before it.
    fileprivate var firstByte: UInt8? {
        switch self {
        case .link, .footnote: UInt8(ascii: "[")
        case .strikethrough: UInt8(ascii: "~")
        case .lineBreak: nil
        default: UInt8(ascii: "*")
        }
    }
}

extension Array where Element == UInt8 {
    /// `<scheme:…>` or `<name@host>` (CommonMark 0.31, section 6.5).
    fileprivate func beginsAutolink(at start: Int) -> Bool {
        var isAddress = false
        // md4c 0.4.8 takes what is no scheme as well.
        for (offset, byte) in self[(start + 1)...].prefix(2000).enumerated() {
            switch byte {
            case UInt8(ascii: ">"): return isAddress
            case UInt8(ascii: "<"): return false
            case UInt8(ascii: " "): if offset > 0 { return false }
            case UInt8(ascii: ":"), UInt8(ascii: "@"): isAddress = true
            default: break
            }
        }
        // What follows the text may end it.
        return true
    }
}
