import Evidence
import Linking
import Model
import Testing

@Suite struct ShortestPathTests {
    private func path(_ from: String, _ to: String, _ files: (String, String)...) -> [String]? {
        let sample = library(Dictionary(files, uniquingKeysWith: { first, _ in first }))
        return shortestPath(from: Address(from), to: Address(to), in: sample)?.map(\.line)
    }

    @Test func linksAreWalkedInBothDirections() {
        let files = [file("practices/a", link("incidents/i", "shown by")), file("incidents/i")]
        #expect(path("practices/a", "incidents/i", files[0], files[1]) == ["practices/a shown by incidents/i"])
        #expect(path("incidents/i", "practices/a", files[0], files[1]) == ["incidents/i shows practices/a"])
    }

    @Test func passagesOfOneEntryAreNoDistance() {
        let found = path(
            "practices/a#first", "practices/c",
            file("practices/a", "## First {#first}\n\nx\n\n## Last {#last}\n\n" + link("practices/b#low")),
            file("practices/b", "Up.\n\n" + link("practices/c") + "\n## Low {#low}\n\nx\n"), file("practices/c"))
        #expect(found == ["practices/a#last mentions practices/b#low", "practices/b mentions practices/c"])
    }

    @Test(arguments: ["practices/a", "practices/a#one"])
    func insideOfOneEntryNoLinkIsNeeded(end: String) {
        #expect(path("practices/a", end, file("practices/a", "## One {#one}\n\nx\n")) == [])
    }

    @Test func unconnectedEndsHaveNoChain() {
        #expect(
            path(
                "practices/a", "practices/c", file("practices/a", link("practices/b")), file("practices/b"),
                file("practices/c")) == nil)
    }

    @Test func theShortestWinsEvenByMentions() {
        let found = path(
            "runbooks/r", "incidents/i",
            file("runbooks/r", link("incidents/i") + "\n## One {#one}\n\n" + link("practices/p", "applies")),
            file("practices/p", link("incidents/i", "shown by")), file("incidents/i"))
        #expect(found == ["runbooks/r mentions incidents/i"])
    }

    @Test func ofTheSameLengthRelationsWinThenIDs() {
        let start = "## One {#one}\n\n"
        let a = file("practices/a", link("incidents/i"))
        let b = file("practices/b", link("incidents/i", "missing in"))
        let c = file("practices/c", link("incidents/i", "shown by"))
        let runbook = file(
            "runbooks/r", start + ["c", "b", "a"].map { link("practices/\($0)", "applies") }.joined())
        #expect(
            path("runbooks/r", "incidents/i", a, b, c, runbook, file("incidents/i")) == [
                "runbooks/r#one applies practices/b", "practices/b missing in incidents/i",
            ])
    }

    @Test func betweenTwoEntriesARelationWinsThenThePassageWhereOneStands() {
        let practice = file(
            "practices/p",
            link("incidents/i", "shown by") + "\n## One {#one}\n\n" + link("incidents/i#end", "missing in")
                + "\n## Two {#two}\n\n" + link("incidents/i"))
        let incident = file("incidents/i", "x\n\n## End {#end}\n\ny\n")
        #expect(path("practices/p", "incidents/i", practice, incident) == ["practices/p shown by incidents/i"])
        #expect(
            path("practices/p#one", "incidents/i", practice, incident) == ["practices/p#one missing in incidents/i#end"]
        )
        #expect(path("practices/p#two", "incidents/i", practice, incident) == ["practices/p shown by incidents/i"])
        #expect(
            path("practices/p#two", "incidents/i#end", practice, incident) == [
                "practices/p#one missing in incidents/i#end"
            ])
    }
}
