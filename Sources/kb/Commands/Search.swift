import Actions
import ArgumentParser
import Glibc
import Model
import QueryLanguage
import SearchIndex
import Terminal

extension Kind: ExpressibleByArgument {
    /// `practice`, or the name of its folder.
    public init?(argument: String) {
        guard let kind = Kind(rawValue: argument) ?? Kind(folder: argument) else { return nil }
        self = kind
    }
}

extension SearchRequest.Order: ExpressibleByArgument {}

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find passages: runbook steps, slides, minutes of videos, sections.",
        discussion: """
            Words may come in any order and form; what has more of them comes first,
            and none is required. A mistyped word is taken for the nearest.

              "split brain"   these words in a row      part*    words that begin so
              -word           without it                +word    must be there
              a OR b          either                    a AND b  both
              kind:runbook    tag:dns  person:allspaw  event:velocity  org:github
              year:2013..2015 before:2014-06  after:2012  in:runbooks/
              links:missing-in  has:video               -tag:dns  not so tagged

            Put quotes into quotes. A minus and one letter is an option, so write
            NOT c; what follows -- is all query.

            Examples:
              kb search partition
              kb search '"split brain" -kubernetes' kind:incident year:2012..2014
              kb search failover --kind runbook --kind practice --explain
              kb search dns --format tsv | cut -f 1
              kb search certificate --open 1
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, jsonl, tsv, fzf
    }

    @Argument(help: "What to find.")
    var words: [String] = []

    @Flag(name: [.customShort("i"), .long], help: "Choose from the passages as you type.")
    var interactive = false

    @Option(name: .shortAndLong, help: "Only this kind; may be given several times.")
    var kind: [Kind] = []

    @Option(name: .shortAndLong, help: "Only entries with this tag; with several, all of them.")
    var tag: [String] = []

    @Option(name: [.customShort("n", allowingJoined: true), .long], help: "How many entries to show.")
    var limit = 10

    @Option(help: "How many of the best entries to leave out first.")
    var offset = 0

    @Option(help: "Order by relevance or date.")
    var sort: SearchRequest.Order = .relevance

    @Option(help: "Print text, json, jsonl, tsv or fzf: the last three a hit a line.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Open this hit in a browser.", valueName: "number"))
    var open: Int?

    @Flag(help: "Say how the query was read, and of what each rank is made.")
    var explain = false

    @Flag(help: "Search the index as it is, even when the content has changed.")
    var noRefresh = false

    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    private var text: String {
        words.map { String($0.drop { $0 == " " }) }.joined(separator: " ")
    }

    /// What is typed, and what the options ask for.
    private var query: Query {
        // Without words the options are the query, and nothing is to be said of an empty one.
        var query = words.isEmpty ? Query() : parseQuery(text)
        query.filters += (kind.isEmpty ? [] : [Query.Filter(.kind(kind))]) + tag.map { Query.Filter(.tag([$0])) }
        return query
    }

    func validate() throws {
        guard interactive || !words.isEmpty || !kind.isEmpty || !tag.isEmpty else {
            throw ValidationError("there is nothing to search for; give a word: kb search partition")
        }
        guard (1...1000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 1000") }
        guard offset >= 0 else { throw ValidationError("--offset is not negative") }
        if let open, open < 1 { throw ValidationError("--open is the number of a hit: 1 or more") }
        if explain, format != .text, format != .json {
            throw ValidationError("--explain is said as text or json; leave out --format \(format)")
        }
    }

    func run() throws {
        let query = query
        if interactive {
            let filters = query.filters.dropFirst(parseQuery(text).filters.count)
            return try searchInteractively(text, adding: Array(filters), in: root.find(), color: color)
        }
        let request = SearchRequest(query, limit: limit, offset: offset, order: sort)
        let progress = ProgressLine()
        let root = try root.find()
        let report: SearchReport
        do {
            report = try search(request, in: root, refresh: !noRefresh) { progress.show($0) }
            progress.clear()
        } catch {
            progress.clear()
            throw error
        }
        note(report, query)
        guard !report.result.hits.isEmpty else {
            if format == .json { try writeOutput(json(report, query)) }
            if query.groups.isEmpty, query.filters.isEmpty { throw ExitCode(1) }
            if explain, format == .text {
                writeError(explanationText(of: query, report.result, style: color.style(for: 2)))
            }
            writeError(nothingFoundText(text, result: report.result, hasFilters: !query.filters.isEmpty))
            throw ExitCode(1)
        }
        if let open { return try openHit(open, of: report.result, root) }
        try writeOutput(output(report, query, root))
    }

    private func output(_ report: SearchReport, _ query: Query, _ root: Root) -> String {
        switch format {
        case .json: return json(report, query)
        case .jsonl: return searchJSONLines(report.result)
        case .tsv: return searchTSV(report.result)
        case .fzf: return searchFzf(report.result)
        case .text:
            let style = color.style()
            let site = root.hasSite ? root.site : nil
            let reading = explain ? explanationText(of: query, report.result, style: style) : ""
            return reading + searchText(report.result, offset: offset, order: sort, site: site, style: style)
        }
    }

    private func json(_ report: SearchReport, _ query: Query) -> String {
        searchJSON(
            report.result, query: text, notes: query.notes + searchNotes(report.result),
            explaining: explain ? query : nil
        ).text
    }

    private func openHit(_ number: Int, of result: SearchResult, _ root: Root) throws {
        let hits = result.hits
        guard number <= hits.count else {
            let numbers = hits.count == 1 ? "there is only 1 hit" : "the hits are 1 to \(hits.count)"
            writeError(remarkText("\(numbers); --open takes one of them"))
            throw ExitCode(1)
        }
        let hit = hits[number - 1]
        guard let address = root.builtPage(of: hit.address) ?? hit.link else {
            writeError(remarkText("the page is not built here; build it with: kb build"))
            throw ExitCode(2)
        }
        try writeOutput(address + "\n")
        try openInBrowser(address) { name in getenv(name).map { String(cString: $0) } }
    }

    private func note(_ report: SearchReport, _ query: Query) {
        // JSON has them as notes, and text has those of the result.
        let isSaidElsewhere = format == .text || report.result.hits.isEmpty
        let notes = format == .json ? [] : query.notes + (isSaidElsewhere ? [] : searchNotes(report.result))
        for note in notes { writeError(remarkText(note)) }
        if let reason = report.staleBecause {
            writeError("kb: the content has changed, but the index stays as it was: \(reason)\n")
        }
        if !report.problems.isEmpty {
            writeError("kb: the content has \(diagnosticsSummary(report.problems)); see them with: kb check\n")
        }
    }
}
