import Glibc
import Model

/// Ranks entries by all of their words, and the passages of each among themselves.
///
/// The browser ranks with the same operations in the same order (Site/search/40-ranking.js), so that both give the same
/// order to the last bit. What is changed here is changed there; the parity check compares them.
///
/// BM25F: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, 3.6. A second BM25 of
/// the title alone is added, and a part of the score of the entry's best passage.
struct Ranking {
    let table: EntryTable
    /// By entry; 0 for what has none of the terms.
    private(set) var entryScores: [Double]
    private(set) var passageScores: [Double]
    /// Every entry that has one of the terms, each once, in no order that means anything.
    private(set) var found: [Int] = []

    /// - Parameter terms: Where each stands, in the order of the passages.
    init(_ terms: [[Posting]], in table: EntryTable) {
        self.table = table
        entryScores = [Double](repeating: 0, count: table.rows.count)
        passageScores = [Double](repeating: 0, count: table.passageCount)
        for term in terms { add(TermInEntries(term, in: table), term) }
    }

    func score(of entry: Int) -> Double {
        (entryScores[entry] + bestPassage(of: entry) * Weights.bestPassage) * kindFactor(of: entry)
    }

    private func bestPassage(of entry: Int) -> Double {
        var best = 0.0
        for passage in table.passages(of: entry) where passageScores[passage] > best { best = passageScores[passage] }
        return best
    }

    private func kindFactor(of entry: Int) -> Double { table.rows[entry].kind == .runbook ? Weights.runbook : 1 }

    private mutating func add(_ term: TermInEntries, _ postings: [Posting]) {
        let weight = term.weight
        for occurrence in term.occurrences {
            if entryScores[occurrence.entry] == 0 { found.append(occurrence.entry) }
            entryScores[occurrence.entry] += term.score(of: occurrence, in: table)
            guard term.tellsPassages else { continue }
            for posting in postings[occurrence.postings] {
                let frequency = posting.passageFrequency
                passageScores[Int(posting.passage)] += weight * (frequency / (frequency + 1))
            }
        }
    }
}

extension Ranking {
    /// How the score of an entry comes about.
    func explained(_ entry: Int, _ terms: [TermScore]) -> EntryScore {
        EntryScore(
            total: score(of: entry), terms: terms, passage: bestPassage(of: entry) * Weights.bestPassage,
            kindFactor: kindFactor(of: entry))
    }

    /// What a term adds to it.
    func score(of postings: [Posting], named name: String, in entry: Int) -> TermScore {
        let term = TermInEntries(postings, in: table)
        let occurrence = term.occurrences.first { $0.entry == entry }
        return TermScore(
            term: name, entries: term.occurrences.count, rarity: term.weight, frequency: occurrence?.frequency ?? 0,
            score: occurrence.map { term.score(of: $0, in: table) } ?? 0)
    }
}

/// A term's occurrences by entry, and how much it tells.
struct TermInEntries {
    struct Occurrence {
        var entry: Int
        /// Of the title alone.
        var title = 0.0
        /// Of all fields, each with its weight.
        var frequency = 0.0
        var postings: Range<Int>
    }

    private(set) var occurrences: [Occurrence] = []
    let weight: Double
    let titleWeight: Double
    /// A word of very many entries does not tell one passage from another, and its list is long.
    let tellsPassages: Bool

    init(_ postings: [Posting], in table: EntryTable) {
        for (index, posting) in postings.enumerated() {
            let entry = Int(table.entryOfPassage[Int(posting.passage)])
            if occurrences.last?.entry != entry {
                occurrences.append(Occurrence(entry: entry, postings: index..<index))
            }
            let last = occurrences.count - 1
            occurrences[last].title += posting[.title]
            occurrences[last].frequency += posting.entryFrequency
            occurrences[last].postings = occurrences[last].postings.lowerBound..<index + 1
        }
        let count = occurrences.count
        weight = rarity(of: count, in: table.rows.count)
        titleWeight = rarity(of: occurrences.count { $0.title > 0 }, in: table.rows.count)
        tellsPassages = count < Weights.manyEntries || count * 4 <= table.rows.count
    }

    func score(of occurrence: Occurrence, in table: EntryTable) -> Double {
        let row = table.rows[occurrence.entry]
        let length = Double(row.length) / table.averageLength
        var score = weight * saturated(occurrence.frequency, length: length, normalisation: Weights.length)
        if occurrence.title > 0 {
            let length = Double(row.titleLength) / table.averageTitleLength
            let title = saturated(occurrence.title, length: length, normalisation: Weights.titleLength)
            score += titleWeight * title * Weights.titleAlone
        }
        return score
    }
}

extension Posting {
    fileprivate var entryFrequency: Double {
        self[.title] * 3 + (self[.names] + self[.heading]) * 1.5 + self[.body] + self[.other]
    }

    /// Passages are short: their length is left out.
    fileprivate var passageFrequency: Double {
        (self[.title] + self[.heading]) * 3 + self[.names] * 1.5 + self[.body] + self[.other]
    }
}

private enum Weights {
    /// BM25's k1 and b.
    static let saturation = 1.2
    static let length = 0.55
    static let titleLength = 0.75
    static let titleAlone = 0.5
    static let bestPassage = 0.3
    /// Who searches while something is broken wants the runbook before a talk that has the same words.
    static let runbook = 1.2
    static let manyEntries = 1024
}

/// BM25's share of a term: more occurrences count less and less.
private func saturated(_ frequency: Double, length: Double, normalisation: Double) -> Double {
    let part = Weights.saturation * (1 - normalisation + normalisation * length)
    return frequency * (Weights.saturation + 1) / (frequency + part)
}

/// The inverse document frequency as Lucene has it, which is never negative; rounded, as two machines need not agree on
/// the last bit of a logarithm.
private func rarity(of count: Int, in total: Int) -> Double {
    let (count, total) = (Double(count), Double(total))
    return (log(1 + (total - count + 0.5) / (count + 0.5)) * 4096).rounded(.down) / 4096
}
