import Model
import QueryLanguage
import SQLite

/// The entries that answer a query.
struct Findings {
    var resolved: ResolvedPlan
    var ranking: Ranking
    /// Best first.
    var entries: [Int]
    /// The passages that may be shown; nil when all may.
    var passages: [Bool]?
}

extension SearchIndex {
    func find(_ plan: SearchPlan, _ request: SearchRequest) throws(SQLiteError) -> Findings {
        let resolved = try resolve(plan, isTyping: request.isTyping)
        var conditions = try conditions(request.query.filters, in: table)
        for term in resolved.terms where term.term.need != .preferred {
            var allowed = [Bool](repeating: term.term.need == .excluded, count: table.rows.count)
            for posting in term.postings {
                allowed[Int(table.entryOfPassage[Int(posting.passage)])] = term.term.need == .required
            }
            conditions.keep(allowed)
        }
        let scored = resolved.scored
        let ranking = Ranking(scored.map(\.ranked), in: table)
        // A query without words to rank by is a list of what passes its filters.
        let isList = scored.isEmpty && !(resolved.terms.isEmpty && request.query.filters.isEmpty)
        var entries = isList ? Array(table.rows.indices) : ranking.found
        if let allowed = conditions.entries { entries = entries.filter { allowed[$0] } }
        sort(&entries, by: isList ? .date : request.order, ranking)
        return Findings(resolved: resolved, ranking: ranking, entries: entries, passages: conditions.passages)
    }

    /// Of equals, the first in the index comes first.
    private func sort(_ entries: inout [Int], by order: SearchRequest.Order, _ ranking: Ranking) {
        var keyed = entries.map { (entry: $0, score: ranking.score(of: $0), day: 0) }
        if order == .date { for index in keyed.indices { keyed[index].day = table.rows[keyed[index].entry].day } }
        keyed.sort { ($1.day, $1.score, $0.entry) < ($0.day, $0.score, $1.entry) }
        entries = keyed.map(\.entry)
    }

    /// How many of the entries are of each kind and have each tag.
    func facets(of entries: [Int]) throws(SQLiteError) -> Facets {
        var facets = Facets()
        var isFound = [Bool](repeating: false, count: table.rows.count)
        var perKind: [Kind: Int] = [:]
        for entry in entries {
            isFound[entry] = true
            perKind[table.rows[entry].kind, default: 0] += 1
        }
        facets.kinds = counts(Kind.allCases.map { ($0.rawValue, perKind[$0] ?? 0) })
        let rows = try database.prepare("SELECT name, passages FROM label WHERE name >= 'tag:' AND name < 'tag;'")
        var tags: [(String, Int)] = []
        while try rows.step() {
            let tagged = readPassages(rows.text(at: 1)).count { isFound[Int(table.entryOfPassage[$0])] }
            tags.append((String(rows.text(at: 0).dropFirst("tag:".count)), tagged))
        }
        facets.tags = counts(tags)
        return facets
    }
}

/// Those that are there, the most first; of equals as they come.
private func counts(_ counts: [(name: String, entries: Int)]) -> [Facets.Count] {
    counts.enumerated().filter { $0.element.entries > 0 }
        .sorted { ($1.element.entries, $0.offset) < ($0.element.entries, $1.offset) }
        .map { Facets.Count(name: $0.element.name, entries: $0.element.entries) }
}
