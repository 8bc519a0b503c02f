import Model
import Testing

@testable import Terminal

@Suite struct EntryTextTests {
    private func text(_ reference: String, style: Style = plain) throws -> String {
        let address = Address(reference)
        let entry = try #require(sampleLibrary[address.entry])
        return entryText(entry, at: address, library: sampleLibrary, style: style)
    }

    @Test func anEntryIsShownWhole() throws {
        #expect(
            try text("practices/quorum") == """
                Quorum
                practice
                https://example.org/quorum

                Let a majority decide.

                  The minority stops.

                Why
                practices/quorum#why
                  A tie cannot be broken from the inside.

                  • Switch — both sides went on writing.

                Exceptions
                practices/quorum#exceptions
                  1. None.
                  2. None at all.

                Cost
                practices/quorum#cost
                    vote --now

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

    @Test func aPassageIsShownWithTheDeeperOnesUnderIt() throws {
        let why = try text("practices/quorum#why")
        #expect(why.contains("#exceptions") && why.contains("applied by"))
        #expect(!why.contains("The minority stops.") && !why.contains("#cost") && !why.contains("mentioned by"))
        let exceptions = try text("practices/quorum#exceptions")
        #expect(!exceptions.contains("A tie") && !exceptions.contains("applied by"))
    }

    @Test(arguments: [
        ("videos/film#t-754", "video · Ada Example, Bob Sample\nhttps://vimeo.com/1#t=754s\n"),
        ("incidents/switch", "incident · Dec 2012\n\n"), ("runbooks/partition#confirm", "\nStep 1: Confirm\n"),
        ("videos/film", "\n12:34: Drawing\nvideos/film#t-754\n"),
    ])
    func placesAndFactsAreSaid(reference: String, line: String) throws { #expect(try text(reference).contains(line)) }

    @Test func colorChangesNothingElse() throws {
        let colorful = try text("practices/quorum", style: colored)
        #expect(colorful.contains(colored.bold("Quorum")))
        #expect(colorful.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == (try text("practices/quorum")))
    }

    @Test func contentCannotDriveTheTerminal() throws {
        let nasty = "a\u{1B}[2Jb\u{9B}c"
        let library = linked([
            (
                "talks/a.md",
                """
                ---
                title: "a\\e[2Jb"
                summary: "a\\e[2Jb"
                speakers: ["a\\e[2Jb"]
                ---
                \(nasty)

                ## Slide 1: \(nasty) {#x}
                - [\(nasty)](b.md) \(nasty)
                """
            ),
            ("talks/b.md", "---\ntitle: \"a\\e[2Jb\"\n---\n```\n\(nasty)\n```\n## \(nasty)\n"),
        ])
        #expect(library.links.count == 1)
        for entry in library.entries {
            for address in entry.passages.map({ Address(entry: entry.id, anchor: $0.anchor) }) {
                let text = entryText(entry, at: address, library: library, style: colored)
                #expect(isHarmless(text), "\(address)")
                #expect(text.contains("\u{FFFD}[2J"))
            }
        }
    }
}
