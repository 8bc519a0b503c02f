import Linking
import Model
import Templates

/// The whole site as a list of files, ordered by path. Pure: the same library gives the same bytes.
public func siteFiles(
    of library: Library, settings: Settings, look: Look, background: Background = Background()
) -> [SiteFile] {
    let shell = PageShell(library: library, settings: settings, look: look, background: background)
    let pages =
        [homePage(shell)]
        + Kind.allCases.filter { !$0.gathersByName }.map { kindPage($0, shell) }
        + library.entries.map { entryPage($0, shell) }
        + Grouping.allCases.flatMap { groupPages($0, shell) }
        + [coveragePage(shell), timelinePage(shell)] + mapPages(shell)
    let files =
        pages + [notFoundPage(shell), robots(shell), guideForModels(shell), webManifest(shell)]
        + shell.feeds.files.map { atomFeed($0, shell) } + siteMaps(of: pages, shell) + dataFiles(shell)
        + (look.hasSearch ? [searchPage(shell)] : [])
        + library.redirects.map { redirectPage(from: $0.key, to: $0.value, shell) }
        + look.assets.map { SiteFile(shell.assets.path(of: $0.path), bytes: $0.bytes) }
    let offline = settings.isOffline ? offlineFiles(beside: files, shell, look) : []
    return (files + offline).sorted { $0.path < $1.path }
}
