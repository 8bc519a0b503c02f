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
    public init(_ parts: [IndexedPart]) {
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
    private(set) var lexicon = Lexicon()
    private(set) var letters = LetterCounts()

    /// - Parameter parts: In the order of their entries' ids.
    public init(_ parts: [IndexedPart]) {
        for part in parts {
            let numbers = part.lexicon.words.map { lexicon.number(of: $0) }
            for entry in part.entries { entries.append(entry.renumbered(by: numbers)) }
            letters.add(part.letters)
        }
        lexicon.stemWords()
    }

    /// Of all lists the one that takes longest.
    public var vocabulary: [Vocabulary.List] {
        var vocabulary = Vocabulary(of: lexicon)
        for (number, entry) in entries.enumerated() { vocabulary.add(entry, number: number) }
        return vocabulary.lists
    }
}

/// Some of a library's entries, with a lexicon of their own: what one core makes at a time.
public struct IndexedPart: Sendable {
    private(set) var entries: [IndexedEntry] = []
    private(set) var lexicon = Lexicon()
    private(set) var letters = LetterCounts()

    public init(of entries: ArraySlice<Entry>, _ notes: IndexingNotes) {
        for entry in entries {
            let indexed = IndexedEntry(entry, notes, &lexicon)
            letters.add(indexed)
            self.entries.append(indexed)
        }
    }
}

extension IndexedEntry {
    fileprivate func renumbered(by numbers: [Int32]) -> IndexedEntry {
        var entry = self
        for index in entry.passages.indices {
            entry.passages[index].words = entry.passages[index].words.map { $0.map { numbers[Int($0)] } }
        }
        return entry
    }
}
