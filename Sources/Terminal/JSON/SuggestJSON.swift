import Evidence
import Linking
import Model

public func suggestionsJSON(_ passages: [PassageSuggestions], library: Library) -> JSON {
    .object([
        (
            "passages",
            .list(
                passages.map { passage in
                    .object([
                        ("ref", .text(passage.address.description)),
                        ("title", .text(library.title(of: passage.address))),
                        ("suggestions", .list(passage.links.map { suggestionJSON($0, library) })),
                    ])
                })
        )
    ])
}

private func suggestionJSON(_ link: SuggestedLink, _ library: Library) -> JSON {
    let suggestion = link.suggestion
    return .object([
        ("ref", .text(suggestion.far.description)), ("title", .text(library.title(of: suggestion.far))),
        ("score", .number(suggestion.score)), ("words", .list(link.words.map { .text($0) })),
        ("linked_to_both", .list(suggestion.via.map { .text($0.description) })),
        ("tags", .list(suggestion.tags.map { .text($0) })), ("from", .text(suggestion.source.description)),
        ("to", .text(suggestion.target.description)), ("as", .text(suggestion.relation.rawValue)),
        ("because", .text(link.reason)),
        ("command", .text(linkCommand(link))),
    ])
}
