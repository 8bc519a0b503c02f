import SearchIndex
import Testing

@testable import BrowserIndex

/// Words that stand in many entries.
@Suite struct CommonWordsTests {
    private static let count = 1500
    private static let indexed = IndexedLibrary(
        of: library(
            (0..<count).map { number in
                let half = number % 5 == 0 ? "fifth" : "other"
                return article(
                    "a\(1000 + number)", "Entry",
                    "shared shared\n\n## Part\n\nshared \(half)\n\n## Last\n\nshared needle\(number)")
            }))
    private static let lists = Result {
        Dictionary(
            uniqueKeysWithValues: try ReadShards(browserIndex(of: indexed)).lists("terms").joined()
                .map { ($0.name, readPostings($0.list)) })
    }

    @Test func aWordOfManyEntriesHasOnePostingForEach() throws {
        let shared = try #require(try Self.lists.get()["share"])
        #expect(shared.map(\.passage) == (0..<Self.count).map { Int32($0 * 3) })
        #expect(shared.allSatisfy { $0.counts == [0, 0, 0, 4, 0, 0, 0, 0] })
        let title = try #require(try Self.lists.get()["entri"])
        #expect(title.count == Self.count && title.allSatisfy { $0.counts == [1, 0, 0, 0, 0, 0, 0, 0] })
    }

    /// A fifth of the entries is less than a quarter.
    @Test func othersHaveOneForEachPassage() throws {
        let fifth = try #require(try Self.lists.get()["fifth"])
        #expect(fifth.map(\.passage) == stride(from: 0, to: Self.count, by: 5).map { Int32($0 * 3 + 1) })
        #expect(try Self.lists.get()["needle7"]?.map(\.passage) == [23])
    }
}
