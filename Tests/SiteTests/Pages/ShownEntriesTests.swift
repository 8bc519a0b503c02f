import Linking
import Model
import Testing

@testable import Site

/// A page is the same whether it is made from the library or from the part that it shows: on all entries of the collection.
@Suite struct ShownEntriesTests {
    @Test func aPartOfTheLibraryMakesTheSamePages() throws {
        let library = linked(try Repository.files(in: "Content", suffix: ".md").filter { $0.path.contains("/") })
            .library
        let whole = PageShell(library: library, settings: Settings(), look: Repository.look)
        var differing: [String] = []
        for entry in library.entries {
            let shown = entriesShown(with: entry.id) { library.links(touching: $0) }
            let part = Library(
                part: shown.entries.sorted().compactMap { library[$0] }, links: shown.links,
                redirects: library.redirects)
            let files = entryFiles(of: entry.id, in: part, settings: Settings(), look: Repository.look)
            #expect(files.count == 2)
            let same = [entryPage(entry, whole), entryData(entry, whole)]
            differing += zip(files, same).filter { $0.make().bytes != $1.make().bytes }.map(\.0.path)
        }
        #expect(library.entries.count > 700)
        #expect(differing == [])
    }

    @Test func aPracticeShowsTheIncidentsOfItsSteps() throws {
        let library = linked([
            ("practices/a.md", "---\ntitle: A\n---\n"), ("incidents/b.md", "---\ntitle: B\ndate: 2012\n---\n"),
            (
                "runbooks/c.md",
                """
                ---
                title: C
                ---
                ## Step

                - [A](../practices/a.md "applies") as it must.
                - [B](../incidents/b.md "missing in") where nobody did.
                """
            ),
        ]).library
        func shown(_ id: EntryID) -> [EntryID] {
            entriesShown(with: id) { library.links(touching: $0) }.entries.sorted()
        }
        #expect(shown("practices/a") == ["incidents/b", "practices/a", "runbooks/c"])
        #expect(shown("incidents/b") == ["incidents/b", "runbooks/c"])
    }

    @Test func whatIsNotThereHasNoFiles() {
        let empty = Library(part: [], links: [], redirects: [:])
        #expect(entryFiles(of: "practices/a", in: empty, settings: Settings(), look: Repository.look).isEmpty)
    }
}
