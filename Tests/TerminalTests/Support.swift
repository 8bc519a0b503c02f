import Foundation
import Linking
import Model
import Parsing
import Testing

@testable import SearchIndex
@testable import Terminal

let plain = Style(usesColor: false)
let colored = Style(usesColor: true)

func linked(_ files: [(path: String, text: String)]) -> Library {
    let entries = files.compactMap { path, text in
        parseEntry(path: path, source: SourceText(path: "Content/" + path, bytes: Array(text.utf8))).entry
    }
    return linkEntries(entries).library
}

/// A practice, an incident that shows it and a runbook that applies it.
let sampleLibrary = linked([
    (
        "practices/quorum.md",
        """
        ---
        title: Quorum
        summary: Let a majority decide.
        tags: [partition, voting]
        aliases: [majority vote]
        source: https://example.org/quorum
        ---
        The minority stops.

        ## Why
        A tie cannot be broken from the inside.

        - [Switch](../incidents/switch.md "shown by") — both sides went on writing.

        ### Exceptions
        1. None.
        2. None at all.

        ## Cost
        ```sh
        vote --now
        ```
        """
    ),
    ("incidents/switch.md", "---\ntitle: Switch update\ndate: 2012-12\n---\nNo packet passed.\n"),
    (
        "runbooks/partition.md",
        """
        ---
        title: Partition
        ---
        ## Confirm {#confirm}
        - [Quorum](../practices/quorum.md#why "applies") — two of three decide.
        """
    ),
    (
        "videos/film.md",
        """
        ---
        title: Film
        speakers: [Ada Example, Bob Sample]
        video: https://vimeo.com/1
        ---
        ## 12:34 Drawing {#t-754}
        See [quorum](../practices/quorum.md#cost).
        """
    ),
])

func hit(
    _ address: String, _ title: String, _ passage: String = "", place: String? = nil, _ snippet: String = "",
    link: String? = nil
) -> SearchHit {
    let address = Address(address)
    return SearchHit(
        address: address, kind: Kind(entry: address.entry) ?? .article, title: marked(title), passage: marked(passage),
        place: place, snippet: marked(snippet), link: link, score: 1)
}

func result(_ hits: [SearchHit], total: Int? = nil, isPartial: Bool = false) -> SearchResult {
    SearchResult(total: total ?? hits.count, hits: hits, isPartial: isPartial)
}

/// Text with brackets around what matched.
private func marked(_ text: String) -> MarkedText {
    MarkedText(text.replacing("[", with: "\u{2}").replacing("]", with: "\u{3}"))
}

/// A JSON document as Foundation reads it.
func parsed(_ json: JSON) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(json.text.utf8), options: [.fragmentsAllowed])
}

func fields(_ json: JSON) throws -> [String: Any] { try #require(try parsed(json) as? [String: Any]) }

/// Whether nothing in the text can drive a terminal but the escape sequences that set colours.
func isHarmless(_ text: String) -> Bool {
    let rest = text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    return !rest.unicodeScalars.contains { scalar in
        scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }
}
