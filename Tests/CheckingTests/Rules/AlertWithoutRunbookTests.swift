import Model
import Testing

@testable import Checking

@Suite struct AlertWithoutRunbookTests {
    @Test func standsAtTheAlertsName() {
        #expect(
            problems(in: RuleExplanation.alertWithoutRunbook.example) == [
                "alerts/node.yml 11:16+15 ?KB055 the alert 'NodeDiskFilling' has no runbook | "
                    + "give it the annotation 'runbook_url'; a step's address prints: kb open REF --url"
            ])
        #expect(problems(in: RuleExplanation.alertWithoutRunbook.mended) == [])
    }

    @Test(arguments: [
        ("runbook", false, "rename the annotation 'runbook' to 'runbook_url'"),
        ("runbook_link", true, "move the label 'runbook_link' to the annotations, as 'runbook_url'"),
        ("runbook_url", true, "move the label 'runbook_url' to the annotations"),
    ])
    func whatIsNearlyARunbookIsNamed(key: String, isLabel: Bool, help: String) {
        let alert = Alert(
            name: "A", group: "g", runbook: nil, nearRunbook: Alert.NearRunbook(key: key, isLabel: isLabel),
            nameRange: 0..<1, source: SourceText(path: "a.yml", bytes: [65]))
        #expect(alertsWithoutRunbook([alert]).map(\.help) == [help])
    }

    @Test func eachOfTheSameNameHasItsOwn() {
        let alert = Alert(
            name: "A", group: "g", runbook: nil, nameRange: 0..<1, source: SourceText(path: "a.yml", bytes: [65]))
        var led = alert
        led.runbook = Alert.RunbookAddress(text: "https://x.example", range: 0..<1)
        #expect(alertsWithoutRunbook([alert, led, alert]).count == 2)
        #expect(alertsWithoutRunbook([]) == [])
    }
}
