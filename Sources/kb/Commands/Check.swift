import Actions
import ArgumentParser
import Model
import Terminal

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Report every problem in content, links, settings and templates.",
        discussion: """
            Each problem has its place, a code that never changes, and what to do.
            Ends with 1 when there are any. The runbook_url of an alert has to lead to a
            page and passage of this knowledge base, under base_url of kb.yml.

            Examples:
              kb check
              kb check --alerts rules/node.yml rules/kubernetes
              kb check --format json
            """)

    @OptionGroup var alerts: AlertsOption
    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    func run() throws {
        let (problems, entries) = try check(root.find(), alertFiles: alerts.alerts)
        switch format.format {
        case .json: try writeOutput(diagnosticsJSON(problems).text)
        case .text where problems.isEmpty: try writeOutput("\(count(entries, "entry", "entries")), no problems.\n")
        case .text:
            try writeOutput(diagnosticsText(problems, style: color.style()))
            try writeOutput("\n\(diagnosticsSummary(problems)).\n")
        }
        if !problems.isEmpty { throw ExitCode(1) }
    }
}
