import Foundation
import Linking
import Model
import Parsing
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
        try writeIndex(of: linked(files), tags: tags, fingerprint: fingerprint, to: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var bytes: Data { get throws { try Data(contentsOf: URL(filePath: path)) } }

    func execute(_ sql: String) throws { try Database(path: path, mode: .create).execute(sql) }

    func search(_ text: String, kinds: [Kind] = [], tags: [String] = [], limit: Int = 10) throws -> SearchResult {
        try SearchIndex(path: path).search(SearchQuery(text: text, kinds: kinds, tags: tags, limit: limit))
    }

    /// The addresses of the hits, in no order.
    func found(_ text: String, kinds: [Kind] = [], tags: [String] = []) throws -> Set<String> {
        Set(try search(text, kinds: kinds, tags: tags).hits.map(\.address.description))
    }
}

extension MarkedText {
    /// The text with brackets around what matched.
    var bracketed: String { runs.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined() }
}

/// The same numbers in every run: Knuth's multiplicative generator, its upper bits.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        (half() << 32) | half()
    }

    private mutating func half() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 32
    }
}
