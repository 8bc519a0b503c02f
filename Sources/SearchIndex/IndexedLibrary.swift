import Compression
import Linking
import Model

/// A library as the index knows it: its entries, and the lists that are read whole, by the terminal as by a page.
public struct IndexedLibrary: Sendable {
    /// In the order of their ids.
    public let entries: [IndexedEntry]
    public let lexicon: Lexicon
    public let table: EntryTable
    /// Each label with its passages, as `LabelLists` has them.
    public let labels: [(name: String, passages: String)]
    /// Words by their ends, as `Vocabulary` has them.
    public var vocabulary: [Vocabulary.List]
    /// What the texts have beyond ASCII.
    public let letters: LetterCounts

    /// - Parameter vocabulary: That of the parts; it may be set later.
    public init(_ parts: JoinedParts, vocabulary: [Vocabulary.List]) {
        entries = parts.entries
        lexicon = parts.lexicon
        letters = parts.letters
        table = EntryTable(of: entries, lexicon)
        var labels = LabelLists()
        for (number, entry) in entries.enumerated() { labels.add(entry, firstPassage: table.rows[number].firstPassage) }
        self.labels = labels.sorted
        self.vocabulary = vocabulary
    }

    /// - Parameter parts: In the order of their entries' ids.
    public init(_ parts: consuming [IndexedPart]) {
        let joined = JoinedParts(parts)
        self.init(joined, vocabulary: joined.vocabulary)
    }

    /// On one core. A build makes the parts on all.
    public init(of library: Library, tags: [String: TagMeaning] = [:]) {
        self.init([IndexedPart(of: library.entries[...], IndexingNotes(of: library, tags: tags))])
    }
}

/// All entries with one lexicon, before any list is made of them.
public struct JoinedParts: Sendable {
    private(set) var entries: [IndexedEntry] = []
    let lexicon: Lexicon
    private(set) var letters = LetterCounts()

    /// - Parameter parts: In the order of their entries' ids.
    public init(_ parts: consuming [IndexedPart]) {
        // In place: both numberings of a large library at once would be all its words twice.
        var words = WordNumbers()
        for index in parts.indices {
            parts[index].renumber(by: words.numbers(of: parts[index].words))
            entries += parts[index].entries
            letters.add(parts[index].letters)
        }
        lexicon = Lexicon(words.words)
    }

    /// Of all lists the one that takes longest.
    public var vocabulary: [Vocabulary.List] {
        var vocabulary = Vocabulary(of: lexicon)
        for (number, entry) in entries.enumerated() { vocabulary.add(entry, number: number) }
        return vocabulary.lists
    }
}

/// Some of a library's entries, with words of their own: what one core makes at a time.
public struct IndexedPart: Sendable {
    private(set) var entries: [IndexedEntry] = []
    /// By number.
    let words: [String]
    private(set) var letters = LetterCounts()

    public init(of entries: ArraySlice<Entry>, _ notes: IndexingNotes) {
        var numbers = WordNumbers()
        var deflater = Deflater(format: .zlib)
        for entry in entries {
            let bodies = passageBodies(of: entry)
            let indexed = IndexedEntry(entry, bodies, notes, &numbers, &deflater)
            letters.add(indexed, bodies)
            self.entries.append(indexed)
        }
        words = numbers.words
    }

    fileprivate mutating func renumber(by numbers: [Int32]) {
        for entry in entries.indices {
            for passage in entries[entry].passages.indices {
                entries[entry].passages[passage].words.renumber(by: numbers)
            }
        }
    }
}
