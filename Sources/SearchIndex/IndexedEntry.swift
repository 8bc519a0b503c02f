import Compression
import Linking
import Model
import TextAnalysis

/// An entry as the index knows it: what is shown of it, and its words.
public struct IndexedEntry: Sendable {
    public var id: EntryID
    public var kind: Kind
    public var title: String
    public var date: PartialDate?
    public var summary: String
    /// What a filter asks for: `tag:dns`, `has:video`.
    public var labels: [String]
    public var passages: [IndexedPassage]
    public var texts: EntryTexts
}

public struct IndexedPassage: Sendable {
    public var anchor: String
    public var heading: String
    /// `Step 6`, `Slide 17`, `12:34`.
    public var place: String?
    /// The outside address that opens at the passage.
    public var link: String?
    /// Where in the words of its body which second of the recording begins.
    public var cues: [Cue] = []
    /// `links:missing-in`, `has:code`.
    public var labels: [String]
    /// Those of `other` in no order that means anything.
    public var words: FieldWords
    /// Those of `other` that are compounds of the body.
    var otherOfBody = 0..<0
}

extension IndexedEntry {
    public var length: Int { passages.reduce(0) { $0 + $1.words.countOfText } }

    var titleWords: ArraySlice<Int32> { passages.first?.words[.title] ?? [] }
}

extension PartialDate {
    /// The first day that it can mean, as 20130618.
    var firstDay: Int { year * 10000 + (month ?? 1) * 100 + (day ?? 1) }
}

/// What entries are indexed with besides their own text.
public struct IndexingNotes: Sendable {
    /// An entry is found by the other words for its tags, too.
    var tags: [String: TagMeaning]
    /// The relations at each passage, as slugs.
    var relations: [Address: Set<String>]

    public init(of library: Library, tags: [String: TagMeaning]) { self.init(links: library.links, tags: tags) }

    /// - Parameter links: Those that have an end in one of the entries that are to be indexed; others do no harm.
    public init(links: [Link], tags: [String: TagMeaning]) {
        self.tags = tags
        relations = [:]
        for link in links {
            relations[link.source, default: []].insert(hyphenated(link.relation.rawValue))
            relations[link.target, default: []].insert(hyphenated(link.relation.inverse))
        }
    }
}

extension IndexedEntry {
    /// - Parameter bodies: The entry's `passageBodies`.
    init(
        _ entry: Entry, _ bodies: [String], _ notes: IndexingNotes, _ numbers: inout WordNumbers,
        _ deflater: inout Deflater?
    ) {
        id = entry.id
        kind = entry.kind
        title = entry.title
        date = entry.fields.date
        summary = summaryText(of: entry)
        labels = entryLabels(of: entry)
        passages = []
        passages.reserveCapacity(bodies.count)
        texts = EntryTexts(bodies, &deflater)
        for (passage, body) in zip(entry.passages, bodies) {
            passages.append(IndexedPassage(passage, body, of: entry, summary, notes, &numbers))
        }
    }
}

extension IndexedPassage {
    init(
        _ passage: Passage, _ body: String, of entry: Entry, _ summary: String, _ notes: IndexingNotes,
        _ numbers: inout WordNumbers
    ) {
        anchor = passage.anchor
        heading = passage.title
        place = passage.isUntitled ? nil : passage.place?.label
        link = entry.outsideAddress(of: passage)
        cues = passage.cues
        let relations = notes.relations[Address(entry: entry.id, anchor: passage.anchor)] ?? []
        labels = passageLabels(of: passage, relations)
        let isFirst = passage.anchor.isEmpty
        let texts = [
            isFirst ? entry.title : "", isFirst ? names(of: entry) : "",
            isFirst ? summary + "\n" + topics(of: entry, notes.tags) : heading, body,
        ]
        let analysed = texts.map(analyse)
        var fields = analysed.map { text in numbers.numbers(of: text.words.map(\.text)) }
        let marks = analysed[Field.title.rawValue].words.map(\.text).filter(StopWords.contains).map(titleMark)
        let compounds = analysed.map { $0.compounds.map(\.text) }
        let before = compounds.dropLast().reduce(0) { $0 + $1.count }
        otherOfBody = before..<before + compounds[Field.body.rawValue].count
        fields.append(numbers.numbers(of: compounds.joined() + marks))
        words = FieldWords(fields)
    }
}

/// A stop word of a title. It is found by this mark without reading the long list of everything that has the word.
func titleMark(_ word: String) -> String { "0" + word }

/// Each passage's own words, and those of the footnotes that hang on it.
func passageBodies(of entry: Entry) -> [String] {
    entry.passages.map { passage in
        let labels = Set(passage.blocks.footnoteLabels)
        let notes = entry.footnotes.filter { labels.contains($0.label) }
        return ([passage.blocks.plainText] + notes.map(\.blocks.plainText)).joined(separator: "\n")
    }
}

private func summaryText(of entry: Entry) -> String {
    var trigger: String?
    if case .runbook(let fields) = entry.details { trigger = fields.trigger }
    return [entry.fields.summary, trigger].compactMap { $0 }.joined(separator: "\n")
}

/// What else the entry is called, and who stands behind it.
private func names(of entry: Entry) -> String {
    var names = entry.fields.aliases + entry.details.people + [entry.details.talk?.event].compactMap { $0 }
    switch entry.details {
    case .incident(let fields): names += [fields.organisation].compactMap { $0 }
    case .person(let fields): names += [fields.organisation].compactMap { $0 }
    case .event(let fields): names += [fields.place].compactMap { $0 }
    default: break
    }
    return names.joined(separator: "; ")
}

/// What many entries have in common: tags with their other words, categories.
private func topics(of entry: Entry, _ tags: [String: TagMeaning]) -> String {
    var topics = entry.fields.tags + entry.fields.tags.flatMap { tags[$0]?.aliases ?? [] }
    if case .incident(let fields) = entry.details { topics += fields.categories }
    return topics.joined(separator: "; ")
}
