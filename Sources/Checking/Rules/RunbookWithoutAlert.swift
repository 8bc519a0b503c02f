import Linking
import Model

extension RuleExplanation {
    static let runbookWithoutAlert = RuleExplanation(
        .runbookWithoutAlert, "runbook-without-alert", "A runbook that no alert names",
        why: "A runbook that nothing leads to is found late or not at all; it may also be that the alert for its "
            + "situation is missing. It is asked only where kb.yml, or --alerts, names files of alerts.",
        mend: "Name it in the 'runbook_url' of the alert that it is for, or write that alert. For runbooks that people "
            + "begin without an alert, set 'KB057: off' under 'rules' in kb.yml.",
        example: AlertExample.sound + [filling],
        mended: AlertExample.files(
            AlertExample.alerts(full: AlertExample.page + "#find", filling: "https://kb.example/runbooks/filling.html"))
            + [filling])

    private static let filling = ExampleFile(
        "Content/runbooks/filling.md",
        """
        ---
        title: A disk that fills
        ---

        ## Delete old logs {#delete}

        Those of last week first.

        - [Log flood](../incidents/log-flood.md "missing in") — nobody deleted any.

        """)
}

func runbooksWithoutAlert(_ alerts: [Alert], in library: Library, baseURL: String) -> [Diagnostic] {
    let named = Set(
        alerts.compactMap(\.runbook).compactMap { library.address(atSiteAddress: $0.text, baseURL: baseURL)?.entry })
    return library.entries(of: .runbook).filter { !named.contains($0.id) }.map { runbook in
        Diagnostic(
            .runbookWithoutAlert, "no alert names the runbook '\(runbook.title)'",
            help:
                "name it as the 'runbook_url' of the alert that it is for: \(baseURL)\(Address(entry: runbook.id).page)",
            at: runbook.span(ofField: "title"))
    }
}
