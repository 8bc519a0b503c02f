import Model
import Processes
import Site

/// The last commit of each entry's file; of none where there is no git, no commit, or only a part of the history.
func lastChanges(_ root: Root) -> [EntryID: Background.Change] {
    // A history that was cut off would date every file by its first commit.
    guard let isShallow = git(root, ["rev-parse", "--is-shallow-repository"]), isShallow.hasPrefix("false"),
        let log = git(
            root,
            ["-c", "core.quotePath=false", "log", "--format=%x01%h %cs", "--name-only", "--relative", "--", "Content"])
    else { return [:] }
    return lastChanges(in: log)
}

/// Reads commits, the newest first: a line of U+0001, a short name and a day, then the paths.
func lastChanges(in log: String) -> [EntryID: Background.Change] {
    var changes: [EntryID: Background.Change] = [:]
    var change: Background.Change?
    for line in log.split(separator: "\n") {
        if line.first == "\u{1}" {
            let parts = line.dropFirst().split(separator: " ")
            change = parts.count == 2 ? PartialDate(parts[1]).map { .init(date: $0, revision: String(parts[0])) } : nil
        } else if let change, line.hasPrefix("Content/"), line.hasSuffix(".md") {
            let id = String(line.dropFirst("Content/".count).dropLast(".md".count))
            if changes[id] == nil { changes[id] = change }
        }
    }
    return changes
}

private func git(_ root: Root, _ arguments: [String]) -> String? {
    let result = try? run("git", ["-C", root.path.isEmpty ? "/" : root.path] + arguments, limit: 1 << 28, seconds: 30)
    guard let result, result.ending == .exited(0), !result.isCut else { return nil }
    return String(decoding: result.output, as: UTF8.self)
}
