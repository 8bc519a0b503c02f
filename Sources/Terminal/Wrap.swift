/// The same for callers outside, with what could drive a terminal taken out.
public func wrappedText(_ text: String, style: Style, indent: String) -> String {
    wrapped(printable(text), width: style.width, indent: indent)
}

/// Words set in lines of at most `width` columns, each after the indent. A longer word stands on a line of its own.
func wrapped(_ text: String, width: Int, indent: String) -> String {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
        var line = ""
        var length = 0
        for word in paragraph.split(separator: " ") {
            let wordLength = columns(of: String(word))
            if length > 0, length + 1 + wordLength > max(20, width - indent.count) {
                lines.append(indent + line)
                (line, length) = ("", 0)
            }
            line += (length > 0 ? " " : "") + word
            length += (length > 0 ? 1 : 0) + wordLength
        }
        lines.append(line.isEmpty ? "" : indent + line)
    }
    return lines.joined(separator: "\n")
}

/// The columns that text takes, escape sequences not counted. East Asian wide characters and emoji count two, and emoji
/// joined to one picture count as one of them.
public func columns(of text: String) -> Int {
    var count = 0
    var isEscape = false
    var isJoined = false
    for scalar in text.unicodeScalars {
        if isEscape {
            if scalar == "m" { isEscape = false }
        } else if scalar == "\u{1B}" {
            isEscape = true
        } else {
            let width = columns(of: scalar)
            if !isJoined || width < 2 { count += width }
            isJoined = scalar == "\u{200D}"
        }
    }
    return count
}

func columns(of scalar: Unicode.Scalar) -> Int {
    // Before the first combining mark nothing is wide or without width.
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar) ? 2 : 1
    }
}

/// Unicode Standard Annex 11, W and F, in its large blocks.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
        0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
        true
    // A pair of regional indicators makes a flag of two columns.
    default: scalar.properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF).contains(scalar.value)
    }
}
