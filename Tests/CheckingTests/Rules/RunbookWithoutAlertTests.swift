import Testing

@testable import Checking

@Suite struct RunbookWithoutAlertTests {
    @Test func standsAtTheRunbooksTitle() {
        #expect(
            problems(in: RuleExplanation.runbookWithoutAlert.example) == [
                "Content/runbooks/filling.md 2:8+17 ?KB057 no alert names the runbook 'A disk that fills' | name it as "
                    + "the 'runbook_url' of the alert that it is for: https://kb.example/runbooks/filling.html"
            ])
        #expect(problems(in: RuleExplanation.runbookWithoutAlert.mended) == [])
    }

    /// Whatever is wrong with the address beside.
    @Test(arguments: ["runbooks/full-disk.html#gone", "runbooks/full-disk", "runbooks/full-disk.html"])
    func anyAddressOfItNamesIt(path: String) {
        let address = "https://kb.example/" + path
        let files = AlertExample.files(AlertExample.alerts(full: address, filling: address))
        #expect(!problems(in: files).contains { $0.contains("KB057") })
    }

    @Test func nothingIsSaidWhileAFileCannotBeRead() {
        #expect(problems(in: AlertExample.files(ExampleFile("alerts/node.yml", "a: [\n"))).count == 1)
    }

    @Test func onlyRunbooksCount() {
        let files = AlertExample.sound + [ExampleFile("Content/practices/p.md", "---\ntitle: P\n---\nx\n")]
        #expect(!problems(in: files).contains { $0.contains("KB057") })
    }
}
