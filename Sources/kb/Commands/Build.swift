import Actions
import ArgumentParser
import Model
import Terminal

struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the site and the search index.",
        discussion: """
            Both are replaced whole at the end: a build that is stopped, or that finds
            errors, changes nothing. Where only texts have changed since the last build,
            it writes the pages that show them, and nothing else.

            Examples:
              kb build
              kb build --output /srv/www/kb --compress
            """)

    @Option(help: "Where the site goes; otherwise Site/public.", completion: .directory)
    var output: String?

    @Flag(help: "Write x.html.gz beside x.html, and x.html.br where brotli is installed, for servers that send these.")
    var compress = false

    @Flag(help: "Make everything anew, also what has not changed since the last build.")
    var clean = false

    @Flag(help: "Say what each stage took: seconds by the clock, and of the processors.")
    var timings = false

    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    func run() throws {
        let progress = ProgressLine()
        let start = ContinuousClock.now
        let request = BuildRequest(output: output.map(withoutFinalSlash), isCompressed: compress, isClean: clean)
        let late = { progress.tell("waiting for another kb build to end") }
        let report = try build(root.find(), request, late: late) { progress.show($0) }
        progress.clear()
        if format.format == .text, !report.problems.isEmpty {
            writeError(diagnosticsText(report.problems, style: color.style(for: 2)) + "\n")
        }
        if timings { writeError(report.times.map(line).joined()) }
        switch format.format {
        case .json: try writeOutput(buildJSON(report).text)
        case .text where !report.isPublished:
            writeError("\(diagnosticsSummary(report.problems)); nothing was built, the site is as it was.\n")
        case .text: try writeOutput(summary(report, took: ContinuousClock.now - start))
        }
        if !report.isPublished { throw ExitCode(1) }
    }

    private func line(_ time: StageTime) -> String {
        "timing: \(time.stage) \(thousandths(time.wall)) s, processors \(thousandths(time.processor)) s\n"
    }

    private func thousandths(_ seconds: Double) -> String {
        let count = Int((seconds * 1000).rounded())
        return "\(count / 1000).\(String(1000 + count % 1000).dropFirst())"
    }

    private func summary(_ report: BuildReport, took time: Duration) -> String {
        let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
        let drafts = report.drafts == 0 ? "" : count(report.drafts, "draft", "drafts") + " left out, "
        return "\(count(report.entries, "entry", "entries")), \(drafts)\(count(report.links, "link", "links")), "
            + "\(count(report.pages, "page", "pages")) in \(report.site)"
            + (report.compressed.isEmpty ? "" : ", with \(report.compressed.joined(separator: " and "))")
            + " (\(count(report.changed, "file", "files")) changed, \(milliseconds) ms)\n"
    }

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output needs the name of a folder") }
    }

    private func withoutFinalSlash(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    private func buildJSON(_ report: BuildReport) -> JSON {
        .object([
            ("published", .bool(report.isPublished)), ("entries", .integer(report.entries)),
            ("links", .integer(report.links)), ("drafts", .integer(report.drafts)), ("pages", .integer(report.pages)),
            ("changed", .integer(report.changed)), ("compressed", .list(report.compressed.map { .text($0) })),
            ("site", .text(report.site)),
            ("problems", .integer(report.problems.count)), ("diagnostics", problemsJSON(report.problems)),
        ])
    }
}
