import Files
import Linking
import Model
import Runs

/// Writes the draft of an incident's entry from a run: the log that is named, or the newest run of the runbook, where one
/// that says nothing comes last.
///
/// - Returns: Its path, relative to the root, and the run. Throws `ActionError.alreadyThere` rather than change a file.
public func writePostMortem(
    _ id: String, title: String?, of runbook: Entry?, log: String?, in root: Root, library: Library
) throws -> (file: String, run: KeptRun) {
    let entry = Address(id).entry
    guard Address(id).anchor.isEmpty, Kind(entry: entry) == .incident, isValidID(entry) else {
        throw RunRefusal.notAnIncident(id)
    }
    let file = "Content/\(entry).md"
    guard !fileExists(root.path + "/" + file), library.redirects[entry] == nil else {
        throw ActionError.alreadyThere(file)
    }
    let run = try run(of: runbook, log: log, in: root, library: library)
    let name = entry.split(separator: "/").last.map(String.init) ?? ""
    let text = postMortem(of: run.state, id: entry, title: title ?? defaultTitle(name, of: .incident), library: library)
    let folders = file.split(separator: "/").dropLast().joined(separator: "/")
    try createDirectories(root.path + "/" + folders)
    try replaceFile(root.path + "/" + file, with: Array(text.utf8))
    return (file, run)
}

private func run(of runbook: Entry?, log: String?, in root: Root, library: Library) throws -> KeptRun {
    if let log {
        guard let state = try readRunLog(log).state else { throw RunRefusal.notARun(log) }
        return (log, state)
    }
    guard let runbook, let run = newestThatSaysSomething(try runs(of: runbook, in: root, library: library)) else {
        throw RunRefusal.noRun(of: runbook?.id ?? "")
    }
    return run
}
