import Model
import QueryLanguage
import SearchIndex

/// - Parameters:
///   - query: As typed.
///   - notes: What is said of how it was read.
///   - explained: The query as it was read, to say of what each score is made.
public func searchJSON(
    _ result: SearchResult, query: String, notes: [String] = [], explaining explained: Query? = nil
) -> JSON {
    let explanation = explained.map { [("explanation", explanationJSON(of: $0, result))] } ?? []
    return .object(
        [
            ("query", .text(query)), ("notes", .list(notes.map { .text($0) })),
            ("corrections", .list(result.corrections.map(correctionJSON))),
            ("also_searched", .list(result.alsoSearched.map { .text($0) })),
            ("unknown", .list(result.unknownWords.map { .text($0) })), ("total", .integer(result.total)),
            (
                "facets",
                .object([
                    ("kind", .list(result.facets.kinds.map(facetJSON))),
                    ("tag", .list(result.facets.tags.map(facetJSON))),
                ])
            ),
            ("hits", .list(result.groups.flatMap { group in group.hits.map { hitJSON($0, of: group) } })),
        ] + explanation)
}

private func correctionJSON(_ correction: Correction) -> JSON {
    .object([("typed", .text(correction.typed)), ("searched", .text(correction.searched))])
}

private func facetJSON(_ facet: Facets.Count) -> JSON {
    .object([("name", .text(facet.name)), ("entries", .integer(facet.entries))])
}

func hitJSON(_ hit: SearchHit, of group: HitGroup) -> JSON {
    .object([
        ("ref", .text(hit.address.description)), ("entry", .text(group.entry)), ("kind", .text(group.kind.rawValue)),
        ("title", .text(group.title.text)), ("date", .optional(group.date)), ("place", .optional(hit.place)),
        ("passage", .text(hit.passage.text)), ("snippet", .text(hit.snippet.text)), ("page", .text(hit.address.page)),
        ("link", .optional(hit.link)), ("second", hit.second.map { .integer($0) } ?? .null),
        ("score", .number(group.score.total)),
    ])
}

private func explanationJSON(of query: Query, _ result: SearchResult) -> JSON {
    .object([
        ("read_as", .text(description(of: query))),
        ("entries", .list(result.groups.map { scoreJSON($0.score, of: $0.entry) })),
    ])
}

private func scoreJSON(_ score: EntryScore, of entry: EntryID) -> JSON {
    .object([
        ("entry", .text(entry)), ("score", .number(score.total)), ("passage", .number(score.passage)),
        ("title", .number(score.title)), ("title_factor", .number(score.titleFactor)),
        ("kind_factor", .number(score.kindFactor)), ("terms", .list(score.terms.map(termJSON))),
    ])
}

private func termJSON(_ term: TermScore) -> JSON {
    .object([
        ("term", .text(term.term)), ("entries", .integer(term.entries)), ("rarity", .number(term.rarity)),
        ("frequency", .number(term.frequency)), ("score", .number(term.score)),
    ])
}
