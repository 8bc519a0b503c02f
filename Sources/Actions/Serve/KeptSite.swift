import BrowserIndex
import Dispatch
import Linking
import Model
import Site
import Synchronization

/// A site in memory: each page is rendered when it is asked for, and the data of its search when the first of it is.
final class KeptSite: Sendable {
    private let files: [String: SiteFile]
    private let loaded: LoadedLibrary
    private let search = Mutex<[String: [UInt8]]?>(nil)

    init(_ loaded: LoadedLibrary, _ look: Look, in root: Root, changes: [EntryID: Background.Change]) {
        var settings = loaded.settings
        // It stands at the top of its own host, and changes too often to be kept by a browser.
        settings.givenBaseURL = nil
        settings.isOffline = false
        self.loaded = loaded
        let published = loaded.library.published()
        let list =
            siteFiles(of: published, settings: settings, look: look, background: Background(changes: changes))
            + pictureFiles(of: published, in: root)
        files = Dictionary(list.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A file's bytes by its path from the root of the site; nil where there is none.
    func file(_ path: String) -> [UInt8]? {
        if let file = files[path] { return file.make().bytes }
        guard path.hasPrefix("search/") else { return nil }
        // Whoever asks for the next of them waits: all are made at once.
        return search.withLock { data in
            let made = data ?? searchData(of: loaded)
            data = made
            return made[path]
        }
    }
}

private func searchData(of loaded: LoadedLibrary) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    IndexJob(loaded, path: "").makeSearchData { files[$0.path] = $0.bytes }
    return files
}
