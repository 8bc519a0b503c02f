import Foundation
import Model
import Testing
import TextAnalysis

@testable import BrowserIndex
@testable import SearchIndex

@Suite struct BrowserIndexTests {
    /// Enough different words for several files of each folder, and what could be mistaken for something else.
    private static let files: Files =
        (0..<120).map { number in
            let words = (0..<40).map { "w\((number * 7 + $0 * 13) % 900)x needle\($0 % 3)" }.joined(separator: " ")
            let code = number % 10 == 0 ? "\n\n```\ncode\n```\n" : ""
            return article(
                "a\(number)", "Entry \(number) of the network",
                fields: "date: 20\(10 + number % 10)\ntags: [t\(number % 4)]\n",
                "\(words).\(code)\n\n## Split brain \(number)\n\nThe kube-proxy said: \"no\" \\ <b> split brain brain.")
        } + [
            article(
                "odd", "'Zürich: ＨＴＴＰ/2 \"quoted\" </script>'", fields: "summary: Größe ﬁle\n",
                "привет 日本 C++ e\u{301}te 🔥 \u{2028}\n\nDon't."),
            article("zz-empty", "The"),
        ]

    private static let entries = indexedEntries(of: library(files))
    private static let shards = browserIndex(of: entries, version: "v1")
    private static let read = Result { try ReadShards(shards) }

    /// Stem → passage → counts, from the words of the entries.
    private static let expected: [String: [Int: SIMD8<UInt16>]] = {
        var expected: [String: [Int: SIMD8<UInt16>]] = [:]
        for (passage, indexed) in entries.flatMap(\.passages).enumerated() {
            for (field, words) in indexed.words.enumerated() {
                for word in words { expected[stem(word), default: [:]][passage, default: SIMD8()][field] += 1 }
            }
        }
        return expected
    }()

    @Test func everyFileIsAnEntry() { #expect(Self.entries.count == Self.files.count) }

    @Test func everyStemAndLabelIsInOneFileInTheOrderOfBytes() throws {
        let files = try Self.read.get().lists("terms")
        let names = files.flatMap { $0.map(\.name) }
        #expect(names == names.sorted { $0.precedesInBytes($1) } && Set(names).count == names.count)
        #expect(Set(names.filter { !$0.contains(":") }) == Set(Self.expected.keys))
        let labels = Set(Self.entries.flatMap { $0.labels + $0.passages.flatMap(\.labels) })
        #expect(Set(names.filter { $0.contains(":") }) == labels && labels.contains("has:code"))
        let starts = try Self.read.get().manifest["terms"]?.split(separator: "\n").map(String.init)
        #expect(starts == files.map { $0[0].name } && files.count > 1)
    }

    @Test func postingsAreTheWordsOfThePassages() throws {
        for (name, list) in try Self.read.get().lists("terms").joined() where !name.contains(":") {
            let postings = readPostings(list)
            #expect(
                Dictionary(uniqueKeysWithValues: postings.map { (Int($0.passage), $0.counts) }) == Self.expected[name],
                "\(name)")
            #expect(postings.map(\.passage) == postings.map(\.passage).sorted())
        }
    }

    /// What the terminal finds by SQLite, a page must find in the scripts.
    @Test func postingsAndPhrasesAreThoseOfTheTerminal() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "browser-index-tests-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try writeIndex(of: Self.entries, links: [], fingerprint: "", to: file.path())
        let index = try SearchIndex(path: file.path())
        let read = try Self.read.get()
        let lists = Dictionary(uniqueKeysWithValues: try read.lists("terms").joined().map { ($0.name, $0.list) })
        let words = Set(Self.entries.flatMap { $0.passages.flatMap { $0.words.joined() } }).sorted()
        let terms = words.map { PlannedTerm.Form.word($0) }
        let gathered = try index.postings(of: terms)
        for (word, term) in zip(words, terms) {
            #expect(readPostings(lists[stem(word)] ?? "") == gathered[term], "\(word)")
        }
        let pairs = Self.entries.flatMap { entry in
            entry.passages.flatMap { $0.words[Field.body.rawValue] }.prefix(3).map { [$0, "needle1"] }
        }
        for pair in pairs + [["split", "brain"], ["brain", "brain"], ["the", "network"]] {
            let form = PlannedTerm.Form.phrase(pair)
            let counts = try index.postings(of: [form])[form]?.reduce(0) { $0 + Int($1.counts.wrappedSum()) } ?? 0
            #expect(try Self.count(of: pair) == counts, "\(pair)")
        }
    }

    @Test func labelsHaveTheirPassages() throws {
        let lists = Dictionary(
            uniqueKeysWithValues: try Self.read.get().lists("terms").joined().map { ($0.name, $0.list) })
        var first = 0
        var expected: [Int] = []
        for entry in Self.entries {
            if entry.labels.contains("tag:t1") { expected.append(first) }
            first += entry.passages.count
        }
        var last = -1
        let found = numbers(lists["tag:t1"] ?? "").map { difference in
            last += difference + 1
            return last
        }
        #expect(found == expected && found.count == 30)
    }

    @Test func positionsAreCutWherePostingsAre() throws {
        let read = try Self.read.get()
        let (terms, positions) = (try read.lists("terms"), try read.lists("positions"))
        #expect(terms.map { $0.map(\.name) } == positions.map { $0.map(\.name) })
        for (name, list) in positions.joined() {
            // Compounds have no place.
            let placed = (Self.expected[name] ?? [:]).filter { _, counts in (0..<4).contains { counts[$0] > 0 } }
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
        #expect(try Self.count(of: words) == count)
    }

    private static let places = Result {
        Dictionary(
            uniqueKeysWithValues: try read.get().lists("positions").joined().map { ($0.name, readPositions($0.list)) })
    }

    /// How often the words stand in a row.
    private static func count(of words: [String]) throws -> Int {
        let places = try words.map { try Self.places.get()[stem($0)] ?? [:] }
        var found = 0
        for (passage, fields) in places[0] {
            for (field, starts) in fields {
                found += starts.count { start in
                    places.enumerated().allSatisfy { $1[passage]?[field]?.contains(start + $0) ?? false }
                }
            }
        }
        return found
    }

    @Test func textsHaveEveryPassageOnce() throws {
        let files = try Self.read.get().texts()
        var read: [String] = []
        for (entry, passages) in files.joined() {
            #expect(entry.count == 4)
            for passage in passages { read.append((entry + passage).joined(separator: "|")) }
        }
        let expected = Self.entries.flatMap { entry in
            entry.passages.map { passage in
                [
                    entry.id, entry.title, entry.date?.description ?? "", entry.summary, passage.anchor,
                    passage.heading,
                    passage.place ?? "", passage.body, passage.link ?? "",
                ].joined(separator: "|")
            }
        }
        #expect(read == expected)
        var first = 0
        let starts = files.map { file in
            defer { first += file.reduce(0) { $0 + $1.passages.count } }
            return first
        }
        var last = 0
        let written = numbers(try Self.read.get().manifest["texts"] ?? "").map { difference in
            last += difference
            return last
        }
        #expect(written == starts && starts.count > 5)
    }

    @Test func anEntryThatIsTooLongGoesOnInTheNextFile() throws {
        let body = (0..<40).map { "## H\($0)\n\n" + String(repeating: "word ", count: 100) }.joined(separator: "\n\n")
        let entries = indexedEntries(of: library([article("a", "Long", body), article("b", "Short")]))
        let files = try ReadShards(browserIndex(of: entries, version: "")).texts()
        #expect(files.count > 2 && files.allSatisfy { $0[0].entry[0] == "articles/a" })
        #expect(files.joined().flatMap(\.passages).count == 42)
        #expect(files.last?.map { $0.entry[0] } == ["articles/a", "articles/b"])
    }

    @Test func filesAreOfASizeToLoadOne() throws {
        for (folder, most) in [("terms", 9000), ("words", 9000), ("texts", 6000)] {
            let sizes = Self.shards.filter { $0.path.hasPrefix("search/\(folder)/") }.map(\.text.utf8.count)
            #expect(sizes.count > 1 && sizes.allSatisfy { $0 <= most }, "\(folder) \(sizes)")
            #expect(sizes.dropLast().allSatisfy { $0 > most / 3 }, "\(folder) \(sizes)")
        }
    }

    @Test func theManifestHasTheNumbersOfTheTable() throws {
        let manifest = try Self.read.get().manifest
        let table = EntryTable(of: Self.entries)
        #expect(manifest["version"] == "v1")
        #expect(manifest["kinds"] == Kind.allCases.map(\.rawValue).joined(separator: "\n"))
        #expect(numbers(manifest["entryKinds"] ?? "") == table.rows.map { Kind.allCases.firstIndex(of: $0.kind) })
        #expect(numbers(manifest["lengths"] ?? "") == table.rows.map { lengthCode($0.length) })
        #expect(numbers(manifest["titleLengths"] ?? "") == table.rows.map(\.titleLength))
        #expect(numbers(manifest["titleWeights"] ?? "") == table.rows.map(\.titleWeight))
        #expect(numbers(manifest["passages"] ?? "") == table.rows.map(\.passages))
        #expect(manifest["stopWords"]?.split(separator: " ").map(String.init) == StopWords.all)
        let dates = try #require(try Self.read.get().calls["search/dates.js"])
        #expect(try dates.name == "dates" && numbers(dates.arguments.first as? String ?? "") == table.rows.map(\.day))
    }

    @Test func theManifestSaysWhatCharactersBecome() throws {
        let folds = try Self.read.get().manifest["folds"]?.split(separator: "\n").map { Array($0.unicodeScalars) } ?? []
        let folded = Dictionary(
            uniqueKeysWithValues: folds.map { (String($0[0]), String(String.UnicodeScalarView($0[1...]))) })
        #expect(folded["ü"] == "u" && folded["ﬁ"] == "fi" && folded["Ｈ"] == "h" && folded["ß"] == "ss")
        #expect(folded["п"] == "п" && folded["日"] == "日" && folded["🔥"] == " " && folded["\u{301}"] == "")
        #expect(folded["e"] == nil && folded["é"] == nil)
    }

    @Test func theVocabularyIsThatOfTheTerminal() throws {
        var vocabulary = Vocabulary()
        for (number, entry) in Self.entries.enumerated() { vocabulary.add(entry, number: number) }
        let files = try Self.read.get().lists("words")
        #expect(files.joined().map { "\($0.name) \($0.list)" } == vocabulary.lists.map { "\($0.ends) \($0.words)" })
        let starts = try Self.read.get().manifest["words"]?.split(separator: "\n").map(String.init)
        #expect(starts == files.map { $0[0].name })
    }

    @Test func theSameLibraryGivesTheSameBytes() {
        let again = indexedEntries(of: library(Self.files.reversed()))
        #expect(browserIndex(of: again, version: "v1") == Self.shards)
        let other = browserIndex(of: again, version: "v2")
        #expect(other.map(\.path) == Self.shards.map(\.path))
        #expect(zip(other, Self.shards).filter { $0 != $1 }.map(\.0.path) == ["search/manifest.js"])
        #expect(Set(other.map(\.path)).count == other.count)
    }

    @Test func anEmptyLibraryHasFilesThatSaySo() throws {
        let read = try ReadShards(browserIndex(of: [], version: ""))
        #expect(read.calls.keys.sorted() == ["search/dates.js", "search/manifest.js"])
        #expect(try read.manifest["terms"] == "" && read.manifest["passages"] == "")
    }
}
