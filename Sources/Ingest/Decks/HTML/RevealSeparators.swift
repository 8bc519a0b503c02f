import XML

/// What parts slides in the Markdown of a reveal.js section: `data-separator`, `data-separator-vertical` and
/// `data-separator-notes`, by default a line of `---`, none, and `Note:`.
struct RevealSeparators {
    struct Part: Equatable {
        var text: [UInt8] = []
        var notes: [UInt8] = []
    }

    private var marks: [Separator]
    private var notes: [String]

    /// The regular expressions that people write there are a line, or a number of blank lines.
    private enum Separator: Equatable {
        case line(String)
        case blankLines(Int)
    }

    init(_ section: MarkupNode) {
        marks = [
            section["data-separator"] ?? "^\\n---\\n$",
            section["data-separator-vertical"] ?? section["data-vertical"] ?? "",
        ].compactMap(
            Self.separator)
        let written = (section["data-separator-notes"] ?? section["data-notes"]).map(Self.literal) ?? ""
        notes = written.isEmpty ? ["note:", "notes:"] : [written.lowercased()]
    }

    private static func separator(_ expression: String) -> Separator? {
        let literal = literal(expression)
        if !literal.isEmpty { return .line(literal) }
        let breaks = expression.split(separator: "n", omittingEmptySubsequences: false).filter { $0.hasSuffix("\\") }
            .count
        return breaks > 1 ? .blankLines(breaks - 1) : nil
    }

    /// What is left of an expression without anchors, ends of lines and repetitions.
    static func literal(_ expression: String) -> String {
        var text = ""
        var rest = expression[...]
        while let character = rest.popFirst() {
            if character == "\\", let next = rest.popFirst() {
                if !"nrstSwdbW".contains(next) { text.append(next) }
            } else if !"^$?*+|()".contains(character) {
                text.append(character)
            }
        }
        return text
    }

    func cut(_ text: [UInt8]) -> [Part] {
        var parts = [Part()]
        var isInNotes = false
        var blanks = 0
        for line in SourceLines.raw(text) {
            let content = line.bytes.trimmedBytes
            blanks = content.isEmpty ? blanks + 1 : 0
            if !line.isCode, isSeparator(content, blanks) {
                parts.append(Part())
                isInNotes = false
                blanks = 0
                continue
            }
            if !line.isCode, let mark = notes.first(where: { content.text.lowercased().hasPrefix($0) }) {
                isInNotes = true
                parts[parts.count - 1].notes += content.dropFirst(mark.utf8.count) + [0x0A]
            } else if isInNotes {
                parts[parts.count - 1].notes += line.bytes + [0x0A]
            } else {
                parts[parts.count - 1].text += line.bytes + [0x0A]
            }
        }
        let kept = parts.filter { !($0.text + $0.notes).trimmedBytes.isEmpty }
        return kept.isEmpty ? Array(parts.prefix(1)) : kept
    }

    private func isSeparator(_ content: ArraySlice<UInt8>, _ blanks: Int) -> Bool {
        marks.contains { mark in
            switch mark {
            case .line(let text): content.elementsEqual(text.utf8)
            case .blankLines(let count): blanks == count
            }
        }
    }
}

extension SourceLines {
    /// The lines with their comments, which in reveal.js say something about slides.
    static func raw(_ text: [UInt8]) -> [SourceLine] {
        var fence: (mark: UInt8, length: Int)?
        return text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            let content = line.trimmedBytes
            guard let mark = content.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
                return SourceLine(bytes: Array(line), isCode: fence != nil)
            }
            let length = content.prefix { $0 == mark }.count
            if let open = fence {
                if open.mark == mark, length >= open.length, content.count == length { fence = nil }
            } else if length >= 3 {
                fence = (mark, length)
            }
            return SourceLine(bytes: Array(line), isCode: true)
        }
    }
}

/// Markdown in a page is indented as the page is.
func withoutCommonIndent(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let indents = lines.filter { !$0.isBlankLine }.map { $0.prefix { $0 == 0x20 || $0 == 0x09 }.count }
    let indent = indents.min() ?? 0
    guard indent > 0 else { return Array(text) }
    return Array(lines.map { $0.dropFirst(indent) }.joined(separator: [0x0A]))
}
