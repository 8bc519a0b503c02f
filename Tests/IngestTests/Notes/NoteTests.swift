import Model
import Testing

@testable import Ingest

func file(_ name: String, _ text: String) -> InputFile { InputFile(name: name, bytes: Array(text.utf8), path: name) }

func markdown(_ segment: Segment) -> String {
    switch segment.text {
    case .markdown(let text): text
    case .blocks(let blocks): markdownText(blocks)
    }
}

private func note(_ text: String, name: String = "note.md") throws -> IngestedDocument {
    try #require(try readNotes(file(name, text)).first)
}

@Suite("Markdown notes") struct NoteTests {
    @Test("Front matter of all three kinds says the same")
    func kinds() throws {
        let texts = [
            "---\ntitle: A b\ndate: 2021-06-08 09:47:00 +0200\nauthors: [Ada, Bo]\ntags:\n  - x\n  - y z\n---\n\n# H\n\nt\n",
            "+++\ntitle = 'A b'\ndate = 2021-06-08T09:47:00Z\nauthors = [\"Ada\", \"Bo\"]\n[taxonomies]\ntags = [\"x\", \"y z\"]\n+++\n# H\n\nt\n",
            "{\"title\": \"A b\", \"date\": \"2021-06-08\", \"author\": [{\"name\": \"Ada\"}, \"Bo\"], \"tags\": [\"x\", \"y z\"]}\n\n# H\n\nt\n",
        ]
        for text in texts {
            let note = try note(text)
            #expect(note.facts.title == "A b")
            #expect(note.facts.date == PartialDate(year: 2021, month: 6, day: 8))
            #expect(note.facts.people == ["Ada", "Bo"])
            #expect(note.facts.tags == ["x", "y z"])
            #expect(note.segments.map(\.title) == ["H"])
            #expect(note.segments.map(markdown) == ["t"])
            #expect(note.warnings.isEmpty)
        }
    }

    @Test(
        "Front matter that cannot be read keeps the text, and its plain lines",
        arguments: [
            ("---\ntitle: One\ntitle: Two\ntags: not-a-list\n---\n\n# Body\n", "One", ["not-a-list"]),
            ("---\ntitle: \"One\ntags: [a, b\n\n# Body\n\nText.\n", "One", ["a", "b"]),
            ("---\na: &a [x]\nb: [*a, *a]\ntitle: One\n---\n# Body\n", "One", []),
            ("---\ntitle: One: two: three\ntags:\n- a\n- b\n---\n# Body\n", "One: two: three", ["a", "b"]),
        ])
    func unreadable(text: String, title: String, tags: [String]) throws {
        let note = try note(text)
        #expect(note.facts.title == title)
        #expect(note.facts.tags == tags)
        #expect(note.segments.map(\.title) == ["Body"])
        #expect(note.warnings.map(\.code) == ["front-matter-unreadable"])
    }

    @Test("A rule at the start is no front matter")
    func rule() throws {
        let note = try note("---\n\nJust a rule: o.\n\n---\n\nSetext\n------\n\n# dup\n\n# dup\n\n# dup-1\n")
        #expect(note.facts.title == nil)
        #expect(note.segments.map(\.title) == ["", "Setext", "dup", "dup", "dup-1"])
        #expect(note.segments.map(\.key) == ["#", "#setext", "#dup", "#dup", "#dup-1"])
        #expect(note.segments.map(\.level) == [2, 3, 2, 2, 2])
        #expect(markdown(note.segments[0]) == "---\n\nJust a rule: o.\n\n---")
    }

    @Test("The first heading of the first level is the title, and the rest begins at the second")
    func title() throws {
        let note = try note("Title\n=====\n\nIntro\n\n### A\n\n#### B {#own}\n\n```\n# no heading\n```\n\n> # quoted\n")
        #expect(note.facts.title == "Title")
        #expect(note.segments.map(\.title) == ["", "A", "B"])
        #expect(note.segments.map(\.level) == [2, 2, 3])
        #expect(note.segments.map(\.anchor) == [nil, nil, "own"])
    }

    @Test(
        "Dates as people write them",
        arguments: [
            ("2021-06-08", "2021-06-08"), ("2021-06-08T10:00:00Z", "2021-06-08"), ("2021/6/8", "2021-06-08"),
            ("8 June 2021", "2021-06-08"), ("June 8th, 2021", "2021-06-08"), ("2021-06", "2021-06"), ("2021", "2021"),
            ("2021-13-45", nil), ("soon", nil), ("20210608", nil),
        ] as [(String, String?)])
    func dates(written: String, date: String?) {
        #expect(writtenDate(written)?.description == date)
    }

    @Test("A date that is none is reported; Jekyll's name of the file gives one")
    func dateInName() throws {
        let named = try note("---\ntitle: T\n---\nx\n", name: "2014-08-07-title.md")
        #expect(named.facts.date == PartialDate(year: 2014, month: 8, day: 7))
        let bad = try note("---\ntitle: T\ndate: 2021-13-45\n---\nx\n")
        #expect(bad.facts.date == nil)
        #expect(bad.warnings.map(\.code) == ["bad-date"])
    }

    @Test("Obsidian's marks")
    func obsidian() throws {
        let note = try note(
            """
            ---
            aliases: [Outage, "Big One"]
            tags: "#incident #dns/bgp"
            ---
            #inline-tag See [[Facebook outage|the outage]] and ![[diagram.png|300]] ^block

            > [!warning] Look out
            > body

            %% hidden %%

            ==high== and `[[not a link]]` and ![[Other note]] [[Page#Part]] C# [[x]](y)
            """)
        #expect(note.facts.tags == ["incident", "dns/bgp", "inline-tag"])
        #expect(note.facts.aliases == ["Outage", "Big One"])
        #expect(note.facts.links == ["Facebook outage", "Other note", "Page"])
        let text = markdown(note.segments[0])
        #expect(text.contains("#inline-tag See the outage and Picture: diagram.png\n"))
        #expect(text.contains("> **Look out**\n"))
        #expect(text.contains("**high** and `[[not a link]]`"))
        #expect(!text.contains("hidden") && !text.contains("^block"))
        #expect(note.warnings.map(\.code) == ["embed-dropped", "link-dropped", "note-links"])
    }

    @Test("Links that lead nowhere from here keep their words; with an address they are completed")
    func relativeLinks() throws {
        let body =
            "# T\n\n## Part\n\n[a](b/c.md), [here](#part), [d][e], ![graph](g.png), [f](https://x.org)\n\n"
            + "[e]: ../e.md\n"
        let text = markdown(try #require(try note(body).segments.first))
        #expect(text.hasPrefix("a, [here](#part), d, Picture: graph, [f](https://x.org)"))
        let based = markdown(try #require(try note("---\nurl: https://o.org/p/q.html\n---\n" + body).segments.last))
        #expect(based.contains("[a](https://o.org/p/b/c.md)"))
        #expect(based.contains("![graph](https://o.org/p/g.png)"))
    }

    @Test(
        "References are resolved against an address",
        arguments: [
            ("a.md", "https://o.org/p/a.md"), ("../a", "https://o.org/a"), ("/a?b#c", "https://o.org/a?b#c"),
            ("//h/x", "https://h/x"), ("./", "https://o.org/p/"), ("../../../a", "https://o.org/a"),
        ])
    func resolves(reference: String, address: String) {
        #expect(resolved(reference, against: "https://o.org/p/q.html?x") == address)
    }

    @Test("Nesting without end is flattened, and the text after it kept")
    func deep() throws {
        let quote = try note("# T\n\n" + String(repeating: ">", count: 5000) + " needle\n\ntail\n")
        let brackets = try note("# T\n\n" + String(repeating: "[", count: 5000) + "\n\ntail\n")
        let list = try note(
            "# T\n\n" + (0..<300).map { String(repeating: "  ", count: $0) + "- x\n" }.joined() + "\ntail\n")
        for note in [quote, brackets, list] {
            #expect(note.warnings.map(\.code) == ["flattened"])
            #expect(markdown(note.segments[0]).hasSuffix("tail"))
        }
    }
}
