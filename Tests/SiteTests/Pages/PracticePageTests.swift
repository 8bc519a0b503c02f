import Testing

@testable import Site

@Suite struct PracticePageTests {
    private static let files: Files = [
        (
            "practices/p.md",
            """
            ---
            title: P
            summary: The rule.
            ---
            ## Why
            Because.

            ## Evidence
            What is known:

            - [C](../incidents/c.md "shown by") — reason c.
            - [B](../incidents/b.md "worked in") — reason b.
            - [A](../incidents/a.md "missing in") — reason `a`.

            ## Limits
            None.

            ## Explained best at
            - [T](../videos/t.md#t-60 "explained at") — well.
            """
        ),
        ("incidents/a.md", "---\ntitle: \"A: it fell\"\ndate: 2017\n---\n"), ("incidents/b.md", "---\ntitle: B\n---\n"),
        ("incidents/c.md", "---\ntitle: C\n---\n"),
        (
            "incidents/d.md",
            "---\ntitle: D 2018\ndate: 2018-03\n---\n- [P](../practices/p.md \"was missing\") — reason d.\n"
        ),
        ("videos/t.md", "---\ntitle: T\n---\n## 1:00 The moment {#t-60}\n"),
        (
            "runbooks/r.md",
            """
            ---
            title: R
            ---
            ## Nine {#nine}
            - [P](../practices/p.md "applies") — step nine.

            ## One {#one}
            - [P](../practices/p.md "applies") — step one.
            - [A](../incidents/a.md "missing in") — it was not done.
            """
        ),
    ]
    private static let page = Result { try BuiltSite(files).main("practices/p.html") }

    @Test func figuresThatAreNotZeroStandOnTop() throws {
        let numbers = try Self.page.get().between("<dl class=\"plate nums\">", "</dl>")
        #expect(numbers.all(#/<dd class="n">(\d+)</dd>/#) == ["2", "1", "1", "2", "1"])
        let few = try BuiltSite(sampleFiles).main("practices/quorum.html").between("<dl class=\"plate nums\">", "</dl>")
        #expect(few.all(#/<dd class="n">(\d+)</dd>/#) == ["1", "1", "1"])
        #expect(!few.contains("missing"))
    }

    @Test func evidenceIsALedgerWhereItIsWritten() throws {
        let page = try Self.page.get()
        let evidence = try page.between("<h2 id=\"evidence\">", "<h2 id=\"limits\">")
        #expect(evidence.contains("<p>What is known:</p>"))
        #expect(evidence.all(#/<\/svg>([^<]+)<\/p><div class="do">/#) == ["Missing", "Missing", "Helped", "Shows why"])
        #expect(
            evidence.all(#/<div class="s">(.*?)<\/div>/#) == [
                "reason <code>a</code>.", "reason d.", "reason b.", "reason c.",
            ])
        #expect(evidence.all(#/<span class="q">(\d+)<\/span>/#) == ["2017"], "a title that says its year says it once")
        #expect(evidence.all(#/<use href="#kb:(lacks|helps|shows)"/#) == ["lacks", "lacks", "helps", "shows"])
    }

    @Test func theStepsThatFollowFromAnIncidentStandBesideIt() throws {
        let evidence = try Self.page.get().between("<h2 id=\"evidence\">", "<h2 id=\"limits\">")
        #expect(evidence.all(#/href="\.\.\/runbooks\/r\.html#(\w+)"/#) == ["one"])
        #expect(try evidence.between("runbooks/r.html#one", "</a>").contains("2 · R"))
        let row = try evidence.between("incidents/a.html", "</li>")
        #expect(row.contains("runbooks/r.html#one"))
    }

    @Test func stepsAreNumberedAndComeBeforeTheEvidence() throws {
        let page = try Self.page.get()
        let steps = try page.between("<h2 id=\"kb:links-applied-by\">", "<h2 id=\"evidence\">")
        #expect(steps.hasPrefix("Used in these steps</h2>"))
        #expect(steps.all(#/<span class="n run" aria-hidden="true">(\d+)</#) == ["1", "2"])
        #expect(steps.all(#/<p>(step \w+)\./#) == ["step nine", "step one"])
        #expect(steps.contains("<h3><a class=\"run\" href=\"../runbooks/r.html#nine\">Nine</a></h3>"))
        let contents = try page.between("<nav class=\"rail\"", "</nav>").all(#/href="#([^"]*)"/#)
        #expect(contents == ["why", "kb:links-applied-by", "evidence", "limits", "explained-best-at", "kb:about"])
    }

    @Test func whereItIsExplainedSaysThePlace() throws {
        let explained = try Self.page.get().between("<h2 id=\"explained-best-at\">", "kb:about")
        #expect(explained.contains("href=\"../videos/t.html#t-60\">T: The moment</a>"))
        #expect(explained.contains("<p>video · 1:00</p>"))
    }

    @Test func practicesThatTheTextNamesInAListAreALedger() throws {
        let text =
            "---\ntitle: P\n---\n## Related\n- [Q](q.md) — it helps.\n\n## Read\n- [A](../articles/a.md) — no practice.\n"
        let page = try BuiltSite([
            ("practices/p.md", text), ("practices/q.md", "---\ntitle: Q\n---\nSee [P](p.md).\n"),
            ("articles/a.md", "---\ntitle: A\n---\n"),
        ]).main("practices/p.html")
        let related = try page.between("<h2 id=\"related\">", "<h2 id=\"read\">")
        #expect(
            related.contains(
                "<h3><a class=\"pra\" href=\"../practices/q.html\">Q</a></h3><div class=\"s\">it helps.</div>"))
        #expect(!related.contains("See P."))
        #expect(try page.between("<h2 id=\"read\">", "</div>").contains("<ul>\n<li><a class=\"art\""))
        #expect(page.contains("<h2 id=\"kb:links-mentioned-by\">"))
    }

    /// Two things in common make two practices related; one that the text names makes the list its own.
    @Test(arguments: [("", ["Q"]), ("See [S](s.md).", [])])
    func relatedPracticesShareTheirEvidence(text: String, related: [String]) throws {
        func practice(_ title: String, _ incidents: [String]) -> (String, String) {
            let links = incidents.map { "- [I](../incidents/\($0).md \"missing in\") — \(title) and \($0).\n" }
            return (
                "practices/\(title.lowercased()).md",
                "---\ntitle: \(title)\n---\n\(title == "P" ? text : "")\n\n\(links.joined())"
            )
        }
        let incidents = ["a", "b", "c"].map { ("incidents/\($0).md", "---\ntitle: I\n---\n") }
        let practices = [
            practice("P", ["a", "b", "c"]), practice("Q", ["a", "b"]), practice("S", ["c"]),
        ]
        let page = try BuiltSite(practices + incidents).main("practices/p.html")
        let section = page.contains("kb:related\">") ? try page.between("<h2 id=\"kb:related\">", "</section>") : ""
        #expect(section.all(#/<h3><a [^>]*>([^<]*)</#) == related)
        #expect(section.contains("2 incidents in common") == !related.isEmpty)
    }
}
