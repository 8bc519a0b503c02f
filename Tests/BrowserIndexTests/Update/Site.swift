import Foundation
import Linking
import SearchIndex

@testable import BrowserIndex

/// The index and the scripts of some pages, which are brought up to date.
final class UpdatedSite {
    private let path: String
    private var pages: Files
    private(set) var files: [String: [UInt8]] = [:]
    /// Of the entries as they are.
    private(set) var table: EntryTable

    init(_ pages: Files) throws {
        path = FileManager.default.temporaryDirectory.path + "/browser-index-tests-\(UUID().uuidString)"
        self.pages = pages
        let indexed = IndexedLibrary(of: library(pages))
        table = indexed.table
        files = scripts(of: indexed)
        try writeIndex(of: indexed, links: [], fingerprint: "", to: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// - Returns: What changed, which the files then have; nil when the scripts cannot be updated.
    func update(with pages: Files) throws -> BrowserIndexChange? {
        guard let change = try indexChange(with: pages) else { return nil }
        let files = files
        guard let update = updateBrowserIndex(change, read: { files[$0] }) else { return nil }
        for path in update.removed { self.files[path] = nil }
        for file in update.written { self.files[file.path] = file.bytes }
        return update
    }

    /// Updates the index alone, with those pages that differ.
    func indexChange(with pages: Files) throws -> IndexChange? {
        let changed = library(zip(self.pages, pages).filter { $0.text != $1.text }.map(\.1))
        let part = IndexedPart(of: changed.entries[...], IndexingNotes(of: changed, tags: [:]))
        let change = try updateIndex(at: path, with: part, fingerprint: "")
        self.pages = pages
        table = change?.after ?? table
        return change
    }
}

/// By path.
func scripts(of indexed: IndexedLibrary) -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: browserIndex(of: indexed).map { ($0.path, $0.bytes) })
}
