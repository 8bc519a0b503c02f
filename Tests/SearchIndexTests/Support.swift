import Foundation
import Linking
import Model
import Parsing
import QueryLanguage
import SQLite

@testable import SearchIndex

/// The files that a test is about, by their path under `Content/`.
typealias Files = [(path: String, text: String)]

func linked(_ files: Files) -> Library {
    let entries = files.compactMap { path, text in
        parseEntry(path: path, source: SourceText(path: "Content/" + path, bytes: Array(text.utf8))).entry
    }
    return linkEntries(entries).library
}

/// A real index of some files, removed when the test ends.
final class TemporaryIndex: Sendable {
    let path: String

    init(_ files: Files, tags: [String: TagMeaning] = [:], fingerprint: String = "f") throws {
        path = FileManager.default.temporaryDirectory.path + "/search-index-tests-\(UUID().uuidString)"
        let library = linked(files)
        try writeIndex(
            of: IndexedLibrary(of: library, tags: tags), links: library.links, fingerprint: fingerprint, to: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var bytes: Data { get throws { try Data(contentsOf: URL(filePath: path)) } }

    func execute(_ sql: String) throws { try Database(path: path, mode: .create).execute(sql) }

    func search(
        _ text: String, limit: Int = 10, offset: Int = 0, order: SearchRequest.Order = .relevance,
        isTyping: Bool = false
    ) throws -> SearchResult {
        let request = SearchRequest(
            parseQuery(text), limit: limit, offset: offset, order: order, isTyping: isTyping)
        return try SearchIndex(path: path).search(request)
    }

    /// The entries in their order.
    func entries(_ text: String, isTyping: Bool = false) throws -> [EntryID] {
        try search(text, limit: 100, isTyping: isTyping).groups.map(\.entry)
    }

    /// The addresses of the hits, in no order.
    func found(_ text: String) throws -> Set<String> {
        Set(try search(text, limit: 100).hits.map(\.address.description))
    }
}

/// A file of an article.
func article(_ name: String, _ title: String, fields: String = "", _ body: String = "") -> (path: String, text: String)
{
    ("articles/\(name).md", "---\ntitle: \(title)\n\(fields)---\n\(body)\n")
}

extension SIMD8<UInt16> {
    /// How often a term stands in each field.
    init(title: UInt16 = 0, names: UInt16 = 0, heading: UInt16 = 0, body: UInt16 = 0, other: UInt16 = 0) {
        self = [title, names, heading, body, other, 0, 0, 0]
    }
}

extension MarkedText {
    /// The text with brackets around what matched.
    var bracketed: String { runs.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined() }
}
