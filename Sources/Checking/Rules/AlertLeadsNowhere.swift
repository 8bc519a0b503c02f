import Linking
import Model

extension RuleExplanation {
    static let alertLeadsNowhere = RuleExplanation(
        .alertLeadsNowhere, "alert-leads-nowhere", "An alert whose runbook_url is no page or step of this site",
        why:
            "The address is followed at 3 a.m., when nobody has the time to guess where the page has gone. A page that "
            + "opens at another step than the alert means is nearly as bad.",
        mend: "Write the address of a page of this site, under base_url of kb.yml, with the anchor of a step; kb open "
            + "REF --url prints it. Templates in the address cannot be followed.",
        example: AlertExample.files(
            AlertExample.alerts(full: AlertExample.page + "#fnid", filling: AlertExample.page)),
        mended: AlertExample.sound)
}

func alertsLeadingNowhere(_ alerts: [Alert], in library: Library, baseURL: String) -> [Diagnostic] {
    alerts.compactMap { alert in
        guard let runbook = alert.runbook,
            let fault = AddressFault(of: runbook, in: library, baseURL: baseURL)
        else { return nil }
        return Diagnostic(
            .alertLeadsNowhere, severity: fault.severity, "the alert '\(alert.name)' \(fault.message)",
            help: fault.help, at: alert.source.span(runbook.range))
    }
}

/// What is wrong with the address of an alert's runbook.
private struct AddressFault {
    var severity = Diagnostic.Severity.error
    /// Follows the alert's name.
    var message: String
    var help: String

    private init(_ message: String, help: String) {
        self.message = message
        self.help = help
    }

    init?(of runbook: Alert.RunbookAddress, in library: Library, baseURL: String) {
        if runbook.hasTemplate {
            self.init(
                "has a template in its runbook_url",
                help: "write the whole address, for each alert its own: where a template leads cannot be told")
            return
        }
        switch SiteAddress(runbook.text, baseURL: baseURL) {
        case .elsewhere: self.init(elsewhere: runbook.text, library, baseURL)
        case .otherPage:
            self.init(
                "leads to a page that is no entry's", help: "lead it to a runbook, best to a step: kb open REF --url")
        case .passage(let address): self.init(at: address, library, baseURL)
        }
    }

    private init(elsewhere text: String, _ library: Library, _ baseURL: String) {
        // The same page under another name of the host, or without the folder that the site is served from.
        let parts = text.split(separator: "/").suffix(2).joined(separator: "/")
        let meant = library.address(atSiteAddress: baseURL + parts, baseURL: baseURL)
            .flatMap { library.passage(at: $0) == nil ? nil : $0 }
        self.init(
            "leads out of this site",
            help: meant.map { "did you mean '\(baseURL)\($0.page)'?" }
                ?? "addresses of this site begin with '\(baseURL)', as base_url of kb.yml says")
    }

    private init?(at address: Address, _ library: Library, _ baseURL: String) {
        let now = Address(entry: library.redirects[address.entry] ?? address.entry, anchor: address.anchor)
        guard let entry = library[now.entry] else {
            // Its file has errors, which are reported; one that follows from them would hide them.
            if library.unreadable.contains(now.entry) { return nil }
            self.init(noEntry: now.entry, library)
            return
        }
        guard entry.passage(at: now.anchor) != nil else {
            let anchors = entry.passages.map(\.anchor).filter { !$0.isEmpty }
            let list = anchors.isEmpty ? "it has no headings" : "it has: \(anchors.prefix(8).joined(separator: ", "))"
            self.init(
                "leads to '\(now)', which is not there",
                help: didYouMean(now.anchor, among: anchors) ?? list)
            return
        }
        // The page at an old address sends its reader to the new one's beginning.
        guard now != address, !now.anchor.isEmpty else { return nil }
        self.init(
            "leads to '\(address.entry)', which has moved and does not pass on '#\(now.anchor)'",
            help: "write \(baseURL)\(now.page)")
        severity = .warning
    }

    private init(noEntry id: EntryID, _ library: Library) {
        if library.drafts.contains(id) {
            self.init("leads to '\(id)', which is a draft", help: "publish it by removing 'draft: true' from its file")
            return
        }
        let canBeMade = Kind(entry: id) != nil && isValidID(id)
        self.init(
            "leads to '\(id)', which is not there",
            help: didYouMean(id, among: library.entries.map(\.id))
                ?? (canBeMade ? "make it with: kb new \(id)" : "find the one that is meant with: kb search"))
    }
}
