import Evidence
import Linking
import Model
import Testing

@Suite struct NeighbourhoodTests {
    /// a – b – c – d in a row, with a second way from a to c that is longer.
    private let sample = library(
        file("practices/a", link("practices/b") + "\n## More {#more}\n\n" + link("incidents/i", "shown by")),
        file("practices/b", link("practices/c") + link("incidents/i", "missing in")),
        file("practices/c", link("practices/d")), file("practices/d"), file("incidents/i"))

    private func found(_ ref: String, _ depth: Int, _ filter: LinkFilter = LinkFilter()) -> [[String]] {
        neighbourhood(of: Address(ref), depth: depth, matching: filter, in: sample).map { $0.map(\.line) }
    }

    @Test func eachEntryComesOnceByItsShortestWay() {
        let hops = [
            ["practices/a mentions practices/b", "practices/a#more shown by incidents/i"],
            ["practices/b mentions practices/c"], ["practices/c mentions practices/d"],
        ]
        for depth in 1...3 { #expect(found("practices/a", depth) == Array(hops.prefix(depth))) }
        #expect(found("practices/a", 99) == hops)
    }

    @Test func onePassageStartsFromItsOwnLinks() {
        #expect(
            found("practices/a#more", 2) == [
                ["practices/a#more shown by incidents/i"], ["incidents/i was missing practices/b"],
            ])
    }

    @Test func aRelationIsTakenBeforeAMention() {
        let twice = library(
            file("practices/a", link("incidents/i") + "\n## More {#more}\n\n" + link("incidents/i", "shown by")),
            file("incidents/i"))
        let hops = neighbourhood(of: Address("practices/a"), depth: 2, in: twice)
        #expect(hops.map { $0.map(\.line) } == [["practices/a#more shown by incidents/i"]])
    }

    @Test func onlyLinksThatMatchAreWalked() {
        #expect(
            found("practices/a", 3, LinkFilter(word: RelationWord("mentions"))) == [
                ["practices/a mentions practices/b"], ["practices/b mentions practices/c"],
                ["practices/c mentions practices/d"],
            ])
        #expect(found("practices/d", 1, LinkFilter(word: RelationWord("applies"))) == [])
    }
}
