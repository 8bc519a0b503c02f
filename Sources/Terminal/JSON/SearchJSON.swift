import Model
import SearchIndex

public func searchJSON(_ result: SearchResult, query: String, notes: [String] = []) -> JSON {
    .object([
        ("query", .text(query)), ("notes", .list(notes.map { .text($0) })),
        ("corrections", .list(result.corrections.map(correctionJSON))),
        ("alsoSearched", .list(result.alsoSearched.map { .text($0) })),
        ("unknown", .list(result.unknownWords.map { .text($0) })), ("total", .integer(result.total)),
        (
            "facets",
            .object([
                ("kind", .list(result.facets.kinds.map(facetJSON))), ("tag", .list(result.facets.tags.map(facetJSON))),
            ])
        ),
        ("hits", .list(result.groups.flatMap { group in group.hits.map { hitJSON($0, of: group) } })),
    ])
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
        ("link", .optional(hit.link)), ("score", .number(group.score.total)),
    ])
}
