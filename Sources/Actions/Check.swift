import Model
import Site

/// Everything that is wrong: in settings, content, links, templates and alerts. Nothing is written.
///
/// - Parameter alertFiles: Files of alerts besides those that `kb.yml` names, relative to the current folder.
public func check(_ root: Root, alertFiles: [String] = []) throws -> (problems: [Diagnostic], entries: Int) {
    let loaded = try loadLibrary(root)
    let theme = try loadTheme(root)
    var problems = loaded.problems + theme.problems
    problems += try checkAlerts(loaded, in: root, files: alertFiles)
    let files = siteFiles(of: loaded.library, settings: loaded.settings, templates: theme.templates, assets: [])
    // A name that a shared template has wrong is wrong on every page: it is said once.
    var seen = Set(problems.map(Place.init))
    for problem in parallelMap(files, { $0.make().problems }).joined() where seen.insert(Place(problem)).inserted {
        problems.append(problem)
    }
    return (problems.sorted(by: Diagnostic.inReadingOrder), loaded.library.entries.count)
}

private struct Place: Hashable {
    var rule: Rule
    var span: SourceSpan

    init(_ problem: Diagnostic) {
        rule = problem.rule
        span = problem.span
    }
}
