import Compression
import Model
import Testing

@testable import SearchIndex

@Suite struct LabelListsTests {
    private static func entry(_ labels: [String], _ passages: [[String]]) -> IndexedEntry {
        let passages = passages.map { labels in
            IndexedPassage(
                anchor: "", heading: "", place: nil, link: nil, labels: labels,
                words: FieldWords([]))
        }
        var deflater: Deflater?
        return IndexedEntry(
            id: "articles/a", kind: .article, title: "A", date: nil, summary: "", labels: labels, passages: passages,
            texts: EntryTexts([], &deflater))
    }

    @Test func anEntrysLabelsAreItsFirstPassages() {
        var lists = LabelLists()
        lists.add(
            Self.entry(["tag:b", "tag:a", "tag:b"], [["has:code"], [], ["has:code", "has:table"]]), firstPassage: 0)
        lists.add(Self.entry(["tag:b"], [[], ["has:table", "has:table"]]), firstPassage: 3)
        #expect(lists.sorted.map(\.name) == ["has:code", "has:table", "tag:a", "tag:b"])
        #expect(lists.sorted.map { readPassages($0.passages) } == [[0, 2], [2, 4], [0], [0, 3]])
    }

    @Test(arguments: [("", []), ("A", [0]), ("AA", [0, 1]), ("BA", [1, 2]), ("gBA", [32, 33]), ("A!A", [0])])
    func passagesAreDifferences(text: String, passages: [Int]) { #expect(readPassages(text) == passages) }
}
