import SQLite
import TextAnalysis

/// What a word that no entry has was taken for.
public struct Correction: Sendable, Equatable {
    public var typed: String
    /// `partition`, or `kuber*` for the words that begin so.
    public var searched: String
}

extension SearchIndex {
    /// The words of the index that begin so, the most common first.
    func words(beginningWith beginning: String) throws(SQLiteError) -> [String] {
        guard let ends = WordEnds(beginning) else { return [] }
        let matching = try words(withEnds: ends.first).filter { $0.text.hasPrefix(beginning) }
        return matching.sorted { ($1.commonness, $0.text) < ($0.commonness, $1.text) }.prefix(expansionLimit).map(\.text)
    }

    /// The word of the index that was most likely meant, when a slip or two lead to it.
    func correction(of word: String) throws(SQLiteError) -> String? {
        let letters = Array(word.utf8)
        guard letters.count >= 4, !letters.contains(where: isDigit), let ends = WordEnds(word) else { return nil }
        let limit = letters.count == 4 ? 1 : 2
        var best: (cost: Double, word: String)?
        for list in [ends.first, ends.last] {
            for known in try words(withEnds: list) {
                let other = Array(known.text.utf8)
                guard abs(other.count - letters.count) <= limit, !other.contains(where: isDigit),
                    let distance = editDistance(letters, other, limit: limit)
                else { continue }
                let cost = Double(distance) + (letters[0] == other[0] ? 0 : 0.3) - Double(known.commonness) * 0.08
                if best.map({ (cost, known.text) < ($0.cost, $0.word) }) ?? true { best = (cost, known.text) }
            }
        }
        return best?.word
    }

    private func words(withEnds ends: String) throws(SQLiteError) -> [KnownWord] {
        let row = try database.prepare("SELECT words FROM vocabulary WHERE ends = ?1")
        try row.bind(ends, at: 1)
        return try row.step() ? readWords(row.text(at: 0)) : []
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

/// The beginning of a word stands for so many words at most.
private let expansionLimit = 50
