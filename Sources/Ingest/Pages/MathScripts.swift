/// A base with what stands below and above it: `a_i`, `x^2`, `∑_(i = 1)^n`; a mark over one letter is combined with it.
func attached(_ base: [MathPiece], below: [MathPiece], above: [MathPiece]) -> [MathPiece] {
    if let accented = accented(base, below: below, above: above) { return [accented] }
    var text = base.isOneThing ? joined(base) : "(\(joined(base)))"
    if base.isEmpty { text = "" }
    if !joined(below).isEmpty, !isBrace(below) { text += "_" + script(below) }
    if !joined(above).isEmpty, !isBrace(above) { text += (isPrime(above) ? "" : "^") + script(above) }
    return text.isEmpty ? [] : [MathPiece(text, kind(of: base))]
}

private func kind(of base: [MathPiece]) -> MathPiece.Kind {
    switch base.count == 1 ? base[0].kind : nil {
    case .large, .name: .large
    case .infix, .sign: .infix
    // The bar behind a function that is restricted, or behind what has a norm.
    case .bar: .postfix
    case let kind? where [.open, .close, .punctuation].contains(kind): kind
    default: .scripted
    }
}

private func script(_ pieces: [MathPiece]) -> String {
    let text = joined(pieces)
    return pieces.isOneThing && pieces.last?.kind != .scripted ? text : "(\(text))"
}

private func isPrime(_ pieces: [MathPiece]) -> Bool {
    joined(pieces).unicodeScalars.allSatisfy { "'′″‴".unicodeScalars.contains($0) }
}

/// A bracket that lies above or below what it takes together.
private func isBrace(_ pieces: [MathPiece]) -> Bool {
    guard pieces.count == 1, let scalar = pieces[0].text.unicodeScalars.first else { return false }
    return (0x23B4...0x23B5).contains(scalar.value) || (0x23DC...0x23E1).contains(scalar.value)
}

private func accented(_ base: [MathPiece], below: [MathPiece], above: [MathPiece]) -> MathPiece? {
    let mark = below.isEmpty ? marksAbove[joined(above)] : above.isEmpty ? marksBelow[joined(below)] : nil
    guard let mark, base.count == 1, base[0].kind == .letter, base[0].text.count == 1 else { return nil }
    return MathPiece(base[0].text + mark, .letter)
}

/// Marks that are written as signs of their own, and the characters that combine with the letter before them.
private let marksAbove = [
    "^": "\u{302}", "ˆ": "\u{302}", "~": "\u{303}", "˜": "\u{303}", "∼": "\u{303}", "¯": "\u{304}", "‾": "\u{304}",
    "_": "\u{304}", "―": "\u{304}", "→": "\u{20D7}", "⃗": "\u{20D7}", "⇀": "\u{20D7}", "˙": "\u{307}", ".": "\u{307}",
    "¨": "\u{308}", "ˇ": "\u{30C}", "´": "\u{301}", "`": "\u{300}", "˘": "\u{306}", "˚": "\u{30A}",
]
private let marksBelow = ["_": "\u{332}", "¯": "\u{332}", "‾": "\u{332}", "̲": "\u{332}"]

extension [MathPiece] {
    /// It needs no brackets around it to be taken as a whole.
    var isOneThing: Bool {
        let shown = filter { $0.kind != .gap }
        if shown.count < 2 {
            return !shown.contains { $0.kind == .fraction || $0.kind == .table || $0.text.contains(" ") }
        }
        guard shown.first?.kind == .open, shown.last?.kind == .close else {
            return shown.allSatisfy { $0.kind == .number }
        }
        var depth = 0
        for (index, piece) in shown.enumerated() {
            if piece.kind == .open { depth += 1 }
            if piece.kind == .close { depth -= 1 }
            if depth == 0, index + 1 < shown.count { return false }
        }
        return true
    }

    /// It begins or ends with a relation: a cell of equations that stand under one another.
    var isPartOfEquation: Bool {
        let shown = filter { $0.kind != .gap }
        return shown.count > 1 && [shown.first, shown.last].contains { $0?.kind == .infix }
    }
}
