import Actions
import ArgumentParser
import Glibc
import Model
import Terminal

struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open the runbook or step for an alert, an address or a name.",
        discussion: """
            An alert is one of the files of Prometheus rules that kb.yml names under
            'alerts', or that --alerts names; its runbook_url says what to open. Any
            capitals will do, and so will an entry's title or alias.

            Examples:
              kb open NodeFilesystemAlmostFull
              kb open runbooks/network-partition#fence --browser
              kb open split brain
              kb open runbooks/network-partition#fence --url
              kb open KubePodCrashLooping --alerts rules/kubernetes.yml
            """)

    @Argument(help: "An alert's name, an id or id#anchor, or an entry's title or alias.")
    var name: [String]

    @Flag(help: "Open the page in a browser: $KB_BROWSER, otherwise $BROWSER or the system's.")
    var browser = false

    @Flag(help: "Print only the page's address where the site is served, for a runbook_url.")
    var url = false

    @OptionGroup var alerts: AlertsOption
    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    private var words: String { name.joined(separator: " ") }

    func validate() throws {
        if url, browser { throw ValidationError("--url only prints the address, and --browser opens it; give one") }
        if url, format.format == .json { throw ValidationError("--url and --format json are two forms; give one") }
        if words.isEmpty { throw ValidationError("there is nothing to open; name an alert: kb open NodeDown") }
    }

    func run() throws {
        let root = try root.find()
        let report = try Actions.open(words, in: root, alertFiles: alerts.alerts)
        if !report.problems.isEmpty {
            let command = checkCommandText(alerts: alerts.alerts)
            writeError(remarkText("the alerts have \(diagnosticsSummary(report.problems)); see them with: \(command)"))
        }
        let page = try theOne(of: report)
        if let note = page.note { writeError(remarkText(note)) }
        try show(page, report, root)
    }

    private func theOne(of report: OpenReport) throws -> FoundPage {
        switch report.pages {
        case .success(let pages):
            if let page = pages.first, pages.count == 1 { return page }
            writeError(choicesText(words, pages.map { choice($0, report) }))
        case .failure(let reason): writeError(remarkText("\(reason)"))
        }
        throw ExitCode(1)
    }

    private func show(_ page: FoundPage, _ report: OpenReport, _ root: Root) throws {
        let served = served(page, report)
        let built = page.address.flatMap { root.builtPage(of: $0) }
        let nearest = built ?? served
        if browser, built == nil, page.address != nil {
            writeError(
                remarkText("the page is not built here, and is opened where it is served; build it with: kb build"))
        }
        if url {
            try writeOutput(served + "\n")
        } else if format.format == .json {
            let json = openJSON(alert: page.alert?.name, at: page.address, url: served, library: report.library)
            try writeOutput(json.text)
        } else {
            try writeOutput(text(page, nearest, report))
        }
        if browser { try openInBrowser(nearest) { name in getenv(name).map { String(cString: $0) } } }
    }
}

extension Open {
    /// Where it is; and, when no browser shows it, what it says.
    private func text(_ page: FoundPage, _ nearest: String, _ report: OpenReport) -> String {
        let style = color.style()
        let title = page.address.map { report.library.fullTitle(of: $0) }
        let head = openingText(page.alert?.name ?? title ?? words, ref: page.address, page: nearest, style: style)
        guard !browser, let address = page.address, let entry = report.library[address.entry] else { return head }
        return head + "\n" + entryText(entry, at: address, library: report.library, style: style)
    }

    private func served(_ page: FoundPage, _ report: OpenReport) -> String {
        switch page.place {
        case .passage(let address): report.settings.baseURL + address.page
        case .outside(let address): address
        }
    }

    private func choice(_ page: FoundPage, _ report: OpenReport) -> (command: String, place: String) {
        let place = page.alert.map { "\($0.span.file):\($0.span.line), group '\($0.group)'" }
        switch page.place {
        case .passage(let address): return ("kb open \(address)", place ?? report.library.title(of: address))
        case .outside(let address): return (address, place ?? "")
        }
    }
}

extension FoundPage {
    fileprivate var address: Address? {
        if case .passage(let address) = place { return address }
        return nil
    }
}
