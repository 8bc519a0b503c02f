import Model
import SearchIndex

/// The passage of a row, as lines for the screen.
struct FinderPreview: Equatable {
    /// Whose passage it is; nil before there is one.
    var address: Address?
    /// Set for this many columns.
    var columns = 0
    var lines: [String] = []
    /// Those that are set as matches.
    var words: Set<String> = []
    /// The first line that is shown.
    var top = 0

    init() {}

    /// - Parameter text: May have the escape sequences of ECMA-48 for looks.
    init(_ text: String, of row: FinderRow, size: TerminalSize, style: LookStyle) {
        words = matchedWords(of: row)
        address = row.address
        columns = size.columns
        var firstMatch: Int?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let (marked, hasMatch) = highlighted(String(line), words: words, style: style)
            if hasMatch, firstMatch == nil { firstMatch = lines.count }
            lines.append(marked)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        // A match further down is brought into sight, with some of what is before it.
        if let firstMatch, firstMatch >= size.lines { scroll(by: firstMatch - size.lines / 2, shown: size.lines) }
    }

    func shows(_ row: FinderRow, columns: Int) -> Bool {
        address == row.address && self.columns == columns && words == matchedWords(of: row)
    }

    mutating func scroll(by lines: Int, shown: Int) {
        top = max(0, min(top + lines, self.lines.count - shown))
    }
}

/// The words of the row that matched, in lower case, as they stand in the text.
func matchedWords(of row: FinderRow) -> Set<String> {
    let runs = [row.title, row.passage, row.snippet].flatMap(\.runs).filter(\.isMatch)
    return Set(runs.flatMap { $0.text.lowercased().split { !isWordCharacter($0) }.map(String.init) })
}

private func isWordCharacter(_ character: Character) -> Bool { character.isLetter || character.isNumber }

/// A line with the words set as matches are; what it looked like before goes on after each.
func highlighted(_ line: String, words: Set<String>, style: LookStyle) -> (line: String, hasMatch: Bool) {
    var marked = ""
    /// The sequences that make the present look.
    var looks = ""
    var hasMatch = false
    for piece in styledPieces(line) {
        switch piece {
        case .sequence(let sequence):
            looks = sequence == resetLook ? "" : looks + sequence
            marked += sequence
        case .text(let text):
            for part in wordsAndGaps(text) {
                let isMatch = words.contains(part.lowercased())
                hasMatch = hasMatch || isMatch
                marked += isMatch ? style.set(part, .match) + looks : part
            }
        }
    }
    return (marked, hasMatch)
}

/// Pieces that are all of a word's characters, or all of others.
private func wordsAndGaps(_ text: String) -> [String] {
    var parts: [String] = []
    var isWord: Bool?
    for character in text {
        if isWordCharacter(character) == isWord {
            parts[parts.count - 1].append(character)
        } else {
            parts.append(String(character))
            isWord = isWordCharacter(character)
        }
    }
    return parts
}
