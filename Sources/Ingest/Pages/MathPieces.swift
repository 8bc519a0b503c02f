/// A part of a formula that is read, and how it stands beside others.
struct MathPiece: Equatable {
    enum Kind {
        /// One letter, a number, a word or the name of a function.
        case letter, number, name
        /// With something above or below it; other things as one; a fraction.
        case scripted, operand, fraction
        /// A sum or an integral, with its bounds.
        case large
        case infix, sign, punctuation, open, close
        /// One of two that are the same: `|`.
        case bar
        /// Stands at what follows or at what is before it, without a space: `∂`, `!`.
        case prefix, postfix, tight
        case table, gap
    }
    var text: String
    var kind: Kind
    init(_ text: String, _ kind: Kind) {
        self.text = text
        self.kind = kind
    }

    var isOperand: Bool {
        switch kind {
        case .letter, .number, .name, .scripted, .operand, .fraction, .large, .close, .postfix, .table: true
        default: false
        }
    }
}

func letters(_ text: String) -> MathPiece {
    MathPiece(text, text.unicodeScalars.dropFirst().contains { $0.properties.isAlphabetic } ? .name : .letter)
}

/// Pieces on one line, with spaces where one types them.
func joined(_ pieces: [MathPiece]) -> String {
    var text = ""
    var last: MathPiece?
    var hasGap = false
    for piece in resolved(pieces) {
        if piece.kind == .gap {
            hasGap = true
            continue
        }
        if piece.text.isEmpty, piece.kind == .open || piece.kind == .close { continue }
        if let last, hasGap || needsSpace(last, piece) { text += " " }
        text += piece.text
        last = piece
        hasGap = false
    }
    return text
}

/// What a sign is beside its neighbours: `−` of a number or between two, `|` that opens, closes or parts. A table that
/// has no brackets gets some.
private func resolved(_ pieces: [MathPiece]) -> [MathPiece] {
    var result: [MathPiece] = []
    var openBars = 0
    var before: MathPiece?
    for (index, piece) in pieces.enumerated() {
        var piece = piece
        switch piece.kind {
        case .sign: piece.kind = before?.isOperand == true ? .infix : .prefix
        case .bar where before?.isOperand != true:
            piece.kind = .open
            openBars += 1
        case .bar:
            piece.kind = openBars > 0 ? .close : .infix
            openBars = max(openBars - 1, 0)
        case .table:
            let next = index + 1 < pieces.count ? pieces[index + 1].kind : nil
            let isFenced = before?.kind == .open || next == .close || next == .bar
            if !isFenced { piece.text = "[\(piece.text)]" }
        default: break
        }
        result.append(piece)
        if piece.kind != .gap { before = piece }
    }
    return result
}

private func needsSpace(_ before: MathPiece, _ next: MathPiece) -> Bool {
    switch (before.kind, next.kind) {
    case (_, .close), (_, .punctuation), (_, .postfix), (_, .tight), (.open, _), (.prefix, _), (.tight, _): false
    case (.punctuation, _), (.infix, _), (_, .infix), (.large, _): true
    case (_, .open): false
    case (_, .name), (_, .fraction), (_, .large), (_, .table), (_, .prefix): before.isOperand
    case (.name, _), (.scripted, _), (.operand, _), (.fraction, _), (.table, _): true
    case (.letter, .number), (.close, .number), (.postfix, .number): true
    case (.number, .scripted), (.number, .operand): next.text.unicodeScalars.first.map(isDigit) ?? false
    default: false
    }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

/// What an `mo` says. Invisible signs (MathML 3, 3.2.5.5) only part what is beside them.
///
/// - Parameter form: The attribute; it tells brackets that look the same apart.
func operatorPieces(_ text: String, form: String?) -> [MathPiece] {
    guard let first = text.unicodeScalars.first else { return [] }
    switch first {
    // Function application, times, plus; an invisible comma is one.
    case "\u{2061}", "\u{2062}": return []
    case "\u{2064}": return [MathPiece("", .gap)]
    case "\u{2063}": return [MathPiece(",", .tight)]
    case "∕", "⁄": return [MathPiece("/", .tight)]
    default: return [MathPiece(text, kind(of: first, text, form: form))]
    }
}

private func kind(of first: Unicode.Scalar, _ text: String, form: String?) -> MathPiece.Kind {
    switch text {
    case ",", ";": return .punctuation
    case "|", "‖", "∥": return form == "prefix" ? .open : form == "postfix" ? .close : .bar
    case "+", "-", "−", "±", "∓": return form == "prefix" ? .prefix : .sign
    case "/", ".": return .tight
    case "!", "!!", "'", "′", "″", "‴", "%", "°", "†": return .postfix
    case "¬", "∀", "∃", "∄", "∇", "∂", "√", "∆", "#": return .prefix
    case "∞", "∅", "⊤", "…", "⋮", "⋱": return .letter
    case "*", ":", "·", "∙", ":=", "&", "\\", "<=", ">=", "==", "!=", "->": return .infix
    default: break
    }
    switch first.value {
    // Sums, products, integrals and the large signs of sets.
    case 0x220F...0x2211, 0x222B...0x2233, 0x22C0...0x22C3, 0x2A00...0x2A1C: return .large
    case 0x2190...0x21FF, 0x27F0...0x27FF, 0x2900...0x297F: return .infix
    default: break
    }
    switch first.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: return .open
    case .closePunctuation, .finalPunctuation: return .close
    case .mathSymbol: return .infix
    default: return letters(text).kind
    }
}
