import Model
import Testing

@testable import Checking

@Suite struct ReviewOverdueTests {
    static let day = PartialDate(year: 2026, month: 11, day: 26)

    private func found(_ fields: String) -> [String] {
        problems(in: ["practices/quorum": "---\ntitle: Quorum\n\(fields)---\nText.\n"]) {
            overdueReviewProblems(in: $0, on: Self.day)
        }
    }

    @Test(arguments: [
        (
            "reviewed: 2025-01-31\nreview_every: 1 month\n",
            "practices/quorum 3:11+10 ?KB050 the review of 'practices/quorum' was due on 28 Feb 2025"
                + " | check that it is still true, and write 'reviewed: 2026-11-26'"
        ),
        (
            "review_every: 1 year\nreviewed: 2025-11-26\n",
            "practices/quorum 4:11+10 ?KB050 the review of 'practices/quorum' is due on 26 Nov 2026"
                + " | check that it is still true, and write 'reviewed: 2026-11-26'"
        ),
        (
            "reviewed: 2025\nreview_every: 1 year\n",
            "practices/quorum 3:11+4 ?KB050 the review of 'practices/quorum' was due on 1 Jan 2026"
                + " | check that it is still true, and write 'reviewed: 2026-11-26'"
        ),
        (
            "review_every: 6 months\n",
            "practices/quorum 3:15+8 ?KB050 'practices/quorum' is to be reviewed every 6 months and never was"
                + " | check that it is still true, and add 'reviewed: 2026-11-26'"
        ),
    ])
    func standsAtTheReview(fields: String, problem: String) {
        #expect(found(fields) == [problem])
    }

    @Test(arguments: ["", "reviewed: 1999-01-01\n", "reviewed: 2025-11-27\nreview_every: 1 year\n"])
    func isSilentWithoutAnIntervalOrBeforeTheDay(fields: String) {
        #expect(found(fields) == [])
    }

    @Test func theExampleFiresAndTheMendedOneDoesNot() {
        let rule = RuleExplanation.reviewOverdue
        #expect(codes(of: rule.example) == ["KB050"])
        #expect(codes(of: rule.mended) == [])
    }

    /// With every rule, those of the day too.
    private func codes(of files: [ExampleFile]) -> [String] { reviewCodes(of: files, on: Self.day) }
}

/// The codes that all rules, those of the day too, find in the files of an example.
func reviewCodes(of files: [ExampleFile], on day: PartialDate) -> [String] {
    let byID = Dictionary(
        files.map { (String($0.path.dropFirst("Content/".count).dropLast(".md".count)), $0.text) },
        uniquingKeysWith: { first, _ in first })
    let lines = problems(in: byID) { library in
        checkLibrary(library) + overdueReviewProblems(in: library, on: day)
            + stepsRestingOnOverdue(in: library, on: day)
    }
    return lines.compactMap {
        $0.split(separator: " ").first { $0.contains("KB") }.map { String($0.drop { $0 == "?" }) }
    }
}
