extension Renderer {
    /// Appends text of a template, each of its lines indented, but not the empty ones.
    mutating func emit(_ literal: Literal) {
        let text = set.literals[literal.range]
        if indentation.isEmpty {
            output += text
        } else {
            emitIndented(text)
        }
        isAtLineStart = text.last == UInt8(ascii: "\n")
    }

    private mutating func emitIndented(_ text: ArraySlice<UInt8>) {
        var rest = text
        while let first = rest.first {
            let isEmptyLine = first == UInt8(ascii: "\n") || first == UInt8(ascii: "\r")
            if isAtLineStart, !isEmptyLine { output += indentation }
            let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
            output += rest[..<end]
            rest = rest[end...]
            isAtLineStart = true
        }
    }

    mutating func interpolate(_ path: Int32, at node: Int, isEscaped: Bool) {
        if isAtLineStart {
            output += indentation
            isAtLineStart = false
        }
        switch value(of: path, at: node) {
        case nil, Value.none?: break
        case .text(let text)?:
            if isEscaped { output.appendEscaped(text) } else { output += text.utf8 }
        case .flag(let flag)?: output += (flag ? "true" : "false").utf8
        case .list?, .record?: reportShownAsText(path, at: node)
        }
    }
}

extension [UInt8] {
    /// Appends text with the characters that HTML gives a meaning as character references.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var runStart = 0
            for index in bytes.indices where isMarkup(bytes[index]) {
                append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
                reference(for: bytes[index]).withUTF8Buffer { append(contentsOf: $0) }
                runStart = index + 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart...]))
        }
    }
}

/// Whether a byte is one of `"&'<>`, all of which are below 64: a bit for each is faster to test than five comparisons.
private func isMarkup(_ byte: UInt8) -> Bool {
    let bits: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62
    return byte < 64 && bits &>> UInt64(byte) & 1 == 1
}

private func reference(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
}
