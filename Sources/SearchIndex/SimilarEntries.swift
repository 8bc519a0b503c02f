import Glibc
import Model
import TextAnalysis

/// For each entry of a kind those that are most like it, the nearest first.
///
/// Two entries are as alike as the cosine of their telling words: how often a word is said, by its logarithm, times how few
/// entries say it (tf-idf: Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988).
///
/// - Parameter least: Between 0 and 1; what is less alike is not told.
public func similarEntries(
    of kind: Kind, in library: IndexedLibrary, limit: Int = 5, least: Double = 0.1
) -> [EntryID: [EntryID]] {
    let entries = library.entries.filter { $0.kind == kind }
    let vectors = tellingWords(of: entries, library.lexicon)
    var sayers: [Int32: [(entry: Int, weight: Double)]] = [:]
    for (number, vector) in vectors.enumerated() {
        for (stem, weight) in vector { sayers[stem, default: []].append((number, weight)) }
    }
    var similar: [EntryID: [EntryID]] = [:]
    for (number, vector) in vectors.enumerated() {
        var likeness: [Int: Double] = [:]
        for (stem, weight) in vector {
            for sayer in sayers[stem] ?? [] where sayer.entry != number {
                likeness[sayer.entry, default: 0] += weight * sayer.weight
            }
        }
        let nearest = likeness.filter { $0.value >= least }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        if !nearest.isEmpty { similar[entries[number].id] = nearest.prefix(limit).map { entries[$0.key].id } }
    }
    return similar
}

/// Each entry's heaviest words, weighed so that the squares add up to one.
///
/// A word of one entry joins nothing; one that a quarter of them say, or some hundreds, tells nothing.
private func tellingWords(
    of entries: [IndexedEntry], _ lexicon: Lexicon, limit: Int = 24, mostSayers: Int = 256
) -> [[(stem: Int32, weight: Double)]] {
    let counts = entries.map { wordCounts(of: $0, lexicon) }
    var sayers: [Int32: Int] = [:]
    for words in counts { for word in words.keys { sayers[word, default: 0] += 1 } }
    return counts.map { words in
        var weighed: [(stem: Int32, weight: Double)] = []
        for (word, times) in words {
            guard let number = sayers[word], number > 1, number <= max(2, min(entries.count / 4, mostSayers))
            else { continue }
            weighed.append((word, (1 + log(Double(times))) * log(Double(entries.count) / Double(number))))
        }
        let stems = lexicon.stems
        weighed.sort { ($1.weight, stems[Int($0.stem)]) < ($0.weight, stems[Int($1.stem)]) }
        let kept = weighed.prefix(limit)
        let length = kept.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        return length == 0 ? [] : kept.map { ($0.stem, $0.weight / length) }
    }
}

/// How often an entry says each word, by its stem; its name and the other words for it count as said.
private func wordCounts(of entry: IndexedEntry, _ lexicon: Lexicon) -> [Int32: Int] {
    var counts: [Int32: Int] = [:]
    for passage in entry.passages {
        for field in Field.allCases where field != .other {
            for word in passage.words[field] where lexicon.words[Int(word)].utf8.count > 1 {
                counts[lexicon.stemOfWord[Int(word)], default: 0] += 1
            }
        }
    }
    return counts
}
