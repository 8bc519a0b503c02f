import Actions
import ArgumentParser
import Checking
import Model
import Terminal

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Report every problem in content, links, settings and templates.",
        discussion: """
            Each problem has its place, a code that never changes, and what to do.
            Ends with 1 when there are any. How much a rule matters is set in kb.yml:
              rules:
                KB042: error     # or warning, or off

            With --external each web address is asked for, too: gently, one request at
            a time for each host, and by the program curl. What a server says twice is
            gone, or has moved for good, is a problem; no clear answer is none. The
            answers are kept in .kb for the next time.

            Examples:
              kb check
              kb check --explain KB042
              kb check --fix --dry-run
              kb check --format sarif > kb.sarif
              kb check --write-baseline known.txt
              kb check --baseline known.txt
              kb check --alerts rules/node.yml rules/kubernetes
              kb check --stale --on 2026-12-31
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, sarif, github
    }

    @Flag(help: "List the rules, with their codes and levels.")
    var rules = false

    @Option(help: ArgumentHelp("Explain a rule: what it finds, why, how to mend it.", valueName: "code"))
    var explain: String?

    @Flag(help: "Make the mends that take no judgement, and show them as a diff.")
    var fix = false

    @Flag(help: "With --fix: show the diff, and change nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("Leave out the known problems of this file.", valueName: "file"), completion: .file())
    var baseline: String?

    @Option(help: ArgumentHelp("Write all problems into this file as known.", valueName: "file"), completion: .file())
    var writeBaseline: String?

    @Option(help: "Print text, json, sarif (2.1.0) or github (workflow commands).")
    var format: Format = .text

    @Flag(help: "Report reviews that are due, and steps that rest on them.")
    var stale = false

    @OptionGroup var day: DayOption
    @OptionGroup var alerts: AlertsOption
    @OptionGroup var external: ExternalOption
    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    func validate() throws {
        if dryRun && !fix { throw ValidationError("--dry-run goes with --fix") }
        if day.on != nil && !stale { throw ValidationError("--on goes with --stale") }
        if fix && format != .text { throw ValidationError("--fix prints a diff; leave out --format") }
        if baseline != nil && writeBaseline != nil {
            throw ValidationError("--baseline reads a file and --write-baseline writes one; give one of them")
        }
    }

    func request() throws -> CheckRequest {
        CheckRequest(
            baseline: baseline, alerts: alerts.alerts, reviewsOn: stale ? try day.day() : nil,
            external: external.options)
    }

    func run() throws {
        if rules || explain != nil { return try explainRules() }
        let root = try root.find()
        let progress = ProgressLine()
        var report = try check(root, request()) { progress.show($0) }
        progress.clear()
        if fix { report = try mend(report, in: root) }
        if let writeBaseline {
            try Actions.writeBaseline(of: report.problems, to: writeBaseline)
            return try writeOutput(
                "\(count(report.problems.count, "known problem", "known problems")) in \(writeBaseline)\n")
        }
        if let reason = report.external?.notRemembered {
            writeError("kb: the answers could not be kept for the next time: \(reason)\n")
        }
        try show(report)
        if !report.problems.isEmpty { throw ExitCode(1) }
    }

    private func show(_ report: CheckReport) throws {
        switch format {
        case .json: try writeOutput(withExternal(diagnosticsJSON(report.problems), report.external).text)
        case .sarif: try writeOutput(sarifJSON(report.problems, version: KB.configuration.version).text)
        case .github: try writeOutput(githubText(report.problems))
        case .text: try writeOutput(checkText(report))
        }
    }

    private func checkText(_ report: CheckReport) -> String {
        var text = ""
        if report.problems.isEmpty {
            text = "\(count(report.entries, "entry", "entries")), no\(report.known > 0 ? " new" : "") problems.\n"
        } else {
            let diagnostics = diagnosticsText(report.problems, style: color.style())
            text = "\(diagnostics)\n\(diagnosticsSummary(report.problems)).\n"
        }
        if report.drafts > 0 {
            text += "\(count(report.drafts, "draft", "drafts")) read alone, not with the others.\n"
        }
        if report.known > 0 { text += "\(count(report.known, "known problem", "known problems")) left out.\n" }
        if report.outdated > 0 {
            text += "\(count(report.outdated, "line", "lines")) of the baseline can be deleted: those are mended.\n"
        }
        if let external = report.external { text += "\n" + externalText(external, style: color.style()) }
        return text
    }
}
