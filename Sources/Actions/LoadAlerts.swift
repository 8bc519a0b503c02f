import Checking
import Files
import Linking
import Model
import Parsing

/// The alerts that a knowledge base answers for, and what is wrong with the files that they stand in.
public struct LoadedAlerts: Sendable {
    public var alerts: [Alert] = []
    public var problems: [Diagnostic] = []
}

/// Reads the files of rules that `kb.yml` names, and then the given ones, each once. A folder stands for every file below
/// it that ends with `.yml`, `.yaml` or `.rules`.
///
/// - Parameter files: Relative to the current folder.
/// - Throws: `FileError` when a file cannot be read at all, `ActionError` for a given folder without any. That one of
///   `kb.yml` is not there is a problem of `kb.yml`.
public func loadAlerts(_ root: Root, _ settings: Settings, files: [String]) throws -> LoadedAlerts {
    var reader = AlertFiles(root: root)
    for (item, path) in settings.alerts.enumerated() {
        let place = path.hasPrefix("/") ? path : root.path + "/" + path
        if try !reader.read(place, named: path) { try reader.reportMissing(item, path, isFolder: isDirectory(place)) }
    }
    for path in files {
        // Says in the system's words why there is none.
        _ = try canonicalPath(path)
        if try !reader.read(path, named: path) { throw ActionError.noRules(path) }
    }
    return reader.loaded
}

/// Every problem of the alerts, if there are any files of them: with the files, with where the alerts lead, and with
/// runbooks that none leads to.
public func checkAlerts(_ loaded: LoadedLibrary, in root: Root, files: [String]) throws -> [Diagnostic] {
    guard !files.isEmpty || !loaded.settings.alerts.isEmpty else { return [] }
    let read = try loadAlerts(root, loaded.settings, files: files)
    return read.problems
        + checkAlerts(
            read.alerts, in: loaded.library, baseURL: loaded.settings.baseURL, areAll: read.problems.isEmpty)
}

private struct AlertFiles {
    let root: Root
    var loaded = LoadedAlerts()
    /// Canonical paths.
    private var seen: Set<String> = []

    init(root: Root) { self.root = root }

    /// Reads a file, or all below a folder. False when there is none.
    mutating func read(_ path: String, named name: String) throws -> Bool {
        guard fileExists(path) else { return false }
        guard isDirectory(path) else {
            try readRules(path, named: name, isNamed: true)
            return true
        }
        let endings = [".yml", ".yaml", ".rules"]
        let tree = try walk(path, suffix: "")
        let isRules = { (file: String) in endings.contains { file.hasSuffix($0) } }
        let files = tree.files.map(\.path).filter(isRules)
        let folder = name.hasSuffix("/") ? name : name + "/"
        for file in files { try readRules("\(path)/\(file)", named: folder + file, isNamed: false) }
        loaded.problems += tree.untaken.filter { $0.reason.isAboutFolder || isRules($0.path) }
            .map { unreadableFile($0, in: String(folder.dropLast())) }
        return !files.isEmpty
    }

    private mutating func readRules(_ path: String, named name: String, isNamed: Bool) throws {
        guard seen.insert(try canonicalPath(path)).inserted else { return }
        let parsed = parseAlerts(SourceText(path: name, bytes: try readFile(path)), isNamed: isNamed)
        loaded.alerts += parsed.alerts
        loaded.problems += parsed.problems
    }

    mutating func reportMissing(_ item: Int, _ path: String, isFolder: Bool) throws {
        let places = settingsPlaces(
            of: "alerts", in: SourceText(path: "kb.yml", bytes: try readFile(root.settings)))
        loaded.problems.append(
            Diagnostic(
                .settings,
                isFolder ? "the folder '\(path)' has no file of alerts" : "there is no file '\(path)'",
                help: isFolder
                    ? "put files that end with .yml, .yaml or .rules into it, or remove it here"
                    : "write the path of a file of Prometheus rules, from the folder of kb.yml, or remove it here",
                at: places.indices.contains(item) ? places[item] : SourceSpan(file: "kb.yml")))
    }
}
