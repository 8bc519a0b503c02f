import Model
import TextAnalysis

/// What ranking needs to know of every entry, in the order of the index: small enough to be read whole for each search.
///
/// The browser has the same table, so lengths are as coarse in both.
public struct EntryTable: Sendable, Equatable {
    public struct Row: Sendable, Equatable {
        public var kind: Kind
        /// How many words the entry has, as `roundedLength` keeps it.
        public var length: Int
        public var titleLength: Int
        /// How much the words of the title tell together.
        public var titleWeight: Int
        /// The first of its passages, counted over the whole index.
        public var firstPassage: Int
        public var passages: Int
        /// The first day that its date can mean, as 20130618; 0 without a date.
        public var day: Int
    }

    public private(set) var rows: [Row] = []
    /// The entry of each passage.
    public private(set) var entryOfPassage: [Int32] = []
    public private(set) var averageLength = 1.0
    public private(set) var averageTitleLength = 1.0

    public var passageCount: Int { entryOfPassage.count }

    public func passages(of entry: Int) -> Range<Int> {
        rows[entry].firstPassage..<rows[entry].firstPassage + rows[entry].passages
    }

    private mutating func append(_ row: Row) {
        var row = row
        row.firstPassage = passageCount
        entryOfPassage.append(contentsOf: repeatElement(Int32(rows.count), count: row.passages))
        rows.append(row)
    }

    private mutating func measure() {
        var words = 0
        var titleWords = 0
        for row in rows {
            words += row.length
            titleWords += row.titleLength
        }
        if words > 0 { averageLength = Double(words) / Double(rows.count) }
        if titleWords > 0 { averageTitleLength = Double(titleWords) / Double(rows.count) }
    }
}

extension EntryTable {
    public init(_ rows: [Row]) {
        for row in rows { append(row) }
        measure()
    }

    /// - Parameter entries: In the order of the index.
    init(of entries: [IndexedEntry], _ lexicon: Lexicon) {
        let titles = entries.map { Set($0.titleWords.map(lexicon.stem)) }
        var counts: [String: Int] = [:]
        for title in titles { for stem in title { counts[stem, default: 0] += 1 } }
        self.init(
            zip(entries, titles).map { entry, title in
                let weights = title.sorted().map { rarity(of: counts[$0] ?? 0, in: entries.count) }
                return Row(
                    kind: entry.kind, length: roundedLength(entry.length), titleLength: entry.titleWords.count,
                    titleWeight: Int(weights.reduce(0, +).rounded()), firstPassage: 0, passages: entry.passages.count,
                    day: entry.date?.firstDay ?? 0)
            })
    }

    /// With other lengths of some entries, in words.
    func withLengths(_ lengths: [Int: Int]) -> EntryTable {
        var rows = rows
        for (entry, length) in lengths { rows[entry].length = roundedLength(length) }
        return EntryTable(rows)
    }

    /// As the index keeps it.
    var text: String {
        var numbers = NumberText()
        numbers.append(rows.count)
        numbers.append(passageCount)
        for row in rows {
            numbers.append(Kind.allCases.firstIndex(of: row.kind) ?? 0)
            numbers.append(lengthCode(row.length))
            numbers.append(row.titleLength)
            numbers.append(row.titleWeight)
            numbers.append(row.passages)
            numbers.append(row.day)
        }
        return numbers.text
    }

    /// Nil for what is no table.
    init?(text: String) {
        var reader = NumberReader(text)
        let kinds = Kind.allCases
        guard let count = reader.next(), let total = reader.next(), count <= text.utf8.count else { return nil }
        rows.reserveCapacity(count)
        entryOfPassage.reserveCapacity(min(total, maximumPassages))
        for _ in 0..<count {
            guard let kind = reader.next(), kind < kinds.count, let code = reader.next(), code < 256,
                let title = reader.next(), let weight = reader.next(), let passages = reader.next(), passages > 0,
                let day = reader.next(), passageCount + passages <= total
            else { return nil }
            append(
                Row(
                    kind: kinds[kind], length: length(ofCode: code), titleLength: title, titleWeight: weight,
                    firstPassage: 0, passages: passages, day: day))
        }
        guard passageCount == total, reader.isAtEnd else { return nil }
        measure()
    }
}

/// More than an index of millions of pages has: a damaged number must not ask for all memory.
private let maximumPassages = 1 << 26

/// A length with its four highest bits kept: within an eighth of the true one, in one byte.
public func roundedLength(_ words: Int) -> Int { length(ofCode: lengthCode(words)) }

/// Below 16 itself; from there four bits of the number after the highest one, and how many bits were dropped.
public func lengthCode(_ words: Int) -> Int {
    guard words >= 16 else { return words }
    let dropped = Int.bitWidth - words.leadingZeroBitCount - 4
    return dropped * 8 + (words >> dropped)
}

private func length(ofCode code: Int) -> Int {
    guard code >= 16, code < 512 else { return min(code, 15) }
    let dropped = (code - 8) / 8
    return (code - dropped * 8) << dropped
}
