import Testing

@testable import Terminal

@Suite struct LinksTextTests {
    @Test func linksAreGroupedByPassage() {
        #expect(
            linksText(sampleLibrary.links(of: "practices/quorum"), library: sampleLibrary, style: plain) == """
                Why  practices/quorum#why
                  shown by  Switch update
                    both sides went on writing.
                    incidents/switch
                  applied by  Partition › Step 1: Confirm
                    two of three decide.
                    runbooks/partition#confirm

                Cost  practices/quorum#cost
                  mentioned by  Film › 12:34: Drawing
                    See quorum.
                    videos/film#t-754

                """)
    }

    @Test(arguments: [
        ("incidents/switch", "Switch update  incidents/switch\n  shows  Quorum › Why\n"),
        ("runbooks/partition", "Confirm  runbooks/partition#confirm\n  applies  Quorum › Why\n"),
        ("videos/film", "  mentions  Quorum › Cost\n"),
    ])
    func eachEndSaysItsOwnWord(entry: String, line: String) {
        let text = linksText(sampleLibrary.links(of: entry), library: sampleLibrary, style: plain)
        #expect(text.contains(line))
    }

    @Test func noLinksAreNoText() { #expect(linksText([], library: sampleLibrary, style: plain) == "") }
}
