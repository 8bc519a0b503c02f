import Linking
import Model
import Parsing
import SearchIndex
import Testing

@Suite struct SimilarEntriesTests {
    private func similar(_ texts: [String: String], kind: Kind = .incident) -> [EntryID: [EntryID]] {
        let files = texts.sorted { $0.key < $1.key }
        let entries = files.compactMap { name, text in
            let bytes = Array("---\ntitle: \(name)\n---\n\(text)\n".utf8)
            return parseEntry(path: "\(name).md", source: SourceText(path: "Content/\(name).md", bytes: bytes)).entry
        }
        return similarEntries(of: kind, in: IndexedLibrary(of: linkEntries(entries).library))
    }

    private static let texts = [
        "incidents/a": "The zookeeper quorum was lost after a certificate ended.",
        "incidents/b": "A certificate ended, and the quorum of zookeeper hosts went away.",
        "incidents/c": "An ended certificate stopped the shop.",
        "incidents/d": "The database ran out of disk at night.",
        "incidents/e": "A power cut at night.", "incidents/f": "Somebody dug through a cable.",
        "incidents/g": "Nothing of the kind.", "incidents/h": "A queue grew.", "incidents/i": "Deploys went wrong.",
        "incidents/j": "A clock ran backwards.", "incidents/k": "Names were not found.", "incidents/l": "Load.",
        "articles/x": "The zookeeper quorum was lost after a certificate ended.",
    ]

    @Test func whatSharesTheRarerWordsIsNearer() {
        let similar = similar(Self.texts)
        #expect(similar["incidents/a"]?.prefix(2) == ["incidents/b", "incidents/c"])
        #expect(similar["incidents/b"]?.prefix(2) == ["incidents/a", "incidents/c"])
        #expect(similar["incidents/f"] == nil)
    }

    @Test func onlyTheKindThatIsAskedForIsTold() {
        #expect(Set(similar(Self.texts).keys).isSubset(of: Self.texts.keys.filter { $0.hasPrefix("incidents/") }))
        #expect(similar(Self.texts, kind: .article) == [:])
    }

    @Test func theSameIsSaidEachTime() { #expect(similar(Self.texts) == similar(Self.texts)) }
}
