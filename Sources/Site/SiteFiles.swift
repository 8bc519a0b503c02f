import Linking
import Model
import Templates

/// The whole site as a list of files, ordered by path. Pure: the same library gives the same bytes.
///
/// It has a search page, and a box for it on each page, when the assets have the script that searches.
public func siteFiles(
    of library: Library, settings: Settings, templates: TemplateSet, assets: [Asset]
) -> [SiteFile] {
    let hasSearch = assets.contains { $0.path == searchScript }
    let shell = PageShell(library: library, settings: settings, templates: templates, hasSearch: hasSearch)
    let pages =
        [homePage(shell)]
        + Kind.allCases.filter { !$0.gathersByName }.map { kindPage($0, shell) }
        + library.entries.map { entryPage($0, shell) }
        + Grouping.allCases.flatMap { groupPages($0, shell) }
    let files =
        pages + [notFoundPage(shell), atomFeed(shell), siteMap(of: pages, shell)]
        + (hasSearch ? [searchPage(shell)] : [])
        + library.redirects.map { redirectPage(from: $0.key, to: $0.value, shell) }
        + assets.map { SiteFile($0.path, bytes: $0.bytes) }
    return files.sorted { $0.path < $1.path }
}

/// Relative to the site's root.
public let searchScript = "assets/search.js"
