import Model
import Testing

@testable import Checking

@Suite struct RestsOnOverdueTests {
    private static let day = PartialDate(year: 2026, month: 11, day: 26)
    private let runbook = """
        ---
        title: Partition
        ---
        ## Confirm {#confirm}

        - [Quorum](../practices/quorum.md "applies") — two of three decide.

        ## Fence {#fence}

        ### By power

        - [Quorum](../practices/quorum.md "applies") — the minority stops.

        ## Tell {#tell}

        See [quorum](../practices/quorum.md).

        """

    private func found(_ fields: String, runbook: String) -> [String] {
        problems(in: [
            "practices/quorum": "---\ntitle: Quorum\n\(fields)---\nText.\n", "runbooks/partition": runbook,
        ]) { stepsRestingOnOverdue(in: $0, on: Self.day) }
    }

    @Test func standsAtTheHeadingOfEachStepThatApplies() {
        let help = " | review Content/practices/quorum.md, and write 'reviewed: 2026-11-26' there"
        let since = "rests on 'practices/quorum', which is due for review since 2 Jan 2026" + help
        #expect(
            found("reviewed: 2025-01-02\nreview_every: 1 year\n", runbook: runbook) == [
                "runbooks/partition 4:1+21 ?KB051 the step 'Confirm' \(since)",
                "runbooks/partition 8:1+17 ?KB051 the step 'Fence' \(since)",
            ])
    }

    @Test func saysThatThePracticeWasNeverReviewed() {
        let message = found("review_every: 1 year\n", runbook: runbook).first ?? ""
        #expect(message.contains("'practices/quorum', which was never reviewed"))
    }

    @Test(arguments: ["", "reviewed: 2020-01-01\n", "reviewed: 2026-11-01\nreview_every: 1 month\n"])
    func isSilentWhileThePracticeIsNotDue(fields: String) {
        #expect(found(fields, runbook: runbook) == [])
    }

    @Test func aMentionRestsOnNothing() {
        let mentioning = "---\ntitle: P\n---\n## Tell\n\nSee [quorum](../practices/quorum.md).\n"
        #expect(found("review_every: 1 year\n", runbook: mentioning) == [])
    }

    @Test func theExampleFiresBesideThePracticesOwnRuleOnly() {
        let rule = RuleExplanation.restsOnOverdue
        #expect(reviewCodes(of: rule.example, on: Self.day) == ["KB050", "KB051"])
        #expect(reviewCodes(of: rule.mended, on: Self.day) == [])
    }
}
