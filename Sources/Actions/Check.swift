import Model
import Site

/// Everything that is wrong: in settings, content, links and templates. Nothing is written.
public func check(_ root: Root) throws -> (problems: [Diagnostic], entries: Int) {
    let loaded = try loadLibrary(root)
    let theme = try loadTheme(root)
    var problems = loaded.problems + theme.problems
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
