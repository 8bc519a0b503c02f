import SQLite
import TextAnalysis

/// What a word that no entry has was taken for.
public struct Correction: Sendable, Equatable {
    public var typed: String
    /// `partition`, or `kuber*` for the words that begin so.
    public var searched: String
}

/// What an unknown word may stand for.
enum Meaning: Equatable {
    /// All words that begin so, the most common first.
    case beginning([String])
    case mistyped(String)
}

extension SearchIndex {
    /// What a word that no entry has stands for: the words that it is the beginning of, unless one slip leads to a word that
    /// is far more common than all of these; nil when nothing is like it.
    func meaning(of unknown: String) throws(SQLiteError) -> Meaning? {
        let continued = unknown.unicodeScalars.count >= 3 ? try knownWords(beginningWith: unknown) : []
        let meant = try correction(of: unknown)
        if let meant, meant.distance == 1 || continued.isEmpty {
            let entries = continued.reduce(0) { $0 + $1.leastEntries }
            if meant.word.leastEntries > 10 * entries { return .mistyped(meant.word.text) }
        }
        return continued.isEmpty ? nil : .beginning(continued.prefix(expansionLimit).map(\.text))
    }

    /// The words of the index that begin so, the most common first.
    func words(beginningWith beginning: String) throws(SQLiteError) -> [String] {
        try knownWords(beginningWith: beginning).prefix(expansionLimit).map(\.text)
    }

    private func knownWords(beginningWith beginning: String) throws(SQLiteError) -> [KnownWord] {
        guard let ends = WordEnds(beginning) else { return [] }
        let matching = try knownWords(withEnds: ends.first).filter { $0.text.utf8.starts(with: beginning.utf8) }
        return matching.sorted { $0.precedes($1) }
    }

    /// The word that was most likely meant: the fewest slips from it, and common.
    private func correction(of unknown: String) throws(SQLiteError) -> (word: KnownWord, distance: Int)? {
        let typed = Array(unknown.utf8)
        guard typed.count >= 4, !typed.contains(where: isDigit), let ends = WordEnds(unknown) else { return nil }
        let limit = typed.count <= 6 ? 1 : 2
        var best: (cost: Int, word: KnownWord, distance: Int)?
        for list in ends.all {
            for word in try knownWords(withEnds: list) {
                let meant = Array(word.text.utf8)
                guard abs(meant.count - typed.count) <= limit, !meant.contains(where: isDigit),
                    let distance = editDistance(typed, meant, limit: limit)
                else { continue }
                let cost = slipCost(typed: typed, meant: meant) + (typed[0] == meant[0] ? 0 : 15) - 6 * word.commonness
                if best.map({ cost < $0.cost || (cost == $0.cost && word.precedes($0.word)) }) ?? true {
                    best = (cost, word, distance)
                }
            }
        }
        return best.map { ($0.word, $0.distance) }
    }

    private func knownWords(withEnds ends: String) throws(SQLiteError) -> [KnownWord] {
        let row = try database.prepare("SELECT words FROM vocabulary WHERE ends = ?1")
        try row.bind(ends, at: 1)
        return try row.step() ? readWords(row.text(at: 0)) : []
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

/// The beginning of a word stands for so many words at most.
private let expansionLimit = 50
