import Model
import Testing

@testable import Site

@Suite struct RunbookStepsTests {
    private func step(_ anchor: String, in page: String) throws -> (todo: String, because: String) {
        let step = try page.between("<li id=\"\(anchor)\">", "<p class=\"go\">") + "END"
        return (
            try step.between("<div class=\"do\">", "<div class=\"why\">"),
            try step.between("<div class=\"why\">", "END")
        )
    }

    @Test func aStepIsTakenApart() throws {
        let (todo, because) = try step("confirm", in: BuiltSite(sampleFiles).main("runbooks/partition.html"))
        #expect(todo.contains("<span class=\"vh\">Step 1: </span>Confirm the split<a class=\"self\" href=\"#confirm\""))
        #expect(todo.contains("<dt class=\"ok\">Expect</dt><dd> two places agree.</dd>"))
        #expect(todo.contains("<dt class=\"no\">If not</dt><dd> it is one host.</dd>"))
        for text in ["Expect", "If not", "two places agree.", "it is one host."] {
            #expect(todo.ranges(of: text).count == 1, "\(text)")
        }
        #expect(!todo.contains("Quorum") && !todo.contains("believed"))
        #expect(todo.contains("<li><p>Write down the time.</p></li>"))
        #expect(todo.contains("<h3 id=\"on-a-tuesday\">On a Tuesday<a class=\"self\""))
        #expect(todo.contains("<p>Ask twice.</p>"))
        #expect(because.contains("<p class=\"rel\">Applies</p>"))
        #expect(because.contains("Quorum rule</a>: two of three decide.</p>"))
        #expect(because.contains("href=\"../practices/quorum.html#why\""))
        #expect(because.contains("<p class=\"rel\">Missing in</p>"))
        #expect(because.contains("Switch</a>: each side believed itself.</p>"))
    }

    @Test func aStepWithoutReasonsHasNone() throws {
        let (todo, because) = try step("fence", in: BuiltSite(sampleFiles).main("runbooks/partition.html"))
        #expect(todo.contains("Step 2: ") && !todo.contains("<dl"))
        #expect(!because.contains("<p"))
    }

    @Test func commandsAreSetALineEach() throws {
        let (todo, _) = try step("confirm", in: BuiltSite(sampleFiles).main("runbooks/partition.html"))
        #expect(
            todo.contains(
                "<pre class=\"sh\"><code><span>ping -c 3 10.0.0.1\n</span><span>ping -c 3 10.0.0.2\n</span></code></pre>"
            ))
    }

    @Test func checksMayBeParagraphsAndHoldBlocks() throws {
        let text = """
            ---
            title: A
            ---
            ## One {#one}
            **Expect:** a green light.

            **If not**

            - **Expect:** a line:

              ```sh
              cat light
              ```
            - **Expected** words are no check.

            **Stop:** do not go on.
            """
        let (todo, _) = try step("one", in: BuiltSite([("runbooks/a.md", text)]).main("runbooks/a.html"))
        let checks = try todo.between("<dl class=\"chk\">", "</dl>")
        #expect(checks.all(#/<dt class="(\w+)">/#) == ["ok", "no", "ok"])
        #expect(checks.contains("cat light"))
        #expect(todo.contains("<strong>Expected</strong> words are no check."))
        #expect(todo.contains("<p class=\"stop\"><strong>Stop:</strong> do not go on.</p>"))
        #expect(try !todo.between("<h2>", "<dl").contains("green"))
    }

    /// What a reader must see must not depend on how deep its heading stands.
    @Test func theChecksUnderADeeperHeadingAreShownToo() throws {
        let text = """
            ---
            title: A
            ---
            ## One {#one}
            - **Expect:** first.

            ### Part
            - Do it.
            - **Expect:** second.
            - **If not:** third.
            """
        let (todo, _) = try step("one", in: BuiltSite([("runbooks/a.md", text)]).main("runbooks/a.html"))
        for text in ["first.", "second.", "third.", "Do it."] { #expect(todo.ranges(of: text).count == 1, "\(text)") }
    }

    @Test(arguments: [(3, 0), (4, 4), (7, 7)])
    func manyReasonsFromElsewhereAreFoldedAway(count: Int, folded: Int) throws {
        let incidents = (0..<count).map { number in
            (
                "incidents/i\(number).md",
                "---\ntitle: I\(number)\n---\n- [A](../runbooks/a.md#one \"was missing\") — reason \(number).\n"
            )
        }
        let runbook = """
            ---
            title: A
            ---
            ## One {#one}
            - [P](../practices/p.md "applies") — its own.
            """
        let site = BuiltSite([("runbooks/a.md", runbook), ("practices/p.md", "---\ntitle: P\n---\n")] + incidents)
        let (_, because) = try step("one", in: site.main("runbooks/a.html"))
        let more = because.contains("<details>") ? try because.between("<details>", "</details>") : ""
        #expect(more.matches(of: #/: reason \d+\./#).count == folded)
        #expect(more.contains("<summary>\(folded) more</summary>") == (folded > 0))
        #expect(because.matches(of: #/: reason \d+\./#).count == count)
        #expect(because.contains(": its own.") && !more.contains(": its own."))
    }

    @Test func reasonsWrittenAtTheOtherEndAreShown() throws {
        let site = BuiltSite([
            ("runbooks/a.md", "---\ntitle: A\n---\n## One {#one}\nDo it.\n\n### Part {#part}\nMore.\n"),
            (
                "practices/p.md",
                """
                ---
                title: Practice
                ---
                ## Rule
                - [A](../runbooks/a.md#one "applied by") — it is this step.
                - [A](../runbooks/a.md#part "applied by") — and this part.
                - [A](../runbooks/a.md "applied by") — all of it.

                See [one](../runbooks/a.md#one).
                """
            ),
        ])
        let page = try site.main("runbooks/a.html")
        let because = try step("one", in: page).because
        #expect(because.contains("Practice</a>: it is this step.</p>"))
        #expect(because.contains("Practice</a>: and this part.</p>"))
        #expect(because.contains("all of it") == false)
        let steps = try #require(page.firstRange(of: "class=\"led steps\""))
        let incoming = try (page[steps.upperBound...] + "END").between("</ol>\n<section", "END")
        #expect(incoming.contains("all of it.") && incoming.contains("See one."))
        #expect(!incoming.contains("it is this step."))
    }

    @Test(
        arguments: [
            ([], nil), (["missing in"], nil), (["missing in", "missing in"], "Missing in 2 incidents."),
            (["worked in", "worked in"], "Worked in 2 incidents."),
            (["missing in", "missing in", "worked in", "shown by"], "Missing in 2 incidents, worked in 1."),
            (["shown by"], nil),
        ] as [([String], String?)])
    func aStepSaysHowOftenItWasMissing(relations: [String], text: String?) throws {
        let links = relations.enumerated().map { "- [I](../incidents/i\($0).md \"\($1)\") — reason \($0).\n" }
        let incidents = relations.indices.map { ("incidents/i\($0).md", "---\ntitle: I\($0)\n---\n") }
        let runbook = "---\ntitle: A\n---\n## One {#one}\nDo.\n\n" + links.joined()
        let page = try BuiltSite([("runbooks/a.md", runbook)] + incidents).main("runbooks/a.html")
        #expect(page.all(#/<p class="tally">([^<]*)</#) == [text].compactMap { $0 })
    }

    @Test func eachStepLeadsToItsNeighbours() throws {
        let text = "---\ntitle: A\n---\n## One {#one}\n## Two & a half {#two}\n### Part\n## Three {#three}\n"
        let page = try BuiltSite([("runbooks/a.md", text)]).main("runbooks/a.html")
        let links = page.all(#/<p class="go">(.*?)<\/p>/#).map { $0.all(#/href="#(\w+)"/#) }
        #expect(links == [["two"], ["one", "three"], ["two"]])
        #expect(page.contains("aria-label=\"Step before: Two &amp; a half\">↑</a>"))
    }

    @Test(arguments: [true, false])
    func paperSaysWhatItIsAPrintOf(isKnown: Bool) throws {
        let library = linked([("runbooks/a.md", "---\ntitle: A\n---\n## One {#one}\n")]).library
        let change = Background.Change(date: PartialDate(year: 2026, month: 11, day: 22), revision: "3f2a9c1")
        let shell = PageShell(
            library: library, settings: Settings(), look: Repository.look,
            background: Background(changes: isKnown ? ["runbooks/a": change] : [:]))
        let entry = try #require(library["runbooks/a"])
        let page = String(decoding: entryPage(entry, shell).make().bytes, as: UTF8.self)
        let paper = try page.between("<p class=\"po\">", "</p>")
        #expect(paper.hasPrefix("runbooks/a · "))
        #expect(paper.hasSuffix("Paper goes stale: compare the revision before you act."))
        #expect(paper.contains(" · revision 3f2a9c1, 22 Nov 2026 · ") == isKnown)
        #expect(page.contains("Last changed: 22 Nov 2026") == isKnown)
    }
}
