import Evidence
import Model
import Testing

@testable import Terminal

@Suite struct PathTextTests {
    private func text(_ from: String, _ to: String) -> String? {
        shortestPath(from: Address(from), to: Address(to), in: sampleLibrary).map {
            pathText($0, from: Address(from), to: Address(to), library: sampleLibrary, style: plain)
        }
    }

    @Test func eachHopNamesItsPassagesWithTheirEntries() {
        #expect(
            text("runbooks/partition", "incidents/switch") == """
                2 links from runbooks/partition to incidents/switch

                Partition › Step 1: Confirm  runbooks/partition#confirm
                  applies  Quorum › Why
                    two of three decide.
                    practices/quorum#why

                Quorum › Why  practices/quorum#why
                  shown by  Switch update
                    both sides went on writing.
                    incidents/switch

                """)
    }

    @Test(arguments: [
        ("practices/quorum", "practices/quorum", "Both ends are 'practices/quorum': no link is needed.\n"),
        (
            "practices/quorum#why", "practices/quorum#cost",
            "'practices/quorum#why' and 'practices/quorum#cost' are in one entry: no link is needed.\n"
        ),
    ])
    func insideOfOneEntryItSaysSo(from: String, to: String, line: String) { #expect(text(from, to) == line) }

    @Test func neighboursAreToldByDistance() {
        let hops = neighbourhood(of: Address("incidents/switch"), depth: 2, in: sampleLibrary)
        #expect(
            neighbourhoodText(hops, library: sampleLibrary, style: plain) == """
                1 link away: 1 entry

                Switch update  incidents/switch
                  shows  Quorum › Why
                    both sides went on writing.
                    practices/quorum#why

                2 links away: 2 entries

                Quorum › Why  practices/quorum#why
                  applied by  Partition › Step 1: Confirm
                    two of three decide.
                    runbooks/partition#confirm

                Quorum › Cost  practices/quorum#cost
                  mentioned by  Film › 12:34: Drawing
                    See quorum.
                    videos/film#t-754

                """)
    }
}
