import Model
import SQLite

/// Why an index cannot be searched.
public enum IndexError: Error, CustomStringConvertible, Equatable {
    case none
    case otherVersion
    /// There is none, and this is why none can be made.
    case cannotBeMade(String)

    public var description: String {
        switch self {
        case .none: "there is no index yet; make one with: kb build"
        case .cannotBeMade(let reason):
            "there is no index, and none can be made here: \(reason); search a copy in a folder that you can write to"
        case .otherVersion: "the index was made by another version of kb; search without --no-refresh, or run: kb build"
        }
    }
}

/// An index file opened for reading.
public struct SearchIndex: ~Copyable {
    let database: Database

    /// - Throws: `IndexError`, or what SQLite says, when there is no readable index at the path.
    public init(path: String) throws {
        let database = try Database(path: path, mode: .readOnly)
        // One lock for all that is read, in place of one for each statement. It goes with the connection.
        try database.execute("BEGIN")
        let version = try database.prepare("PRAGMA user_version")
        guard try version.step(), version.int(at: 0) == Schema.version else { throw IndexError.otherVersion }
        self.database = database
    }

    /// Of the files that the index was made from.
    public func fingerprint() throws(SQLiteError) -> String? {
        let row = try database.prepare("SELECT value FROM about WHERE name = 'fingerprint'")
        return try row.step() ? row.text(at: 0) : nil
    }

    /// The best passages with some of the words.
    public func search(_ query: SearchQuery) throws(SQLiteError) -> SearchResult {
        guard let match = MatchExpressions(query.text) else {
            return SearchResult(total: 0, hits: [], isPartial: false)
        }
        let total = try count(match.any, query)
        guard match.all != match.any else {
            return SearchResult(total: total, hits: try best(match.any, query), isPartial: false)
        }
        let withAll = try passages(match.all, query)
        let hits = try best(match.any, query, preferring: withAll)
        var result = SearchResult(total: total, hits: hits, isPartial: total > 0 && withAll.isEmpty)
        if result.isPartial { result.unknownWords = try unknownWords(of: match) }
        return result
    }

    /// Where a reader may have mistyped. A text of many words is a text, and no word of it is missed.
    private func unknownWords(of match: MatchExpressions) throws(SQLiteError) -> [String] {
        guard match.terms.count <= 12 else { return [] }
        let count = try database.prepare(SearchSQL.count)
        var unknown: [String] = []
        for term in match.terms {
            count.reset()
            try count.bind([.text(term.expression)])
            if try count.step(), count.int(at: 0) == 0 { unknown.append(term.text) }
        }
        return unknown
    }

    private func passages(_ expression: String, _ query: SearchQuery) throws(SQLiteError) -> Set<Int64> {
        let filter = Filter(query, firstParameter: 2)
        let rows = try database.prepare(filter.map { SearchSQL.filteredPassages($0.condition) } ?? SearchSQL.passages)
        try rows.bind([.text(expression)] + (filter?.values ?? []))
        var passages: Set<Int64> = []
        while try rows.step() { passages.insert(rows.int64(at: 0)) }
        return passages
    }

    private func count(_ expression: String, _ query: SearchQuery) throws(SQLiteError) -> Int {
        let filter = Filter(query, firstParameter: 2)
        let statement = try database.prepare(filter.map { SearchSQL.filteredCount($0.condition) } ?? SearchSQL.count)
        try statement.bind([.text(expression)] + (filter?.values ?? []))
        return try statement.step() ? statement.int(at: 0) : 0
    }

    private func best(
        _ expression: String, _ query: SearchQuery, preferring withAll: Set<Int64> = []
    ) throws(SQLiteError) -> [SearchHit] {
        let row = try database.prepare(SearchSQL.hit)
        var hits: [SearchHit] = []
        let candidates = try candidates(expression, query).map { $0.preferred(in: withAll) }
        for candidate in diversified(candidates, limit: query.limit) {
            row.reset()
            try row.bind([.text(expression), .integer(candidate.passage)])
            guard try row.step(), let hit = SearchHit(row, score: candidate.score) else { continue }
            hits.append(hit)
        }
        return hits
    }

    /// The best by rank, and some more for `diversified` to choose from.
    private func candidates(_ expression: String, _ query: SearchQuery) throws(SQLiteError) -> [Candidate] {
        let filter = Filter(query, firstParameter: 3)
        let rows = try database.prepare(filter.map { SearchSQL.filteredBest($0.condition) } ?? SearchSQL.best)
        try rows.bind([.text(expression), .integer(Int64(query.limit + 40))] + (filter?.values ?? []))
        var candidates: [Candidate] = []
        while try rows.step() {
            candidates.append(
                Candidate(
                    passage: rows.int64(at: 0), entry: rows.int64(at: 2), kind: rows.text(at: 3),
                    score: -rows.double(at: 1)))
        }
        return candidates
    }
}

extension Candidate {
    /// - Parameter withAll: The passages that have every word of the query.
    fileprivate func preferred(in withAll: Set<Int64>) -> Candidate {
        var candidate = self
        if kind == Kind.runbook.rawValue { candidate.score *= runbookPreference }
        if withAll.contains(passage) { candidate.score *= completePreference }
        return candidate
    }
}

/// Who searches while something is broken wants the runbook, and its steps more than a talk that has the same words.
private let runbookPreference = 1.4
private let completePreference = 1.5

extension SearchHit {
    /// A row of `SearchSQL.hit`.
    fileprivate init?(_ row: borrowing Statement, score: Double) {
        guard let kind = Kind(rawValue: row.text(at: 1)) else { return nil }
        self.init(
            address: Address(entry: row.text(at: 0), anchor: row.text(at: 2)), kind: kind,
            title: MarkedText(row.text(at: 5)), passage: MarkedText(row.text(at: 6)), place: row.optionalText(at: 3),
            snippet: MarkedText(body: row.text(at: 7), summary: row.text(at: 8)), link: row.optionalText(at: 4),
            score: score)
    }
}

/// The part of a query that is not words.
private struct Filter {
    var condition: String
    var values: [BoundValue]

    /// Nil when the query has none.
    init?(_ query: SearchQuery, firstParameter: Int) {
        var parameter = firstParameter
        var conditions: [String] = []
        values = []
        func placeholder() -> String {
            defer { parameter += 1 }
            return "?\(parameter)"
        }
        if !query.kinds.isEmpty {
            conditions.append("kind IN (\(query.kinds.map { _ in placeholder() }.joined(separator: ", ")))")
            values += query.kinds.map { .text($0.rawValue) }
        }
        for tag in query.tags {
            conditions.append("EXISTS (SELECT 1 FROM tag WHERE name = \(placeholder()) AND tag.entry = entry.id)")
            values.append(.text(tag))
        }
        guard !conditions.isEmpty else { return nil }
        condition = conditions.joined(separator: " AND ")
    }
}
