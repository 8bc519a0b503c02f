import Model
import SearchIndex
import TextAnalysis

/// What a page must know before it can load anything else.
struct Manifest {
    var table: EntryTable
    /// `Shards.starts`.
    var termStarts: [String]
    var wordStarts: [String]
    var passagesInFile: Int
    /// Of the lists of tags together, in bytes: a page that has many does not count them unasked.
    var tagSize: Int
    /// What each character beyond ASCII becomes that the entries have; nil for one that ends a word.
    var folds: [(scalar: Unicode.Scalar, folded: String?)]
    var related: RelatedNames
    var version: String

    var file: ShardFile {
        let fields: [(name: String, value: String)] = [
            ("version", version), ("kinds", lines(Kind.allCases.map(\.rawValue))),
            ("entryKinds", numbers(table.rows.map { Kind.allCases.firstIndex(of: $0.kind) ?? 0 })),
            ("lengths", numbers(table.rows.map { lengthCode($0.length) })),
            ("titleLengths", numbers(table.rows.map(\.titleLength))),
            ("titleWeights", numbers(table.rows.map(\.titleWeight))),
            ("passages", numbers(table.rows.map(\.passages))), ("terms", lines(termStarts)),
            ("words", lines(wordStarts)), ("stopWords", StopWords.all.joined(separator: " ")),
            ("related", related.text),
            ("folds", lines(folds.map { String($0.scalar) + ($0.folded ?? " ") })),
        ]
        var bytes = Array("kbSearch.manifest({passagesInFile:\(passagesInFile),\ntagSize:\(tagSize)".utf8)
        for (name, value) in fields {
            bytes += ",\n\(name):".utf8
            bytes.append(literal: value.utf8)
        }
        return ShardFile(path: "search/manifest.js", bytes: bytes + "})\n".utf8)
    }
}

/// The entries' days, for queries that ask for them.
func datesFile(of table: EntryTable) -> ShardFile {
    var bytes = Array("kbSearch.dates(".utf8)
    bytes.append(literal: numbers(table.rows.map(\.day)).utf8)
    return ShardFile(path: "search/dates.js", bytes: bytes + ")\n".utf8)
}

private func lines(_ texts: [String]) -> String { texts.joined(separator: "\n") }

private func numbers(_ numbers: [Int]) -> String {
    var text = NumberText()
    for number in numbers { text.append(number) }
    return text.text
}
