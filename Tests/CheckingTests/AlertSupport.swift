import Checking
import Linking
import Model
import Parsing

/// The problems of whole knowledge bases with alerts: `kb.yml`, files of content, and the rest files of alerts.
func problems(in files: [ExampleFile]) -> [String] {
    var entries: [ParsedEntry] = []
    var settings = Settings()
    var alerts: [Alert] = []
    var problems: [Diagnostic] = []
    for file in files {
        let source = SourceText(path: file.path, bytes: Array(file.text.utf8))
        if file.path == "kb.yml" {
            let read = parseSettings(source)
            settings = read.settings
            problems += read.problems
        } else if file.path.hasPrefix("Content/") {
            entries.append(parseEntry(path: String(file.path.dropFirst("Content/".count)), source: source))
        } else {
            let read = parseAlerts(source, isNamed: true)
            alerts += read.alerts
            problems += read.problems
        }
    }
    let areAll = !problems.contains { $0.rule == .alertFileSyntax }
    let (library, linkProblems) = linkEntries(
        entries.compactMap(\.entry), unreadable: Set(entries.filter { $0.entry == nil }.map(\.id)))
    problems += entries.flatMap(\.problems) + linkProblems + checkLibrary(library)
    problems += checkAlerts(alerts, in: library, baseURL: settings.baseURL, areAll: areAll)
    return problems.sorted(by: Diagnostic.inReadingOrder).map(\.placedLine)
}

/// A knowledge base with the runbook `runbooks/disk`, which has the step `#find`, and one alert.
func problems(withAlertTo address: String, baseURL: String = "https://kb.example/kb") -> [String] {
    problems(in: [
        ExampleFile("kb.yml", "base_url: \(baseURL)\n"),
        ExampleFile(
            "Content/runbooks/disk.md",
            "---\ntitle: Disk\nredirects: [runbooks/old]\n---\n## Find {#find}\n\nx\n\n"
                + "- [Flood](../incidents/flood.md \"worked in\") — why.\n"),
        ExampleFile("Content/incidents/flood.md", "---\ntitle: Flood\nsource: https://example.org\n---\nx\n"),
        ExampleFile("Content/runbooks/draft.md", "---\ntitle: D\ndraft: true\n---\nx\n"),
        ExampleFile("Content/runbooks/broken.md", "---\ntitl: B\n---\nx\n"),
        ExampleFile(
            "alerts.yml",
            "groups:\n- name: g\n  rules:\n  - alert: Full\n    annotations: {runbook_url: \(address)}\n"),
    ]).filter { $0.hasPrefix("alerts.yml") }
}

extension Diagnostic {
    /// As `line`, with the whole path.
    var placedLine: String {
        let code = (severity == .warning ? "?" : "") + rule.rawValue
        return "\(span.file) \(span.line):\(span.column)+\(span.width) \(code) \(message)"
            + (help.map { " | \($0)" } ?? "")
    }
}
