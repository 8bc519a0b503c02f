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
    of kind: Kind, in entries: [IndexedEntry], limit: Int = 5, least: Double = 0.1
) -> [EntryID: [EntryID]] {
    let entries = entries.filter { $0.kind == kind }
    let vectors = tellingWords(of: entries)
    var sayers: [String: [(entry: Int, weight: Double)]] = [:]
    for (number, vector) in vectors.enumerated() {
        for (word, weight) in vector { sayers[word, default: []].append((number, weight)) }
    }
    var similar: [EntryID: [EntryID]] = [:]
    for (number, vector) in vectors.enumerated() {
        var likeness: [Int: Double] = [:]
        for (word, weight) in vector {
            for sayer in sayers[word] ?? [] where sayer.entry != number {
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
    of entries: [IndexedEntry], limit: Int = 24, mostSayers: Int = 256
) -> [[(word: String, weight: Double)]] {
    let counts = entries.map(wordCounts)
    var sayers: [String: Int] = [:]
    for words in counts { for word in words.keys { sayers[word, default: 0] += 1 } }
    return counts.map { words in
        var weighed: [(word: String, weight: Double)] = []
        for (word, times) in words {
            guard let number = sayers[word], number > 1, number <= max(2, min(entries.count / 4, mostSayers))
            else { continue }
            weighed.append((word, (1 + log(Double(times))) * log(Double(entries.count) / Double(number))))
        }
        weighed.sort { ($1.weight, $0.word) < ($0.weight, $1.word) }
        let kept = weighed.prefix(limit)
        let length = kept.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        return length == 0 ? [] : kept.map { ($0.word, $0.weight / length) }
    }
}

/// How often an entry says each word, by its stem; its name and the other words for it count as said.
private func wordCounts(of entry: IndexedEntry) -> [String: Int] {
    var counts: [String: Int] = [:]
    for passage in entry.passages {
        for words in passage.words.dropLast() {
            for word in words where word.utf8.count > 1 { counts[stem(word), default: 0] += 1 }
        }
    }
    return counts
}
