import Terminal

/// A line's text, and the sequences between that say how it looks.
enum StyledPiece: Equatable {
    case text(String)
    /// `ESC [ … m` (ECMA-48, 8.3.117).
    case sequence(String)
}

/// The pieces of a line. Any other control character, and any other sequence, is only text and can't drive the terminal.
func styledPieces(_ line: String) -> [StyledPiece] {
    var pieces: [StyledPiece] = []
    var rest = line.unicodeScalars[...]
    while let escape = rest.firstIndex(of: "\u{1B}") {
        if escape > rest.startIndex { pieces.append(.text(clean(rest[..<escape]))) }
        rest = rest[escape...]
        if let end = endOfLook(rest) {
            pieces.append(.sequence(String(rest[..<end])))
            rest = rest[end...]
        } else {
            pieces.append(.text("\u{FFFD}"))
            rest = rest.dropFirst()
        }
    }
    return rest.isEmpty ? pieces : pieces + [.text(clean(rest))]
}

private func clean(_ text: Substring.UnicodeScalarView) -> String {
    Span(String(text)).text
}

/// Behind the sequence that the text starts with; nil when it is none that only changes the look.
private func endOfLook(_ text: Substring.UnicodeScalarView) -> String.Index? {
    let body = text.dropFirst()
    guard body.first == "[" else { return nil }
    let numbers = body.dropFirst().prefix { ("0"..."9").contains($0) || $0 == ";" || $0 == ":" }
    guard numbers.endIndex < text.endIndex, text[numbers.endIndex] == "m" else { return nil }
    return text.index(after: numbers.endIndex)
}

/// At most so many columns of a line; its look ends with it.
func cutStyled(_ line: String, to width: Int) -> String {
    var cut = ""
    var room = width
    var isPlain = true
    for piece in styledPieces(line) {
        switch piece {
        case .sequence(let sequence):
            cut += sequence
            isPlain = sequence == resetLook
        case .text(let text):
            let part = text.cut(to: room)
            cut += part
            room = part.utf8.count == text.utf8.count ? room - columns(of: part) : 0
        }
    }
    return isPlain ? cut : cut + resetLook
}
