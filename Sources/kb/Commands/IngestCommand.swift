import Actions
import ArgumentParser
import Model
import Terminal

struct IngestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Take over slides, captions, books and pages as entries.",
        discussion: """
            Decks (PPTX, ODP, PDF, reveal.js, remark, Marp, Slidev, Quarto), captions
            (WebVTT, SRT, TTML, with yt-dlp's info.json), books (EPUB, chapters in HTML),
            pages, Markdown, feeds (Atom, RSS, WordPress) and lists. What is read goes
            into x.ingest.md, which may be edited and is merged the next time; x.md is
            written once. A source of many entries is only planned, until --apply.

            Exit codes: 0 fine, 1 an edit and its source contradict, 2 a file was not read.

            Examples:
              kb ingest deck.pptx --as talks/continuous-deployment-with-docker
              kb ingest captions.en.vtt info.json --as videos/how-complex-systems-fail
              kb ingest post-mortem.html --kind incident --source https://example.org/pm
              kb ingest feed.xml --apply
              kb ingest --again
            """)

    @Argument(help: "Files of one or more sources; with --again, entries.", completion: .file())
    var files: [String] = []

    @Option(name: .customLong("as"), help: ArgumentHelp("The entry that takes all of them.", valueName: "entry"))
    var entry: String?

    @Option(help: "What a new entry is: talk, video, book, article, incident and so on; otherwise what the source is.")
    var kind: Kind?

    @Option(help: ArgumentHelp("The address of the original.", valueName: "url"))
    var source: String?

    @Option(help: "The licence of the original: it decides how much is published.")
    var licence: String?

    @Option(help: "The title, where the source has none or a bad one.")
    var title: String?

    @Flag(help: "Read again what was ingested before, where its files have changed.")
    var again = false

    @Flag(help: "Write the entries of a feed or list, and do not only plan them.")
    var apply = false

    @Flag(help: "Make pictures of a PDF's pages, to be shown beside the slides where the licence allows it.")
    var thumbnails = false

    @Option(help: "How long reading one source may take.")
    var seconds = IngestLimits().seconds

    @Option(help: "How much memory reading one source may take, in MiB.")
    var memory = IngestLimits().memory

    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption

    func run() throws {
        let root = try root.find()
        let progress = ProgressLine()
        let results =
            try again
            ? ingestAgain(files, limits: limits, isApplied: apply, in: root, progress: progress.show)
            : ingest(request, in: root, progress: progress.show)
        progress.clear()
        switch format.format {
        case .json: try writeOutput(ingestJSON(results).text)
        case .text:
            try writeOutput(ingestText(results.filter { $0.refusal == nil }))
            writeError(refusalText(results))
        }
        if results.contains(where: { $0.refusal != nil }) { throw ExitCode(2) }
        if results.contains(where: { !$0.changes.conflicts.isEmpty }) { throw ExitCode(1) }
    }

    private var limits: IngestLimits {
        var limits = IngestLimits()
        limits.seconds = seconds
        limits.memory = memory
        return limits
    }

    private var request: IngestRequest {
        var request = IngestRequest(files: files)
        request.entry = entry
        request.kind = kind
        request.source = source
        request.licence = licence
        request.title = title
        request.isApplied = apply
        request.hasThumbnails = thumbnails
        request.limits = limits
        return request
    }

    func validate() throws {
        if files.isEmpty, !again { throw ValidationError("name a file, or --again") }
        if again, entry != nil { throw ValidationError("with --again, entries are named without --as") }
        if let entry, let kind, let there = Kind(entry: entry), there != kind {
            throw ValidationError("--as \(entry) is of the kind '\(there.rawValue)' already; leave --kind out")
        }
        if let source, !source.hasPrefix("https://"), !source.hasPrefix("http://") {
            throw ValidationError("--source is the address of the original, such as https://example.org/talk")
        }
        if !(1...3600).contains(seconds) { throw ValidationError("--seconds is a number from 1 to 3600") }
        if !(64...65536).contains(memory) { throw ValidationError("--memory is a number of MiB from 64 to 65536") }
    }
}

/// The process that `kb ingest` reads a source in: it may be ended at any moment without harm.
struct IngestRead: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest-read", abstract: "Print what kb ingest makes of one source.", shouldDisplay: false)

    @Argument var files: [String]
    @Option var seconds = IngestLimits().seconds
    @Option var memory = IngestLimits().memory
    @Option var source: String?
    @Flag(help: "Read a page as a chapter.") var book = false
    @Option(help: "Draw its pages into this folder.") var draw: String?

    func run() throws {
        var limits = IngestLimits()
        limits.seconds = seconds
        limits.memory = memory
        do {
            if let draw {
                for file in files { try drawPages(file, into: draw, limits) }
            } else {
                try writeOutput(readSource(files, from: source, isBook: book, limits))
            }
        } catch let code as ExitCode {
            throw code
        } catch {
            writeError("\(error)\n")
            throw ExitCode(2)
        }
    }
}
