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

/// `[word]` is a match.
func hit(
    _ address: String, _ passage: String = "", place: String? = nil, _ snippet: String = "", link: String? = nil
) -> SearchHit {
    SearchHit(
        address: Address(address), passage: marked(passage), place: place, snippet: marked(snippet), link: link,
        score: 1)
}

/// The entry of the hits. Its score is 1, by nothing.
func group(_ title: String, date: String? = nil, _ hits: SearchHit...) -> HitGroup {
    let id = hits[0].address.entry
    return HitGroup(
        entry: id, kind: Kind(entry: id) ?? .article, title: marked(title), date: date, hits: hits,
        score: EntryScore(total: 1, terms: [], passage: 0, title: 0, titleFactor: 1, kindFactor: 1))
}

func result(_ groups: [HitGroup], total: Int? = nil) -> SearchResult {
    var result = SearchResult()
    result.groups = groups
    result.total = total ?? groups.count
    return result
}

func facets(_ counts: KeyValuePairs<String, Int>) -> [Facets.Count] {
    counts.map { Facets.Count(name: $0.key, entries: $0.value) }
}

/// Text with brackets around what matched.
private func marked(_ text: String) -> MarkedText {
    var marked = MarkedText(plain: "")
    for (index, part) in text.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
        let halves = part.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
        if index > 0, let match = halves.first { marked.append(String(match), isMatch: true) }
        if let rest = index == 0 ? part : halves.dropFirst().first { marked.append(String(rest), isMatch: false) }
    }
    return marked
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
