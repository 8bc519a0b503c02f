import Actions
import ArgumentParser
import Glibc
import Linking
import Model
import Runs
import Terminal

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Follow a runbook step by step, and keep a record of what was done when.",
        discussion: """
            Each step is shown with the practices and incidents behind it, and takes
            an answer. An answer that is confirmed is on the disk: a run that was cut
            off goes on where it stopped, with the same command. --post-mortem only
            writes the draft of the incident, from the newest run of the runbook. A run
            in which nothing was answered or noted stands behind all others.

            Examples:
              kb run runbooks/network-partition
              kb run runbooks/network-partition#fence --new
              kb run runbooks/network-partition \\
                --post-mortem incidents/acme-2026-11-26 --title "Acme: the split"
              kb run --list
            """)

    @Argument(help: "A runbook's id, or id#anchor to begin at that step.")
    var ref: String?

    @Flag(help: "Start another run, even when one is not finished.")
    var new = false

    @Option(help: ArgumentHelp("Begin at this step instead of the next one.", valueName: "anchor"))
    var step: String?

    @Option(
        help: ArgumentHelp("The run's log, instead of one under Runs/.", valueName: "file"),
        completion: .file(extensions: ["jsonl"]))
    var log: String?

    @Flag(help: "List the runs, or those of the runbook.")
    var list = false

    @Option(help: ArgumentHelp("Write this incident's draft from the run.", valueName: "id"))
    var postMortem: String?

    @Option(help: "The incident's title; otherwise made from its id.")
    var title: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var root: RootOption
    @OptionGroup var color: ColorOption

    func validate() throws {
        let isWalk = !list && postMortem == nil
        if ref == nil, isWalk || (!list && log == nil) {
            throw ValidationError("name the runbook: kb run runbooks/network-partition")
        }
        if list, new || step != nil || log != nil || postMortem != nil {
            throw ValidationError("--list takes no other option of a run")
        }
        if postMortem != nil, new || step != nil {
            throw ValidationError("--post-mortem writes from a run that is there; leave out --new and --step")
        }
        if title != nil, postMortem == nil { throw ValidationError("--title goes with --post-mortem") }
        if isWalk, format.format == .json {
            throw ValidationError("--format json goes with --list and --post-mortem; a run's log is JSON already")
        }
    }

    func run() throws {
        let root = try root.find()
        do {
            if list { return try printRuns(in: root) }
            let library = try loadLibrary(root).library
            let found = try ref.map { try passage($0, in: library) }
            if let postMortem { return try write(postMortem, of: found?.0, in: root, library) }
            guard let (runbook, address) = found else { return }
            // A full disk or a limit of size must be an error that is told, not the end.
            signal(SIGXFSZ, SIG_IGN)
            try follow(runbook, from: step ?? (address.anchor.isEmpty ? nil : address.anchor), in: root, library)
        } catch let error as RunRefusal {
            writeError("kb: \(error)\n")
            throw ExitCode(2)
        }
    }

    private func follow(_ runbook: Entry, from anchor: String?, in root: Root, _ library: Library) throws {
        let first = try anchor.map { try stepIndex(of: $0, in: runbook) }
        var log = try open(runbook, in: root, library)
        var walk = RunWalk(
            runbook: runbook, library: library, style: color.style(), logName: shown(log.path, in: root),
            isNamed: self.log != nil || new)
        if self.log != nil, !new, !log.isResumed {
            writeError(remarkText("there is no log '\(log.path)' yet; a new one is begun there"))
        }
        try walk.open(&log, at: first)
        if log.isResumed, self.log == nil {
            let others = try others(of: runbook, than: log.path, in: root, library)
            if !others.isEmpty { try writeOutput(others + "\n") }
        }
        try walk.follow(&log)
        if walk.loss != .nothing { throw ExitCode(2) }
    }

    private func others(of runbook: Entry, than path: String, in root: Root, _ library: Library) throws -> String {
        let runs = try otherOpenRuns(of: runbook, than: path, in: root, library: library)
        return otherRunsText(runs.map { (shown($0.path, in: root), $0.state) }, of: runbook.id)
    }

    private func stepIndex(of anchor: String, in runbook: Entry) throws -> Int {
        guard let index = runbook.stepIndex(of: anchor) else {
            throw RunRefusal.noSuchStep(anchor: anchor, of: runbook.id, anchors: runbook.runSteps.map(\.anchor))
        }
        return index
    }

    /// On a full disk there is still a runbook to read, and perhaps another place to write.
    private func open(_ runbook: Entry, in root: Root, _ library: Library) throws -> RunLog {
        do {
            return try openRun(of: runbook, RunRequest(log: log, isNew: new), in: root, library: library)
        } catch let error where !(error is RunRefusal) {
            writeError("kb: \(error)\nName another place with --log, or read it only: kb show \(runbook.id)\n")
            throw ExitCode(2)
        }
    }

    private func write(_ id: String, of runbook: Entry?, in root: Root, _ library: Library) throws {
        let (file, run) = try writePostMortem(
            id, title: title, of: runbook, log: log, in: root, library: library)
        switch format.format {
        case .json: try writeOutput(JSON.object([("file", .text(file))]).text)
        case .text: try writeOutput(postMortemWrittenText(file, of: run.state))
        }
        if log == nil, let runbook { writeError(try others(of: runbook, than: run.path, in: root, library)) }
    }

    private func printRuns(in root: Root) throws {
        let id = ref.map { Address($0).entry }
        let runs = try runs(in: root).map { (path: $0.path, state: $0.log.state) }
            .filter { id == nil || $0.state?.runbook == id }
        switch format.format {
        case .json: try writeOutput(runListJSON(runs).text)
        case .text where runs.isEmpty: writeError("There is no run yet; start one with: kb run runbooks/…\n")
        case .text: try writeOutput(runListText(runs, style: color.style()))
        }
        if runs.isEmpty { throw ExitCode(1) }
    }

    /// From the root on for somebody who stands there, so that it can be typed as it is shown.
    private func shown(_ path: String, in root: Root) -> String {
        guard let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        guard String(cString: folder) == root.path, path.hasPrefix(root.runs + "/") else { return path }
        return String(path.dropFirst(root.path.utf8.count + 1))
    }
}
