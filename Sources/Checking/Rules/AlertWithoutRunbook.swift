import Model

extension RuleExplanation {
    static let alertWithoutRunbook = RuleExplanation(
        .alertWithoutRunbook, "alert-without-runbook", "An alert that sends nobody to a runbook",
        why: "Whoever is woken by it has to find out alone what to do, at the time when finding out is hardest.",
        mend: "Give the alert the annotation 'runbook_url' with the address of a runbook's page, best with the step to "
            + "begin at; kb open REF --url prints it.",
        example: AlertExample.files(AlertExample.alerts(full: AlertExample.page + "#find", filling: nil)),
        mended: AlertExample.sound)
}

func alertsWithoutRunbook(_ alerts: [Alert]) -> [Diagnostic] {
    alerts.filter { $0.runbook == nil }.map { alert in
        Diagnostic(
            .alertWithoutRunbook, "the alert '\(alert.name)' has no runbook",
            help: alert.nearRunbook.map(mendingHelp)
                ?? "give it the annotation 'runbook_url'; a step's address prints: kb open REF --url", at: alert.span)
    }
}

private func mendingHelp(of near: Alert.NearRunbook) -> String {
    if !near.isLabel { return "rename the annotation '\(near.key)' to 'runbook_url'" }
    return "move the label '\(near.key)' to the annotations" + (near.key == "runbook_url" ? "" : ", as 'runbook_url'")
}
