import Model
import SearchIndex
import TextAnalysis

/// What a page must know before it can load anything else.
struct Manifest {
    var table: EntryTable
    var terms: Shards
    var words: Shards
    var texts: TextShards
    /// What each character beyond ASCII becomes that the entries have; nil for one that ends a word.
    var folds: [(character: Unicode.Scalar, folded: String?)]
    var version: String

    var file: ShardFile {
        let fields: [(name: String, value: String)] = [
            ("version", literal(version)), ("kinds", list(Kind.allCases.map(\.rawValue))),
            ("entryKinds", numbers(table.rows.map { Kind.allCases.firstIndex(of: $0.kind) ?? 0 })),
            ("lengths", numbers(table.rows.map { lengthCode($0.length) })),
            ("titleLengths", numbers(table.rows.map(\.titleLength))),
            ("titleWeights", numbers(table.rows.map(\.titleWeight))),
            ("passages", numbers(table.rows.map(\.passages))), ("terms", list(terms.starts)),
            ("words", list(words.starts)), ("texts", numbers(differences(texts.starts))),
            ("stopWords", literal(StopWords.all.joined(separator: " "))),
            ("folds", list(folds.map { String($0.character) + ($0.folded ?? " ") })),
        ]
        let text = fields.map { "\($0.name):\($0.value)" }.joined(separator: ",\n")
        return ShardFile(path: "search/manifest.js", text: "kbSearch.manifest({\(text)})\n")
    }
}

/// The entries' days, for queries that ask for them.
func datesFile(of table: EntryTable) -> ShardFile {
    ShardFile(path: "search/dates.js", text: "kbSearch.dates(\(numbers(table.rows.map(\.day))))\n")
}

private func list(_ texts: [String]) -> String { literal(texts.joined(separator: "\n")) }

private func numbers(_ numbers: [Int]) -> String {
    var text = NumberText()
    for number in numbers { text.append(number) }
    return literal(text.text)
}

private func differences(_ numbers: [Int]) -> [Int] {
    var last = 0
    return numbers.map { number in
        defer { last = number }
        return number - last
    }
}
