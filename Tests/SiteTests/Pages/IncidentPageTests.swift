import Testing

@testable import Site

@Suite struct IncidentPageTests {
    private static let library: Files = [
        ("practices/p.md", "---\ntitle: Practice\n---\n## Evidence\n- [I](../incidents/j.md \"shown by\") — other.\n"),
        ("practices/q.md", "---\ntitle: Rule\n---\n"), ("incidents/j.md", "---\ntitle: J\n---\n"),
        (
            "runbooks/r.md",
            "---\ntitle: Book\n---\n## First {#first}\nDo.\n\n- [I](../incidents/i.md \"worked in\") — it was done.\n"
        ),
    ]

    private func page(_ body: String, background: Background = Background()) throws -> String {
        let library = linked(Self.library + [("incidents/i.md", "---\ntitle: I\n---\n\(body)\n")]).library
        let shell = PageShell(library: library, settings: .init(), look: Repository.look, background: background)
        let entry = try #require(library["incidents/i"])
        let (bytes, problems) = entryPage(entry, shell).make()
        #expect(problems == [])
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func stepsComeBeforePracticesAndOthersWordsAreTakenIn() throws {
        let page = try page(
            "## What it shows\n- [P](../practices/p.md \"was missing\") — no rule.\n\n## Later\nText.\n")
        let ledger = try page.between("<h2 id=\"what-it-shows\">", "<h2 id=\"later\">")
        #expect(ledger.all(#/<\/svg>(\w+)<\/p>/#) == ["Helped", "Missing"])
        #expect(ledger.contains("href=\"../runbooks/r.html#first\">\(marked("Step 1: First", .runbook))</a>"))
        #expect(ledger.contains("<div class=\"s\">it was done.</div>") && ledger.contains("<p>Book</p>"))
        #expect(!page.contains("kb:links-"))
    }

    @Test(arguments: [
        (["missing in"], "What would have helped"), (["worked in"], "What helped"), (["shown by"], "What it shows"),
        (["shown by", "worked in", "missing in"], "What helped, and what was missing"),
    ])
    func theHeadingSaysWhatTheLinksSay(relations: [String], title: String) throws {
        let links = relations.map { "- [I](../incidents/i.md \"\($0)\") — it was \($0).\n" }
        let site = BuiltSite([
            ("practices/a.md", "---\ntitle: A\n---\n" + links.joined()), ("incidents/i.md", "---\ntitle: I\n---\n"),
        ])
        #expect(try site.main("incidents/i.html").all(#/<h2 id="kb:links-evidence">([^<]*)</#) == [title])
    }

    @Test func aTimelineIsALedgerOfMoments() throws {
        let page = try page(
            """
            ## Timeline
            - **17:20 UTC**: a copy is made.
            - **23:00** — replication stops.
              [P](../practices/p.md "was missing"), [Q](../practices/q.md "shows").
            - **23:30** the [Q](../practices/q.md "shows") of it. [P](../practices/p.md "was missing") — nothing
              stopped `it`.
            - **Night:** nothing is there.
              - [First](../runbooks/r.md#first "was missing") — one `command`.
            - **Day 2** all is back. See [Q](../practices/q.md).

            ## After
            """)
        let line = try page.between("<h2 id=\"timeline\">", "<h2 id=\"after\">")
        #expect(line.all(#/<p class="t">([^<]*)</#) == ["17:20 UTC", "23:00", "23:30", "Night", "Day 2"])
        #expect(
            line.all(#/<div class="do"><p>([^<]*)/#) == [
                "a copy is made.", "replication stops.", "the ", "nothing is there.", "all is back. See ",
            ])
        let beside = line.all(#/(?s)<div class="why">(.*?)<\/div>/#)
        #expect(
            beside.map { $0.all(#/<a class="\w+" href="([^"]*)"/#) } == [
                ["../practices/p.html", "../practices/q.html"], ["../practices/p.html"], ["../runbooks/r.html#first"],
            ])
        #expect(beside.dropFirst().first?.contains("</a>: nothing\nstopped <code>it</code>.") == true)
        #expect(beside.last?.contains("</a>: one <code>command</code>.") == true)
        #expect(line.contains("<span>Time</span><span>What happened</span><span>Would have helped</span>"))
    }

    /// What stands beside a moment is told once more with everything that speaks to the incident.
    @Test func aTimelinesLinksCountAsEvidence() throws {
        let page = try page("## Timeline\n- **1:00** it fell. [Q](../practices/q.md \"was missing\") — no stop.\n")
        let section = try page.between("<h2 id=\"kb:links-evidence\">", "</section>")
        #expect(section.hasPrefix("What helped, and what was missing</h2>"))
        #expect(section.contains("../practices/q.html") && section.contains("<div class=\"s\">no stop.</div>"))
    }

    @Test(arguments: ["## Timeline\n- **1:00** one\n- two\n", "## Course\n- **1:00** one\n- **2:00** two\n"])
    func anotherListIsNoTimeline(body: String) throws { #expect(try !page(body).contains("class=\"t\"")) }

    @Test func aTimelineInAnotherLanguageHasTheAnchor() throws {
        #expect(try page("## Verlauf {#timeline}\n- **1:00** eins\n").contains("<p class=\"t\">1:00</p>"))
    }

    @Test func incidentsLikeItAreFew() throws {
        let similar = ["incidents/j", "incidents/gone"]
        let page = try page("Text.", background: Background(similar: ["incidents/i": similar]))
        let section = try page.between("<h2 id=\"kb:similar\">", "</section>")
        #expect(section.all(#/<h3><a class="inc" href="([^"]*)"/#) == ["../incidents/j.html"])
        #expect(try !self.page("Text.").contains("kb:similar"))
        let many = Background(similar: ["incidents/i": Array(repeating: "incidents/j", count: 9)])
        #expect(
            try self.page("Text.", background: many).between("<h2 id=\"kb:similar\">", "</section>").matches(
                of: #/<li>/#
            ).count
                == 5)
    }
}
