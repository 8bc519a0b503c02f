import Testing

@testable import Model

@Suite struct StepsTests {
    private func steps(_ levels: Int...) -> [[Int]] {
        let passages = ([0] + levels).enumerated().map { number, level in
            Passage(
                anchor: "\(number)", title: "", heading: [], level: level, blocks: [], range: number..<number,
                headingRange: number..<number)
        }
        let entry = Entry(
            id: "runbooks/a", kind: .runbook, fields: CommonFields(), details: .runbook(RunbookFields()),
            passages: passages, source: SourceText(path: "a", bytes: []))
        return entry.steps.map { $0.compactMap { Int($0.anchor) } }
    }

    @Test func deeperHeadingsBelongToTheStepAbove() {
        #expect(steps() == [])
        #expect(steps(2, 2, 2) == [[1], [2], [3]])
        #expect(steps(2, 3, 4, 2, 3) == [[1, 2, 3], [4, 5]])
        #expect(steps(3, 3, 2) == [[1, 2], [3]], "what no step stands above is one itself")
    }
}
