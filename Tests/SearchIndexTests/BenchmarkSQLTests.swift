import Foundation
import Testing

@testable import SearchIndex

/// The benchmark is fair only while the shell runs what the program runs.
@Suite struct BenchmarkSQLTests {
    static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Benchmarks/search.sql")

    @Test(arguments: [SearchSQL.count, SearchSQL.best, SearchSQL.hit])
    func shellRunsTheSame(statement: String) throws {
        let bound = statement.replacing("?1", with: #"'"partition"'"#)
            .replacing("passage_fts.rowid = ?2", with: "passage_fts.rowid IN")
            .replacing("?2", with: "50")
        let file = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("--") }.joined(separator: " ")
        #expect(words(file).contains(words(bound)))
    }

    private func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
