import Testing

@testable import Checking

@Suite struct StepWithoutEvidenceTests {
    private let incident = "---\ntitle: Flood\n---\nLogs filled a disk.\n"

    @Test func standsAtTheStepsHeading() {
        #expect(
            problems(
                in: ["runbooks/full-disk": "---\ntitle: Full\n---\nx\n\n## Find it {#find}\n\ny\n"],
                stepsWithoutEvidence) == [
                    "runbooks/full-disk 6:1+18 ?KB042 no incident stands behind the step 'Find it'"
                        + " | find one with: kb suggest runbooks/full-disk#find"
                ])
    }

    @Test(arguments: ["shown by", "missing in", "worked in"])
    func isSilentWithAnIncident(relation: String) {
        let runbook = "---\ntitle: R\n---\n## Step\n\n- [I](../incidents/i.md \"\(relation)\") — why.\n"
        #expect(problems(in: ["runbooks/r": runbook, "incidents/i": incident], stepsWithoutEvidence) == [])
    }

    @Test func anIncidentMaySayItToo() {
        let saying = incident + "\n- [Step](../runbooks/r.md#step \"was missing\") — why.\n"
        #expect(
            problems(
                in: ["runbooks/r": "---\ntitle: R\n---\n## Step\n\nDo.\n", "incidents/i": saying],
                stepsWithoutEvidence) == [])
    }

    @Test func aDeeperHeadingSpeaksForItsStep() {
        let runbook = "---\ntitle: R\n---\n## Step\n\n### Deep\n\n- [I](../incidents/i.md \"shown by\") — why.\n"
        #expect(problems(in: ["runbooks/r": runbook, "incidents/i": incident], stepsWithoutEvidence) == [])
    }

    @Test func aMentionIsNoEvidence() {
        let runbook = "---\ntitle: R\n---\n## Step\n\nAs [there](../incidents/i.md).\n"
        let found = problems(in: ["runbooks/r": runbook, "incidents/i": incident], stepsWithoutEvidence)
        #expect(found.count == 1)
    }

    /// The link is reported; the step is none of its problems.
    @Test(arguments: ["../incidents/i.md \"shwon by\"", "../incidents/gone.md \"shown by\""])
    func isSilentWhileItsLinkHasAnotherProblem(link: String) {
        let runbook = "---\ntitle: R\n---\n## Step\n\n- [I](\(link)) — why.\n"
        let report = problems(in: ["runbooks/r": runbook, "incidents/i": incident], stepsWithoutEvidence)
        #expect(report.count == 1 && !report.joined().contains("KB042"))
    }

    @Test func onlyStepsCount() {
        #expect(
            problems(in: ["practices/p": "---\ntitle: P\n---\n## Why\n\nBecause.\n"], stepsWithoutEvidence) == [])
    }
}
