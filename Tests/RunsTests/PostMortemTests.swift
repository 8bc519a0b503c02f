import Linking
import Model
import Parsing
import Testing

@testable import Runs

@Suite struct PostMortemTests {
    private static let runbook = (
        id: "runbooks/split",
        text:
            "---\ntitle: \"Split: *both* [sides]\"\ntags: [partition]\n---\n## Confirm {#confirm}\nAsk.\n\n## Fence {#fence}\nCut.\n\n## Heal {#heal}\nWait.\n"
    )

    private func draft(_ events: [RunEvent], title: String = "Acme", runbook: (id: String, text: String)? = runbook)
        throws -> String
    {
        postMortem(
            of: try #require(RunState([start] + events)), id: "incidents/acme", title: title,
            library: linked([runbook].compactMap { $0 }).library)
    }

    /// The draft and its runbook linked, the draft taken for finished.
    private func published(_ draft: String) throws -> (entry: Entry, links: [Link], problems: [Diagnostic]) {
        let text = draft.replacing("draft: true\n", with: "")
        #expect(text != draft)
        let (library, problems) = linked([Self.runbook, ("incidents/acme", text)])
        return (try #require(library["incidents/acme"]), library.links, problems)
    }

    @Test func tellsTheRun() throws {
        let draft = try draft([
            step("03:13:00", "confirm", .note, "loss on one path"),
            step("03:14:00", "confirm", .done, "both racks agree"),
            step("03:20:00", "fence", .missing, "no power switch"), step("03:30:00", "heal", .skipped, "link was back"),
            event("03:53:00", .end),
        ])
        #expect(
            draft == """
                ---
                title: "Acme"
                date: 2026-11-26
                organisation: ""
                started: 2026-11-26T03:12Z
                duration: "40 min 15 s"
                categories: []
                tags: ["partition"]
                summary: ""
                source: ""
                draft: true
                ---

                > Fill in: what happened, in two sentences: who could not do what, and from when to when.

                The runbook [Split: \\*both\\* \\[sides\\]](../runbooks/split.md) was followed from 03:12 UTC to 03:53 UTC. \
                Of its 3 steps: 1 done, 1 skipped, 1 missing something.

                ## Timeline

                - 03:12 UTC: the run of the runbook began.
                - 03:13 UTC: To confirm: note. loss on one path
                - 03:14 UTC: To confirm: done. both racks agree
                - 03:20 UTC: To fence: missing. no power switch
                - 03:30 UTC: [To heal](../runbooks/split.md#heal): skipped. link was back
                - 03:53 UTC: the run ended.

                ## Steps that worked

                - [To confirm](../runbooks/split.md#confirm "worked") — loss on one path; both racks agree

                ## What was missing

                - [To fence](../runbooks/split.md#fence "was missing") — no power switch

                ## What made it worse

                > Fill in, or remove this section.

                ## What ended it

                > Fill in: what brought the service back, and how you knew.

                ## What changed

                > Fill in: what was done so that it cannot happen again, with links to the practices.

                """)
    }

    @Test func everyStepIsInARelationOnce() throws {
        let draft = try draft([
            step("03:13:00", "confirm", .missing, "no third place"), step("03:14:00", "confirm", .done, "."),
            step("03:15:00", "confirm", .done, "asked a phone"), step("03:16:00", "fence", .done),
            step("03:17:00", "fence", .skipped, "wrong step"), step("03:18:00", "heal", .done, "…"),
        ])
        let (_, links, problems) = try published(draft)
        #expect(problems.isEmpty)
        #expect(
            links.filter { $0.relation != .mentions }.map {
                "\($0.source.anchor) \($0.relation.rawValue): \($0.reason)"
            } == [
                "confirm worked in: asked a phone", "heal worked in: done at 03:18 UTC",
            ])
        #expect(
            draft.contains("- 03:13 UTC: To confirm: missing. no third place\n"), "the timeline keeps what was said")
        #expect(links.filter { $0.relation == .mentions }.map(\.target.anchor) == ["", "fence"])
        #expect(draft.contains("duration:\n") && draft.contains("was followed from 03:12 UTC and was not ended."))
    }

    /// A note shows its words and nothing else, wherever it stands: there are exactly the links that were meant.
    @Test(arguments: nastyNotes)
    func aNoteIsPlainText(note: String) throws {
        let draft = try draft(
            [
                step("03:13:00", "confirm", .done, note), step("03:14:00", "fence", .missing, note),
                step("03:15:00", "heal", .note, note),
            ],
            title: "T \(note)")
        let (entry, links, problems) = try published(draft)
        #expect(problems.isEmpty)
        #expect(
            links.map { "\($0.source) \($0.relation.rawValue) \($0.target)" } == [
                "incidents/acme mentions runbooks/split", "incidents/acme#timeline mentions runbooks/split#heal",
                "runbooks/split#confirm worked in incidents/acme#steps-that-worked",
                "runbooks/split#fence missing in incidents/acme#what-was-missing",
            ])
        #expect(entry.links.count == 4 && entry.footnotes.isEmpty)
        #expect(
            entry.passages.map(\.anchor) == [
                "", "timeline", "steps-that-worked", "what-was-missing", "what-made-it-worse", "what-ended-it",
                "what-changed",
            ])
        let words = note.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let shown = String(
            String.UnicodeScalarView(
                words.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
        let timeline = try #require(entry.passage(at: "timeline"))
        guard timeline.blocks.count == 2, case .list(let list) = timeline.blocks[0] else {
            Issue.record("the timeline is no list")
            return
        }
        #expect(list.items.count == 4)
        #expect(
            list.items[1].blocks == [
                .paragraph([.text("03:13 UTC: To confirm: done." + (shown.isEmpty ? "" : " ") + shown)])
            ])
    }

    @Test func aStepIsListedByItsLastAnswerAlone() throws {
        let draft = try draft([
            step("03:13:00", "fence", .missing, "oops wrong key"), step("03:14:00", "fence", .note, "one of [two]"),
            step("03:15:00", "fence", .done, "fine"), step("03:16:00", "heal", .done, "too early"),
            step("03:17:00", "heal", .missing, "no key"), step("03:18:00", "heal", .missing, "no [key]"),
        ])
        let (_, links, _) = try published(draft)
        #expect(
            links.filter { $0.relation != .mentions }.map { "\($0.relation.rawValue): \($0.reason)" } == [
                "worked in: one of [two]; fine", "missing in: no [key]",
            ])
        #expect(draft.contains("To fence: missing. oops wrong key\n") && draft.contains("To heal: done. too early\n"))
    }

    @Test func stepsWithoutAnAnswerAreNamed() throws {
        let draft = try draft([step("03:13:00", "confirm", .done), step("03:14:00", "heal", .note, "later")])
        #expect(
            draft.contains(
                "To heal](../runbooks/split.md#heal): note. later\n\nNot reached: To fence. Left open: To heal.\n\n##"))
        #expect(try self.draft([]).contains("began.\n\nNot reached: To confirm, To fence, To heal.\n\n"))
        let all = threeSteps.map { step("03:13:00", $0.anchor, .skipped) }
        #expect(try !self.draft(all).contains("Not reached"))
    }

    @Test func aStepThatHasGoneIsNamedWithoutALink() throws {
        let old = (id: Self.runbook.id, text: "---\ntitle: Split\n---\n## Heal {#heal}\nWait.\n")
        let events = [
            step("03:13:00", "confirm", .done, "yes"), step("03:14:00", "fence", .missing, "no"),
            step("03:15:00", "heal", .done),
        ]
        let text = try draft(events, runbook: old)
        #expect(text.contains("- The step To confirm, no longer in the runbook — yes\n"))
        #expect(text.contains("- The step To fence, no longer in the runbook — no\n"))
        #expect(text.matches(of: #/\]\(/#).count == 2)
        #expect(try !draft(events, runbook: nil).contains("]("))
    }

    @Test func aMovedRunbookIsLinkedWhereItIs() throws {
        let moved = (
            id: "runbooks/parted",
            text: "---\ntitle: Parted\nredirects: [runbooks/split]\n---\n## Heal {#heal}\nWait.\n"
        )
        #expect(
            try draft([step("03:13:00", "heal", .done)], runbook: moved).contains(
                "(../runbooks/parted.md#heal \"worked\")"))
    }

    @Test func anotherDayIsNamed() throws {
        let next = RunEvent(time: time("2026-11-27T00:05:00Z"), action: .step(anchor: "heal", .done, note: ""))
        let text = try draft([next])
        #expect(
            text.contains("- 2026-11-27 00:05 UTC: To heal: done.\n")
                && text.contains("— done at 2026-11-27 00:05 UTC\n"))
    }

    @Test func aRunWithoutAnAnswerIsToldToo() throws {
        let (_, links, problems) = try published(try draft([]))
        #expect(problems.isEmpty && links.count == 1)
        #expect(try !draft([]).contains("Steps that worked"))
    }
}
