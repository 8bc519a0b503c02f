import Testing

@testable import Model

@Suite struct SectionsTests {
    /// The anchors count the passages from 0, which stands before any heading.
    private func runbook(_ levels: [Int]) -> Entry {
        let passages = ([0] + levels).enumerated().map { number, level in
            Passage(
                anchor: number == 0 ? "" : "\(number)", title: "", heading: [], level: level, blocks: [],
                range: number..<number, headingRange: number..<number)
        }
        return Entry(
            id: "runbooks/a", kind: .runbook, fields: CommonFields(), details: .runbook(RunbookFields()),
            passages: passages, source: SourceText(path: "a", bytes: []))
    }

    private func steps(_ levels: Int...) -> [[Int]] {
        runbook(levels).steps.map { $0.compactMap { Int($0.anchor) } }
    }

    @Test func deeperHeadingsBelongToTheStepAbove() {
        #expect(steps() == [])
        #expect(steps(2, 2, 2) == [[1], [2], [3]])
        #expect(steps(2, 3, 4, 2, 3) == [[1, 2, 3], [4, 5]])
        #expect(steps(3, 3, 2) == [[1, 2], [3]], "what no step stands above is one itself")
    }

    @Test func aSectionHasWhatIsDeeper() {
        let entry = runbook([2, 3, 4, 3, 2])
        func section(_ anchor: String) -> [String] { entry.section(at: anchor).map(\.anchor) }
        #expect(section("1") == ["1", "2", "3", "4"])
        #expect(section("2") == ["2", "3"])
        #expect(section("5") == ["5"])
        #expect(section("").count == 6 && section("gone").count == 6)
    }
}
