import Terminal

/// What a piece of text is, for how it is set.
enum Look: Equatable {
    case plain, dim, bold, match, kind, place, note
}

/// How looks are set: as escape sequences of ECMA-48. Without colours, weight and underlining tell them apart.
struct LookStyle: Equatable {
    var usesColor: Bool

    /// - Parameter isSelected: On the row that is chosen, which is set in reverse as a whole.
    func set(_ text: String, _ look: Look, isSelected: Bool = false) -> String {
        let codes = [isSelected ? "7" : "", code(look)].filter { !$0.isEmpty }.joined(separator: ";")
        return codes.isEmpty || text.isEmpty ? text : "\u{1B}[\(codes)m\(text)\(resetLook)"
    }

    private func code(_ look: Look) -> String {
        switch look {
        case .plain: ""
        case .dim: "2"
        case .bold: "1"
        case .match: usesColor ? "1;33" : "1;4"
        case .kind: usesColor ? "34" : ""
        case .place: usesColor ? "32" : ""
        case .note: usesColor ? "33" : ""
        }
    }
}

/// Ends all that was set.
let resetLook = "\u{1B}[0m"

/// A piece of a line, set in one way.
struct Span: Equatable {
    var text: String
    var look: Look

    /// Text from content, which must not be able to drive the terminal or to break a line.
    init(_ text: String, _ look: Look = .plain) {
        self.text = printable(text.replacing("\t", with: " ").replacing("\n", with: " "))
        self.look = look
    }
}

extension [Span] {
    var columns: Int { reduce(0) { $0 + Terminal.columns(of: $1.text) } }

    /// At most so many columns; what is cut off is an ellipsis.
    func cut(to width: Int) -> [Span] {
        guard columns > width else { return self }
        var room = width - 1
        var spans: [Span] = []
        guard room >= 0 else { return [] }
        for var span in self {
            let text = span.text.cut(to: room)
            room -= Terminal.columns(of: text)
            let isWhole = text.utf8.count == span.text.utf8.count
            span.text = isWhole ? text : text + "…"
            spans.append(span)
            if !isWhole { return spans }
        }
        return spans
    }

    /// Exactly so many columns.
    func fitted(to width: Int) -> [Span] {
        let cut = cut(to: width)
        let space = width - cut.columns
        return space > 0 ? cut + [Span(String(repeating: " ", count: space))] : cut
    }

    func line(_ style: LookStyle, isSelected: Bool = false) -> String {
        map { style.set($0.text, $0.look, isSelected: isSelected) }.joined()
    }
}

extension String {
    /// As many of the first characters as have room in so many columns.
    func cut(to width: Int) -> String {
        var used = 0
        return String(
            prefix { character in
                used += columns(of: String(character))
                return used <= width
            })
    }

    /// As many of the last ones.
    func cutStart(to width: Int) -> String {
        var used = 0
        let end = reversed().prefix { character in
            used += columns(of: String(character))
            return used <= width
        }
        return String(end.reversed())
    }
}
