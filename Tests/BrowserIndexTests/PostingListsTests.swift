import Foundation
import Testing
import TextAnalysis

@testable import BrowserIndex
@testable import SearchIndex

@Suite struct PostingListsTests {
    @Test func postingsAreTheWordsOfThePassages() throws {
        for (name, list) in try SampleIndex.read.get().lists("terms").joined() where !name.contains(":") {
            let postings = readPostings(list)
            #expect(
                Dictionary(uniqueKeysWithValues: postings.map { (Int($0.passage), $0.counts) })
                    == SampleIndex.expected[name],
                "\(name)")
            #expect(postings.map(\.passage) == postings.map(\.passage).sorted())
        }
    }

    /// What the terminal finds by SQLite, a page must find in the scripts.
    @Test func postingsAndPhrasesAreThoseOfTheTerminal() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "browser-index-tests-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try writeIndex(of: SampleIndex.indexed, links: [], fingerprint: "", to: file.path())
        let index = try SearchIndex(path: file.path())
        let read = try SampleIndex.read.get()
        let lists = Dictionary(uniqueKeysWithValues: try read.lists("terms").joined().map { ($0.name, $0.list) })
        let words = SampleIndex.indexed.lexicon.words.sorted()
        let terms = words.map { PlannedTerm.Form.word($0) }
        let gathered = try index.postings(of: terms)
        for (word, term) in zip(words, terms) {
            #expect(readPostings(lists[stem(word)] ?? "") == gathered[term], "\(word)")
        }
        let pairs = SampleIndex.entries.flatMap { entry in
            entry.passages.flatMap { $0.words[.body] }.prefix(3)
                .map { [SampleIndex.indexed.lexicon.words[Int($0)], "needle1"] }
        }
        for pair in pairs + [["split", "brain"], ["brain", "brain"], ["the", "network"]] {
            let form = PlannedTerm.Form.phrase(pair)
            let counts = try index.postings(of: [form])[form]?.reduce(0) { $0 + Int($1.counts.wrappedSum()) } ?? 0
            #expect(try SampleIndex.count(of: pair) == counts, "\(pair)")
        }
    }

    @Test func positionsAreCutWherePostingsAre() throws {
        let read = try SampleIndex.read.get()
        let (terms, positions) = (try read.lists("terms"), try read.lists("positions"))
        #expect(terms.map { $0.map(\.name) } == positions.map { $0.map(\.name) })
        for (name, list) in positions.joined() {
            // Compounds have no place.
            let placed = (SampleIndex.expected[name] ?? [:]).filter { _, counts in (0..<4).contains { counts[$0] > 0 } }
            let found = readPositions(list)
            #expect(Set(found.keys) == Set(placed.keys), "\(name)")
            for (passage, fields) in found {
                for (field, places) in fields { #expect(places.count == Int(placed[passage]?[field] ?? 0), "\(name)") }
            }
        }
    }

    @Test(arguments: [
        (["split", "brain"], 242 - 2), (["brain", "split"], 0), (["brain", "brain"], 120),
        (["split", "brain", "brain"], 120),
        (["network", "split"], 0), (["kube", "proxy", "said", "no"], 120), (["entry", "7", "of", "the", "network"], 1),
    ])
    func positionsTellPhrases(words: [String], count: Int) throws {
        #expect(try SampleIndex.count(of: words) == count)
    }
}
