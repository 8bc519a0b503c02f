import Model
import Testing

@testable import Invariants

/// The invariants see what is broken: nothing else would tell that they look at all.
@Suite struct InvariantsTests {
    private let source = SourceText(path: "Content/articles/a.md", bytes: Array("ab\ncd\n".utf8))

    private func entry(_ ranges: [Range<Int>], anchors: [String]) -> Entry {
        let passages = zip(ranges, anchors).map { range, anchor in
            Passage(
                anchor: anchor, title: "", heading: [], level: 2, blocks: [], range: range,
                headingRange: range.lowerBound..<range.lowerBound)
        }
        return Entry(
            id: "articles/a", kind: .article, fields: CommonFields(), details: .practice, passages: passages,
            source: source)
    }

    @Test(arguments: [
        ([0..<3, 3..<6], ["", "a"], 0), ([0..<2, 3..<6], ["", "a"], 1), ([0..<3, 3..<5], ["", "a"], 1),
        ([0..<3, 3..<6], ["", ""], 2), ([0..<3, 3..<6], ["b", "a"], 1), ([0..<3, 3..<5, 5..<6], ["", "a", "a"], 1),
    ])
    func passagesTileTheBody(ranges: [Range<Int>], anchors: [String], count: Int) {
        #expect(entryViolations(of: entry(ranges, anchors: anchors)).count == count)
    }

    @Test(arguments: [(3..<6, 0), (0..<6, 1), (2..<4, 1), (3..<7, 1)])
    func linksLieInTheirPassages(range: Range<Int>, count: Int) {
        var entry = entry([0..<3, 3..<6], anchors: ["", "a"])
        entry.links = [
            WrittenLink(
                anchor: "a", destination: "", title: nil, text: "", reason: "", opensListItem: false, range: range,
                destinationRange: 0..<1)
        ]
        #expect(entryViolations(of: entry).count == count)
    }

    @Test(arguments: [
        (1, 1, 2, 0), (1, 3, 1, 0), (3, 1, 1, 0), (1, 3, 2, 1), (4, 1, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 0, 1),
    ])
    func problemsLieInTheirFiles(line: Int, column: Int, width: Int, count: Int) {
        let span = SourceSpan(file: source.path, line: line, column: column, width: width, excerpt: "ab")
        #expect(placeViolations(of: [Diagnostic(.badDate, "x", at: span)], in: [source]).count == count)
    }

    @Test func aProblemIsInAFileThatIsThere() {
        let problem = Diagnostic(.badDate, "x", at: SourceSpan(file: "Content/other.md"))
        #expect(placeViolations(of: [problem], in: [source]).count == 1)
    }
}
