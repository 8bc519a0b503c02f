import Actions
import ArgumentParser
import Evidence
import Terminal

struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Show which steps and practices stand on which incidents, and the gaps.",
        discussion: """
            Gaps come first, then numbers for a review, then how many incidents each
            step and practice was shown by, missing in, or worked in, the weakest
            first. Ends with 0 whatever it shows; with --gaps it ends with 1 when
            there is a step without evidence.

            Examples:
              kb coverage
              kb coverage --gaps
              kb coverage --matrix practices
              kb coverage --format csv > coverage.csv
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv
    }

    enum Rows: String, ExpressibleByArgument, CaseIterable {
        case practices, steps
    }

    @Flag(help: "Show the gaps alone; end with 1 when a step has no evidence.")
    var gaps = false

    @Option(help: ArgumentHelp("Show every cell of these rows; in csv, only these rows.", valueName: "rows"))
    var matrix: Rows?

    @Option(help: "Print text, json or csv (the whole matrix).")
    var format: Format = .text

    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    func validate() throws {
        if gaps, matrix != nil { throw ValidationError("--gaps and --matrix show different things; give one of them") }
        if gaps, format == .csv { throw ValidationError("the gaps are no table; print them as text or json") }
        if matrix != nil, format == .json { throw ValidationError("json has every row; leave --matrix out") }
    }

    func run() throws {
        let loaded = try loadLibrary(root.find())
        noteErrors(of: loaded)
        let coverage = coverage(of: loaded.library)
        try writeOutput(text(of: coverage))
        if gaps, !coverage.gaps.steps.isEmpty { throw ExitCode(1) }
    }

    private func text(of coverage: Coverage) -> String {
        switch format {
        case .csv: coverageCSV(rows(of: coverage), incidents: coverage.incidents)
        case .json: (gaps ? coverageGapsJSON(coverage.gaps) : coverageJSON(coverage)).text
        case .text where gaps: coverageGapsText(coverage.gaps, style: color.style())
        case .text where matrix != nil:
            coverageMatrixText(rows(of: coverage), incidents: coverage.incidents, style: color.style())
        case .text: coverageText(coverage, style: color.style())
        }
    }

    private func rows(of coverage: Coverage) -> [CoverageRow] {
        switch matrix {
        case .steps: coverage.steps
        case .practices: coverage.practices
        case nil: coverage.steps + coverage.practices
        }
    }
}
