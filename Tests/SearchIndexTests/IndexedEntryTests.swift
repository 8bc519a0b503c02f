import Model
import Testing

@testable import SearchIndex

@Suite struct IndexedEntryTests {
    private static func library(_ path: String, _ text: String, tags: [String: TagMeaning] = [:]) -> IndexedLibrary {
        IndexedLibrary(of: linked([(path, text)]), tags: tags)
    }

    @Test func wordsStandInTheirFields() throws {
        let library = Self.library(
            "runbooks/r.md",
            """
            ---
            title: The split
            summary: Two sides.
            trigger: Nodes vanish.
            tags: [dns]
            aliases: [Netz-Riss]
            ---
            First words.[^1]

            ## Use kube-proxy {#use}
            Then `GitHub`.[^2]

            [^1]: Footnote one.
            [^2]: Footnote two.
            """, tags: ["dns": TagMeaning(aliases: ["name server"])])
        let entry = try #require(library.entries.first)
        let first = [
            "the split", "netz riss", "two sides nodes vanish dns name server", "first words footnote one",
            "netzriss 0the",
        ]
        let second = ["", "", "use kube proxy", "then github footnote two", "kubeproxy git hub"]
        #expect(entry.passages.map { $0.words.fields.map { library.lexicon.text(of: $0) } } == [first, second])
        #expect(entry.length == 2 + 2 + 7 + 4 + 3 + 4)
        #expect(entry.summary == "Two sides.\nNodes vanish.")
        #expect(
            entry.passages.map(\.anchor) == ["", "use"] && entry.passages.map(\.heading) == ["", "Use kube-proxy"])
        #expect(entry.passages.map(\.place) == [nil, "Step 1"])
    }

    @Test(arguments: [
        ("talks/t.md", "speakers: [Ada Example, Bo]\nevent: Surge", "ada example bo surge"),
        ("incidents/i.md", "organisation: Acme", "acme"), ("people/p.md", "organisation: Acme\naliases: [P]", "p acme"),
        ("events/e.md", "place: Santa Clara", "santa clara"), ("books/b.md", "authors: [Cy Writer]", "cy writer"),
        ("articles/a.md", "aliases: [One, Two]", "one two"),
    ])
    func namesAreWhatElseAnEntryIsCalled(path: String, fields: String, names: String) throws {
        let library = Self.library(path, "---\ntitle: T\n\(fields)\n---\n")
        let words = try #require(library.entries.first?.passages.first?.words[.names])
        #expect(library.lexicon.text(of: words) == names)
    }

    @Test(arguments: [("2013", 20_130_101), ("2013-06", 20_130_601), ("2013-06-18", 20_130_618)])
    func aDateBeginsWithItsFirstDay(date: String, day: Int) throws {
        let library = Self.library("articles/a.md", "---\ntitle: T\ndate: \(date)\n---\n")
        #expect(library.entries.first?.date?.firstDay == day)
    }
}
