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
            Ends with 1 when there are any.

            With --external each web address is asked for, too: gently, one request at
            a time for each host, and by the program curl. What a server says twice is
            gone, or has moved for good, is a problem; no clear answer is none. The
            answers are kept in .kb for the next time.

            Examples:
              kb check
              kb check --format json
              kb check --external
            """)

    @OptionGroup var external: ExternalOption
    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    func run() throws {
        let root = try root.find()
        var (problems, entries) = try check(root)
        let web = try external.check(root)
        if let web { problems = (problems + web.problems).sorted(by: Diagnostic.inReadingOrder) }
        switch format.format {
        case .json: try writeOutput(withExternal(diagnosticsJSON(problems), web?.report).text)
        case .text where problems.isEmpty: try writeOutput("\(count(entries, "entry", "entries")), no problems.\n")
        case .text:
            try writeOutput(diagnosticsText(problems, style: color.style()))
            try writeOutput("\n\(diagnosticsSummary(problems)).\n")
        }
        if let web, format.format == .text { try writeOutput("\n" + externalText(web.report, style: color.style())) }
        if !problems.isEmpty { throw ExitCode(1) }
    }
}
