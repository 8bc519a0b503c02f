import SearchIndex
import Testing

@testable import BrowserIndex

@Suite struct BrowserIndexTests {
    @Test func everyFileIsAnEntry() { #expect(SampleIndex.entries.count == SampleIndex.files.count) }

    @Test func everyStemAndLabelIsInOneFileInTheOrderOfBytes() throws {
        let files = try SampleIndex.read.get().lists("terms")
        let names = files.flatMap { $0.map(\.name) }
        #expect(names == names.sorted { $0.precedesInBytes($1) } && Set(names).count == names.count)
        #expect(Set(names.filter { !$0.contains(":") }) == Set(SampleIndex.expected.keys))
        let labels = Set(SampleIndex.entries.flatMap { $0.labels + $0.passages.flatMap(\.labels) })
        #expect(Set(names.filter { $0.contains(":") }) == labels && labels.contains("has:code"))
        let starts = try SampleIndex.read.get().manifest["terms"]?.split(separator: "\n").map(String.init)
        #expect(files.count > 1 && startsLead(starts ?? [], to: files))
    }

    @Test func labelsHaveTheirPassages() throws {
        let lists = Dictionary(
            uniqueKeysWithValues: try SampleIndex.read.get().lists("terms").joined().map { ($0.name, $0.list) })
        var first = 0
        var expected: [Int] = []
        for entry in SampleIndex.entries {
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

    @Test func filesAreOfASizeToLoadOne() throws {
        for (folder, most) in [("terms", 3000), ("words", 3000), ("texts", 6000)] {
            let sizes = SampleIndex.shards.filter { $0.path.hasPrefix("search/\(folder)/") }.map(\.text.utf8.count)
            #expect(sizes.count > 1 && sizes.allSatisfy { $0 <= most }, "\(folder) \(sizes)")
            #expect(sizes.dropLast().allSatisfy { $0 > most / 5 }, "\(folder) \(sizes)")
        }
    }

    @Test func theVocabularyIsThatOfTheTerminal() throws {
        let files = try SampleIndex.read.get().lists("words")
        #expect(
            files.joined().map { "\($0.name) \($0.list)" }
                == SampleIndex.indexed.vocabulary.map { "\($0.ends) \($0.words)" })
        let starts = try SampleIndex.read.get().manifest["words"]?.split(separator: "\n").map(String.init)
        #expect(startsLead(starts ?? [], to: files))
    }

    @Test func theSameLibraryGivesTheSameBytes() {
        let again = IndexedLibrary(of: library(SampleIndex.files.reversed()))
        #expect(browserIndex(of: again) == SampleIndex.shards)
        #expect(Set(SampleIndex.shards.map(\.path)).count == SampleIndex.shards.count)
    }

    @Test func anEmptyLibraryHasFilesThatSaySo() throws {
        let read = try ReadShards(browserIndex(of: IndexedLibrary([])))
        #expect(read.calls.keys.sorted() == ["search/dates.js", "search/manifest.js"])
        #expect(try read.manifest["terms"] == "" && read.manifest["passages"] == "")
    }
}

/// Whether each start is after the file before, and not after the first name of its own.
private func startsLead(_ starts: [String], to files: [[(name: String, list: String)]]) -> Bool {
    guard starts.count == files.count else { return false }
    return files.indices.allSatisfy { number in
        let isAfter = number == 0 || files[number - 1].last.map { $0.name.precedesInBytes(starts[number]) } ?? false
        return isAfter && !files[number][0].name.precedesInBytes(starts[number])
    }
}
