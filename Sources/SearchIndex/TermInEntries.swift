import Glibc

/// A term's occurrences by entry, and how much it tells.
public struct TermInEntries {
    public struct Occurrence {
        public var entry: Int
        /// How often it stands in the title, and in the names.
        var title = 0.0
        var names = 0.0
        /// In headings and texts, each with its weight: the more there is of these, the less one counts.
        var texts = 0.0
        /// Of the compounds and marks alone.
        var other = 0.0
        /// Those of its passages.
        public var postings: Range<Int>
    }

    public private(set) var occurrences: [Occurrence] = []
    let weight: Double
    let titleWeight: Double
    /// A word of very many entries does not tell one passage from another, and its list is long.
    public let tellsPassages: Bool

    /// - Parameter postings: In the order of the passages.
    public init(_ postings: [Posting], in table: EntryTable) {
        for (index, posting) in postings.enumerated() {
            let entry = Int(table.entryOfPassage[Int(posting.passage)])
            if occurrences.last?.entry != entry {
                occurrences.append(Occurrence(entry: entry, postings: index..<index))
            }
            let last = occurrences.count - 1
            occurrences[last].title += posting[.title]
            occurrences[last].names += posting[.names]
            occurrences[last].texts += posting[.heading] * 1.5 + posting[.body] + posting[.other]
            occurrences[last].other += posting[.other]
            occurrences[last].postings = occurrences[last].postings.lowerBound..<index + 1
        }
        let count = occurrences.count
        weight = rarity(of: count, in: table.rows.count)
        titleWeight = rarity(of: occurrences.count { $0.title > 0 }, in: table.rows.count)
        tellsPassages = doesTellPassages(entries: count, of: table.rows.count)
    }

    /// Nil when the entry does not have the term. They stand in the order of the entries.
    func occurrence(in entry: Int) -> Occurrence? {
        var (low, high) = (0, occurrences.count)
        while low < high {
            let middle = (low + high) / 2
            if occurrences[middle].entry < entry { low = middle + 1 } else { high = middle }
        }
        return low < occurrences.count && occurrences[low].entry == entry ? occurrences[low] : nil
    }

    /// BM25F over the whole entry.
    func score(of occurrence: Occurrence, in table: EntryTable) -> Double {
        weight * saturated(frequency(of: occurrence, in: table), length: 1, normalisation: 0)
    }

    /// By field: what an entry is called does not count less because its text is long.
    func frequency(of occurrence: Occurrence, in table: EntryTable) -> Double {
        let length = Double(table.rows[occurrence.entry].length) / table.averageLength
        let texts = occurrence.texts / (1 - lengthNormalisation + lengthNormalisation * length)
        return texts + (occurrence.title + occurrence.names) * 3
    }
}

/// Whether a term of so many entries tells passages apart.
public func doesTellPassages(entries: Int, of total: Int) -> Bool { entries < manyEntries || entries * 4 <= total }

/// From so many entries on, a term that is in over a quarter of all is too common to tell passages apart.
public let manyEntries = 1024

/// BM25's b and k1.
private let lengthNormalisation = 0.55
private let saturation = 1.2

/// BM25's share of a term: more occurrences count less and less.
///
/// - Parameter length: Of the text, where 1 is the average.
func saturated(_ frequency: Double, length: Double, normalisation: Double) -> Double {
    let part = saturation * (1 - normalisation + normalisation * length)
    return frequency * (saturation + 1) / (frequency + part)
}

/// An inverse document frequency that stays above zero even for a word that every entry has: the core words of a
/// collection still tell something. Rounded, as two machines need not agree on the last bit of a logarithm.
func rarity(of count: Int, in total: Int) -> Double {
    count > 0 ? (log(1 + Double(total) / Double(count)) * 4096).rounded(.down) / 4096 : 0
}
