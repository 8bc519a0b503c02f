import SearchIndex
import Testing

@testable import BrowserIndex

@Suite struct TextFilesTests {
    @Test func textsHaveEveryPassageOnce() throws {
        let files = try SampleIndex.read.get().texts()
        var read: [String] = []
        for (entry, passages) in files.joined() {
            #expect(entry.count == 4)
            for passage in passages { read.append((entry + passage).joined(separator: "|")) }
        }
        let expected = SampleIndex.entries.flatMap { entry in
            zip(entry.passages, entry.texts.bodies ?? []).map { passage, body in
                [
                    entry.id, entry.title, entry.date?.description ?? "", entry.summary, passage.anchor,
                    passage.heading, passage.place ?? "", String(decoding: body, as: UTF8.self), passage.link ?? "",
                ].joined(separator: "|")
            }
        }
        #expect(read == expected)
        // A passage's number says which file has it.
        let inFile = try #require(Int(SampleIndex.read.get().manifest["passagesInFile"] ?? ""))
        #expect(files.count > 5)
        #expect(files.dropLast().allSatisfy { $0.reduce(0) { $0 + $1.passages.count } == inFile })
    }

    @Test func anEntryThatIsTooLongGoesOnInTheNextFile() throws {
        let body = (0..<40).map { "## H\($0)\n\n" + String(repeating: "word ", count: 100) }.joined(separator: "\n\n")
        let indexed = IndexedLibrary(of: library([article("a", "Long", body), article("b", "Short")]))
        let files = try ReadShards(browserIndex(of: indexed)).texts()
        #expect(files.count > 2 && files.allSatisfy { $0[0].entry[0] == "articles/a" })
        #expect(files.joined().flatMap(\.passages).count == 42)
        #expect(files.last?.last?.entry[0] == "articles/b")
    }
}
