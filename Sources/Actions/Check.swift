import Model
import Site

/// Everything that is wrong: in settings, content, links and templates. Nothing is written.
public func check(_ root: Root) throws -> (problems: [Diagnostic], entries: Int) {
    let loaded = try loadLibrary(root)
    let theme = try loadTheme(root)
    var problems = Set(loaded.problems + theme.problems)
    let files = siteFiles(of: loaded.library, settings: loaded.settings, templates: theme.templates, assets: [])
    for made in parallelMap(files, { $0.make().problems }) { problems.formUnion(made) }
    return (problems.sorted(by: Diagnostic.inReadingOrder), loaded.library.entries.count)
}
