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
        /// How much the words of the title tell together, in sixteenths.
        public var titleWeight: Int
        public var passages: Int
        /// The first day that its date can mean, as 20130618; 0 without a date.
        public var day: Int
        /// The first of its passages, counted over the whole index.
        public var firstPassage = 0
    }

    public private(set) var rows: [Row] = []
    public private(set) var passageCount = 0
    /// The entry of each passage.
    public private(set) var entryOfPassage: [Int32] = []
    public private(set) var averageLength = 1.0
    public private(set) var averageTitleLength = 1.0

    public init(_ rows: [Row]) {
        var words = 0
        var titleWords = 0
        for (index, given) in rows.enumerated() {
            var row = given
            row.firstPassage = passageCount
            passageCount += row.passages
            words += row.length
            titleWords += row.titleLength
            entryOfPassage.append(contentsOf: repeatElement(Int32(index), count: row.passages))
            self.rows.append(row)
        }
        if words > 0 { averageLength = Double(words) / Double(rows.count) }
        if titleWords > 0 { averageTitleLength = Double(titleWords) / Double(rows.count) }
    }

    public func passages(of entry: Int) -> Range<Int> {
        rows[entry].firstPassage..<rows[entry].firstPassage + rows[entry].passages
    }
}

extension EntryTable {
    /// As the index keeps it.
    var text: String {
        var numbers = NumberText()
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
        var rows: [Row] = []
        while let kind = reader.next() {
            guard kind < Kind.allCases.count, let code = reader.next(), code < 256, let title = reader.next(),
                let weight = reader.next(), let passages = reader.next(), (1..<1 << 20).contains(passages),
                let day = reader.next()
            else { return nil }
            rows.append(
                Row(
                    kind: Kind.allCases[kind], length: length(ofCode: code), titleLength: title,
                    titleWeight: weight, passages: passages, day: day))
        }
        guard reader.isAtEnd else { return nil }
        self.init(rows)
    }
}

/// Of `EntryTable.Row.titleWeight`.
let titleWeightUnit = 16.0

extension EntryTable {
    /// - Parameter entries: In the order of the index.
    public init(of entries: [IndexedEntry]) {
        let titles = entries.map { Set($0.titleWords.map(stem)) }
        var counts: [String: Int] = [:]
        for title in titles { for stem in title { counts[stem, default: 0] += 1 } }
        self.init(
            zip(entries, titles).map { entry, title in
                let weights = title.sorted().map { rarity(of: counts[$0] ?? 0, in: entries.count) }
                return Row(
                    kind: entry.kind, length: roundedLength(entry.length), titleLength: entry.titleWords.count,
                    titleWeight: Int((weights.reduce(0, +) * titleWeightUnit).rounded()),
                    passages: entry.passages.count, day: entry.date?.firstDay ?? 0)
            })
    }
}

/// A length with its four highest bits kept: within an eighth of the true one, in one byte.
public func roundedLength(_ words: Int) -> Int { length(ofCode: lengthCode(words)) }

/// Below 16 itself; from there four bits of the number after the highest one, and how many bits were dropped.
public func lengthCode(_ words: Int) -> Int {
    guard words >= 16 else { return words }
    let dropped = Int.bitWidth - words.leadingZeroBitCount - 4
    return dropped * 8 + (words >> dropped)
}

private func length(ofCode code: Int) -> Int {
    guard code >= 16 else { return code }
    let dropped = (code - 8) / 8
    return (code - dropped * 8) << dropped
}
