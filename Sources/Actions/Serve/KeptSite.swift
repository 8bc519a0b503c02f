import BrowserIndex
import Linking
import Model
import Site
import Synchronization

/// A site in memory: each page is rendered when it is asked for, and the data of its search when the first of it is.
final class KeptSite: Sendable {
    let files: [String: SiteFile]
    private let loaded: LoadedLibrary
    private let look: Look
    private let search = Mutex<[String: [UInt8]]?>(nil)

    private init(_ loaded: LoadedLibrary, _ look: Look, _ files: [String: SiteFile]) {
        self.loaded = loaded
        self.look = look
        self.files = files
    }

    convenience init(_ loaded: LoadedLibrary, _ look: Look, in root: Root) {
        var loaded = loaded
        // It stands at the top of its own host, and changes too often to be kept by a browser.
        loaded.settings.givenBaseURL = nil
        loaded.settings.isOffline = false
        let published = loaded.library.published()
        let files =
            siteFiles(of: published, settings: loaded.settings, look: look) + pictureFiles(of: published, in: root)
        self.init(loaded, look, Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    var entryCount: Int { loaded.library.entries.count }

    func entry(_ id: EntryID) -> Entry? { loaded.library[id] }

    func hasEntries(below folder: String) -> Bool {
        loaded.library.entries.contains { $0.id.utf8.starts(with: "\(folder)/".utf8) }
    }

    /// The same after an edit of texts that no other page shows: only the pages of these entries are other ones.
    ///
    /// - Parameter entries: As they are now, with the `interfaceHash` that they had.
    func replacing(_ entries: [Entry]) -> KeptSite {
        let new = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var (loaded, files) = (loaded, files)
        // Names the pieces of the search's data, which are other ones now.
        loaded.fingerprint &+= 1
        loaded.library = loaded.library.replacing(loaded.library.entries.map { new[$0.id] ?? $0 })
        for entry in entries {
            let part = loaded.library.part(around: entry.id)
            for file in entryFiles(of: entry.id, in: part, settings: loaded.settings, look: look) {
                files[file.path] = file
            }
        }
        return KeptSite(loaded, look, files)
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

extension Library {
    /// As much as the page of an entry shows.
    fileprivate func part(around id: EntryID) -> Library {
        let shown = entriesShown(with: id) { links(touching: $0) }
        return Library(
            part: shown.entries.sorted().compactMap { self[$0] }, links: shown.links, redirects: redirects)
    }
}

private func searchData(of loaded: LoadedLibrary) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    IndexJob(loaded, path: "").makeSearchData { files[$0.path] = $0.bytes }
    return files
}
