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
