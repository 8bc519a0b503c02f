import Actions
import ArgumentParser
import Model
import SearchIndex
import Terminal

extension Kind: ExpressibleByArgument {
    /// `practice`, or the name of its folder.
    public init?(argument: String) {
        guard let kind = Kind(rawValue: argument) ?? Kind(folder: argument) else { return nil }
        self = kind
    }
}

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find passages: runbook steps, slides, minutes of videos, sections.",
        discussion: """
            All words count, in any order and form; when no passage has them all,
            those with some are shown. "Quotes" hold a phrase together, and part*
            stands for all words that begin so.

            Examples:
              kb search partition
              kb search split brain --kind runbook --kind practice
              kb search '"feature flag"' --tag deploy --limit 20
              kb search failover --format json
            """)

    @Argument(help: "What to find.")
    var words: [String] = []

    @Flag(name: [.customShort("i"), .long], help: "Choose from the passages as you type.")
    var interactive = false

    @Option(name: .shortAndLong, help: "Only this kind; may be given several times.")
    var kind: [Kind] = []

    @Option(name: .shortAndLong, help: "Only entries with this tag; with several, all of them.")
    var tag: [String] = []

    @Option(name: [.customShort("n"), .long], help: "How many passages to show.")
    var limit = 10

    @Flag(help: "Search the index as it is, even when the content has changed.")
    var noRefresh = false

    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    func validate() throws {
        guard interactive || words.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) else {
            throw ValidationError("there is nothing to search for; give a word: kb search partition")
        }
        guard (1...1000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 1000") }
    }

    func run() throws {
        if interactive {
            let usesColor: Bool? =
                switch color.color {
                case .always: true
                case .never: false
                case .auto: nil
                }
            return try searchInteractively(
                words, in: root.find(), limit: 100, usesColor: usesColor, style: color.style())
        }
        let query = SearchQuery(text: words.joined(separator: " "), kinds: kind, tags: tag, limit: limit)
        let progress = ProgressLine()
        let root = try root.find()
        let report = try search(query, in: root, refresh: !noRefresh) { progress.show($0) }
        progress.clear()
        note(report)
        switch format.format {
        case .json: try writeOutput(searchJSON(report.result, query: query).text)
        case .text where report.result.hits.isEmpty: writeError(nothingFoundText(query))
        case .text:
            let site = root.hasSite ? root.site : nil
            try writeOutput(searchText(report.result, query: query, site: site, style: color.style()))
        }
        if report.result.hits.isEmpty { throw ExitCode(1) }
    }

    private func note(_ report: SearchReport) {
        if let reason = report.staleBecause {
            writeError("kb: the content has changed, but the index stays as it was: \(reason)\n")
        }
        if !report.problems.isEmpty {
            writeError("kb: the content has \(diagnosticsSummary(report.problems)); see them with: kb check\n")
        }
    }
}
