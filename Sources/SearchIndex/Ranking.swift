import Model

/// A term of the query, with where it stands.
struct RankedTerm {
    /// In the order of the passages.
    var postings: [Posting]
    /// How much of it counts.
    var weight = 1.0
    var use = Use.everywhere

    enum Use {
        case everywhere
        /// A compound stands beside its parts, which count already in titles and passages.
        case entryOnly
        /// A stop word, which tells something in the title of what has other words, too. It stands there as a mark.
        case titleOnly
    }
}

/// Ranks entries by all of their words, and the passages of each among themselves.
///
/// The browser ranks with the same operations in the same order (Site/search/40-ranking.js), so that both give the same
/// order to the last bit. What is changed here is changed there; the parity check compares them.
///
/// BM25F: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, 3.6. A second BM25 of
/// the title alone is added, and a part of the best passage's; all of it counts more the more of the title was asked for.
/// Benchmarks/README.md has what it reaches.
struct Ranking {
    let table: EntryTable
    /// By entry; 0 for what has none of the terms.
    private var entryScores: [Double]
    /// How much of its title was asked for, as the sum of the rarities of its words.
    private var titleCoverage: [Double]
    private(set) var passageScores: [Double]
    /// The terms, as they stand in entries.
    private(set) var terms: [(term: RankedTerm, inEntries: TermInEntries)] = []
    /// Every entry that has one of the terms, each once, in no order that means anything.
    private(set) var found: [Int] = []

    /// - Parameter terms: Those for titles only must come last.
    init(_ terms: [RankedTerm], in table: EntryTable) {
        self.table = table
        entryScores = [Double](repeating: 0, count: table.rows.count)
        titleCoverage = entryScores
        passageScores = [Double](repeating: 0, count: table.passageCount)
        for term in terms { add(term, TermInEntries(term.postings, in: table)) }
    }

    private mutating func add(_ term: RankedTerm, _ inEntries: TermInEntries) {
        terms.append((term, inEntries))
        for occurrence in inEntries.occurrences {
            switch term.use {
            case .titleOnly where entryScores[occurrence.entry] == 0: break
            case .titleOnly: addTitle(occurrence.other, occurrence.entry, term.weight, inEntries.weight)
            case .everywhere, .entryOnly: add(occurrence, of: inEntries, term)
            }
        }
    }

    private mutating func add(_ occurrence: TermInEntries.Occurrence, of inEntries: TermInEntries, _ term: RankedTerm) {
        let entry = occurrence.entry
        if entryScores[entry] == 0 { found.append(entry) }
        entryScores[entry] += term.weight * inEntries.score(of: occurrence, in: table)
        guard term.use == .everywhere else { return }
        if occurrence.title > 0 { addTitle(occurrence.title, entry, term.weight, inEntries.titleWeight) }
        guard inEntries.tellsPassages else { return }
        for posting in term.postings[occurrence.postings] {
            let share = saturated(posting.passageFrequency, length: 1, normalisation: 0)
            passageScores[Int(posting.passage)] += term.weight * inEntries.weight * share
        }
    }

    private mutating func addTitle(_ frequency: Double, _ entry: Int, _ weight: Double, _ rarity: Double) {
        let length = Double(table.rows[entry].titleLength) / table.averageTitleLength
        let share = saturated(frequency, length: length, normalisation: Weights.titleLength)
        entryScores[entry] += weight * rarity * share * Weights.titleAlone
        titleCoverage[entry] += rarity
    }
}

extension Ranking {
    func score(of entry: Int) -> Double {
        let sum = entryScores[entry] + bestPassage(of: entry) * Weights.bestPassage
        return sum * titleFactor(of: entry) * kindFactor(of: entry)
    }

    private func bestPassage(of entry: Int) -> Double {
        var best = 0.0
        for passage in table.passages(of: entry) where passageScores[passage] > best { best = passageScores[passage] }
        return best
    }

    private func titleFactor(of entry: Int) -> Double {
        let whole = Double(table.rows[entry].titleWeight)
        return whole > 0 ? 1 + Weights.titleCoverage * min(1, titleCoverage[entry] / whole) : 1
    }

    private func kindFactor(of entry: Int) -> Double { table.rows[entry].kind == .runbook ? Weights.runbook : 1 }

    /// How the score of an entry comes about.
    ///
    /// - Parameter names: What the terms are called.
    func explained(_ entry: Int, names: [String]) -> EntryScore {
        let terms = zip(terms, names).map { explained($0.term, $0.inEntries, named: $1, in: entry) }
        return EntryScore(
            total: score(of: entry), terms: terms, passage: bestPassage(of: entry) * Weights.bestPassage,
            title: entryScores[entry] - terms.reduce(0) { $0 + $1.score }, titleFactor: titleFactor(of: entry),
            kindFactor: kindFactor(of: entry))
    }

    /// What a term adds to it, without its title.
    private func explained(
        _ term: RankedTerm, _ inEntries: TermInEntries, named name: String, in entry: Int
    ) -> TermScore {
        let occurrence = term.use == .titleOnly ? nil : inEntries.occurrence(in: entry)
        return TermScore(
            term: name, entries: inEntries.occurrences.count, rarity: inEntries.weight,
            frequency: occurrence.map { inEntries.frequency(of: $0, in: table) } ?? 0,
            score: occurrence.map { term.weight * inEntries.score(of: $0, in: table) } ?? 0)
    }
}

extension Posting {
    /// Passages are short: their length is left out.
    fileprivate var passageFrequency: Double {
        (self[.title] + self[.names] + self[.heading]) * 3 + self[.body] + self[.other]
    }
}

private enum Weights {
    static let titleLength = 0.75
    static let titleAlone = 0.5
    static let titleCoverage = 0.2
    static let bestPassage = 0.3
    /// Who searches while something is broken wants the runbook before a talk that has the same words.
    static let runbook = 1.4
}
