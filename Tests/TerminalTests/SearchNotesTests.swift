import Model
import Testing

@testable import SearchIndex
@testable import Terminal

/// What is said of a query that was not searched for as it was typed.
@Suite struct SearchNotesTests {
    private let quorum = group("Quorum", hit("practices/quorum"))

    private func notes(
        corrections: [Correction] = [], unknown: [String] = [], isLoosened: Bool = false, total: Int = 1
    ) -> [String] {
        var result = result([quorum], total: total)
        result.corrections = corrections
        result.unknownWords = unknown
        result.isLoosened = isLoosened
        return searchNotes(result)
    }

    @Test func mostResultsNeedNone() { #expect(notes() == []) }

    @Test func aCorrectionIsSaid() {
        #expect(
            notes(corrections: [
                Correction(typed: "quorom", searched: "quorum"), Correction(typed: "kuber", searched: "kuber*"),
            ]) == ["Nothing has 'quorom'; searched for 'quorum'.", "Nothing has 'kuber'; searched for 'kuber*'."])
    }

    @Test func wordsThatNothingHasAreSaidWhenOthersWereFound() {
        #expect(notes(unknown: ["zebra"]) == ["Nothing has 'zebra'; these have the other words."])
        #expect(
            notes(unknown: ["zebra", "\u{1B}[2J"])
                == ["Nothing has 'zebra' or '\u{FFFD}[2J'; these have the other words."])
        #expect(notes(unknown: ["zebra"], total: 0) == [])
    }

    @Test func aLoosenedPhraseIsSaid() {
        #expect(
            notes(isLoosened: true) == ["Nothing has the words in quotes in a row; these have some of them."])
    }

    @Test func otherNamesOfTheSameAreSaid() {
        var found = result([quorum])
        found.alsoSearched = ["split brain", "\u{1B}[2J"]
        #expect(searchNotes(found) == ["Also searched: split brain, \u{FFFD}[2J."])
    }

    @Test func theyStandBeforeTheHits() {
        var found = result([quorum])
        found.corrections = [Correction(typed: "quorom", searched: "quorum")]
        found.unknownWords = ["zebra"]
        #expect(
            searchText(found, site: nil, style: plain).hasPrefix(
                """
                Nothing has 'quorom'; searched for 'quorum'.
                Nothing has 'zebra'; these have the other words.

                  1 practice  Quorum
                """))
    }

    @Test func aCorrectionThatFindsNothingIsSaidToo() {
        var nothing = SearchResult()
        nothing.corrections = [Correction(typed: "quorom", searched: "quorum")]
        nothing.unknownWords = ["zebra"]
        #expect(
            nothingFoundText("quorom zebra kind:talk", result: nothing, hasFilters: true) == """
                Nothing found for 'quorom zebra kind:talk'; try it without the filters
                Nothing has 'quorom'; searched for 'quorum'.

                """)
    }
}
