import Foundation
import Model
import Testing

@testable import SearchIndex
@testable import Terminal

/// A hit a line, for other programs.
@Suite struct SearchLinesTests {
    private let found = result([
        group(
            "Partitions on [film]", date: "2013-06",
            hit("videos/film#t-754", "The [drawing]", place: "12:34", "Three [voters]", link: "https://x/y"),
            hit("videos/film#t-9", "", place: "0:09")),
        group("A\tB", hit("practices/quorum", "C\tD", "E\tF\u{1B}2J")),
    ])

    @Test func tabSeparatedValuesAreAddressKindTitlePassageAndSnippet() {
        #expect(
            searchTSV(found) == """
                videos/film#t-754\tvideo\tPartitions on film\t12:34: The drawing\tThree voters
                videos/film#t-9\tvideo\tPartitions on film\t0:09\t
                practices/quorum\tpractice\tA B\tC D\tE F\u{FFFD}2J

                """)
    }

    @Test func aChooserGetsTheAddressAndOneText() {
        #expect(
            searchFzf(found) == """
                videos/film#t-754\tvideo\tPartitions on film › 12:34: The drawing
                videos/film#t-9\tvideo\tPartitions on film › 0:09
                practices/quorum\tpractice\tA B › C D

                """)
        #expect(searchFzf(result([group("Quorum", hit("practices/quorum"))])).hasSuffix("\tpractice\tQuorum\n"))
    }

    @Test func eachLineOfJSONIsAHit() throws {
        let lines = searchJSONLines(found).split(separator: "\n")
        let hits = try lines.map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(hits.map { $0["ref"] as? String } == ["videos/film#t-754", "videos/film#t-9", "practices/quorum"])
        #expect(hits.map { $0["title"] as? String } == ["Partitions on film", "Partitions on film", "A\tB"])
    }

    @Test func nothingIsNoLine() {
        for lines in [searchTSV, searchFzf, searchJSONLines] { #expect(lines(SearchResult()) == "") }
    }
}
