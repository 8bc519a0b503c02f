import Linking
import Model
import Runs
import Testing

@testable import Terminal

@Suite struct RunTextTests {
    private let library = linked([
        (
            "runbooks/split.md",
            """
            ---
            title: Split
            trigger: Two leaders.
            ---
            Read this.

            ## Confirm {#confirm}
            1. Ask.

            ```sh
            ping  -c 3 "$PEER"   # a command that is longer than the eighty columns of a terminal is left as it is
            ```

            - **Expect:** an answer.
            - [Quorum](../practices/quorum.md "applies") — two of three decide, and they decide while the third one waits.
            - [Elsewhere](https://example.org) is no reason.

            ### On a Tuesday {#tuesday}
            Ask twice.

            - [Quorum](../practices/quorum.md#why "applies") — it is the day.

            See [quorum](../practices/quorum.md).

            ## Fence {#fence}
            Cut.
            """
        ),
        ("practices/quorum.md", "---\ntitle: Quorum\n---\nThe minority stops.\n\n## Why\nA tie.\n"),
        (
            "incidents/switch.md",
            "---\ntitle: Switch\n---\n- [Fence](../runbooks/split.md#fence \"was missing\") — no power switch.\n"
        ),
    ])

    private func event(_ clock: String, _ action: RunEvent.Action) throws -> RunEvent {
        RunEvent(time: try #require(UTCTime("2026-11-26T\(clock):00Z")), action: action)
    }

    private func run(_ events: RunEvent...) throws -> RunState {
        let entry = try #require(library["runbooks/split"])
        let start = try event("03:12", .start(runbook: entry.id, title: entry.title, steps: entry.runSteps))
        return try #require(RunState([start] + events))
    }

    private func step(_ index: Int, _ run: RunState, style: Style = plain) throws -> String {
        runStepText(index, of: try #require(library["runbooks/split"]), run: run, library: library, style: style)
    }

    @Test func aStepIsShownWithItsReasons() throws {
        let answers = [try event("03:14", .step(anchor: "confirm", .missing, note: "no \u{1B}[2J peer"))]
        #expect(
            try step(0, run(answers[0])) == """
                ────────────────────────────────────────────────────────────────────────────────
                Step 1 of 2: Confirm   runbooks/split#confirm

                  1. Ask.

                    ping  -c 3 "$PEER"   # a command that is longer than the eighty columns of a terminal is left as it is

                  • Expect: an answer.
                  • Elsewhere is no reason.

                  On a Tuesday

                  Ask twice.

                  See quorum.

                Because:
                • applies Quorum — two of three decide, and they decide while the third one
                  waits.
                    practices/quorum
                • applies Quorum — it is the day.
                    practices/quorum#why

                So far:
                  03:14 missing. no \u{FFFD}[2J peer


                """)
    }

    @Test func aReasonWrittenAtTheOtherEndIsShown() throws {
        #expect(try step(1, run()).contains("Because:\n• missing in Switch — no power switch.\n    incidents/switch\n"))
        #expect(try step(2, run()) == "")
    }

    @Test func manyReasonsFromElsewhereAreCounted() throws {
        let files = (0..<4).map {
            ("incidents/i\($0).md", "---\ntitle: I\n---\n- [R](../runbooks/r.md#one \"worked\") — so.\n")
        }
        let library = linked(files + [("runbooks/r.md", "---\ntitle: R\n---\n## One {#one}\nDo it.\n")])
        let runbook = try #require(library["runbooks/r"])
        let start = try event("03:12", .start(runbook: runbook.id, title: runbook.title, steps: runbook.runSteps))
        let run = try #require(RunState([start]))
        #expect(
            runStepText(0, of: runbook, run: run, library: library, style: plain).hasSuffix(
                "Because:\n• and 4 more: kb links runbooks/r#one\n\n"))
    }

    @Test func coloursChangeNoWord() throws {
        let text = try step(0, run(), style: colored)
        #expect(isHarmless(text))
        #expect(try text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == step(0, run()))
    }

    @Test func aLongTitleHasItsReferenceBelow() throws {
        #expect(
            try step(0, run(), style: Style(usesColor: false, width: 40)).contains(
                "Step 1 of 2: Confirm\nrunbooks/split#confirm\n"))
    }

    @Test func theOpeningSaysWhatHasChanged() throws {
        let entry = try #require(library["runbooks/split"])
        let new = try runOpeningText(entry, run: run(), resumed: nil, log: "Runs/a", style: plain)
        #expect(new.contains("Use it when: Two leaders.\n\n  Read this.\n\nA new run of 2 steps; all times are UTC."))
        let changes = RunChanges(
            from: [RunStep(anchor: "old", title: "Old\u{7}")], to: [RunStep(anchor: "new", title: "New")])
        let resumed = try runOpeningText(
            entry, run: run(try event("03:13", .step(anchor: "confirm", .done, note: ""))),
            resumed: RunResumption(changes: changes, unreadable: [4, 7], idleDays: 21), log: "Runs/a", style: plain)
        for line in [
            "Line 4 of the log was cut off or damaged; it does not count.", "Line 7 of the log",
            "No longer in the runbook: Old\u{FFFD} (#old); its record stays.", "New in the runbook: New (#new).",
            "The last entry is 21 days old.", "kb run runbooks/split --new",
            "Resuming the run of 2026-11-26 03:12 UTC; step 2 of 2 is next.",
        ] { #expect(resumed.contains(line), "\(line)") }
        #expect(!resumed.contains("Read this.") && isHarmless(resumed))
    }

    @Test func theStepsAreListed() throws {
        let run = try run(
            event("03:13", .step(anchor: "confirm", .skipped, note: "one host")),
            event("03:14", .step(anchor: "fence", .note, note: "later")))
        #expect(
            runStepsText(run, at: 1, style: plain) == """
                  1  03:13  skipped  Confirm
                                     one host
                > 2         open     Fence

                """)
    }

    @Test(arguments: [
        ("Runs/a.jsonl", "Runs/a.jsonl"), ("my log", "'my log'"), ("it's $HOME", "'it'\\''s $HOME'"),
        ("a\u{7}b", "'a\u{FFFD}b'"),
    ])
    func theClosingCanBeTyped(log: String, word: String) throws {
        let open = try runClosingText(run(), .nothing, log: log, isNamed: true, style: plain)
        #expect(
            open.contains(
                "Left, with nothing lost: 0 of 2 steps have an answer.\nGo on with: kb run runbooks/split --log \(word)\n"
            ))
        let ended = try runClosingText(
            run(event("04:00", .end)), .nothing, log: log, isNamed: false, style: plain)
        #expect(ended.contains("  kb run runbooks/split --post-mortem incidents/NAME-2026-11-26\n"))
        #expect(ended.contains("  kb run runbooks/split#ANCHOR --log \(word)\n"))
    }

    @Test func whatWasLostIsSaid() throws {
        let text = try runClosingText(run(), .lastAnswer, log: "a", isNamed: false, style: plain)
        #expect(text.contains("NOT RECORDED") && !text.contains("nothing lost"))
        #expect(isHarmless(notRecordedText("cannot write '\u{1B}c'", style: plain)))
    }

    @Test func aDeletedLogIsSaid() throws {
        let text = try runClosingText(run(), .log, log: "a b", isNamed: false, style: plain)
        #expect(text.contains("NOTHING IS KEPT") && text.hasSuffix("Begin again with: kb run runbooks/split --new\n"))
        #expect(try runClosingText(run(), .log, log: "a b", isNamed: true, style: plain).hasSuffix("--log 'a b'\n"))
        #expect(notRecordedText("x", .log, style: plain).contains("with all its answers"))
    }

    @Test func aWrongAnswerIsNamedInOneLine() {
        #expect(noAnswerText(" halt  the\u{7}\tline ") == "'halt the\u{FFFD} line' is no answer; ? shows all letters\n")
        #expect(columns(of: noAnswerText(String(repeating: "long ", count: 50))) <= 81)
    }

    @Test func otherRunsAreNamedTheNewestFirst() throws {
        let state = try run(event("03:13", .step(anchor: "confirm", .done, note: "")))
        let line = "Not finished either: 2026-11-26 03:12 UTC, 1 of 2: kb run runbooks/split --log"
        #expect(
            otherRunsText([("Runs/a", state), ("b c", state)], of: "runbooks/split") == """
                \(line) 'b c'
                \(line) Runs/a

                """)
        let five = (1...5).map { ("Runs/\($0)", state) }
        #expect(
            otherRunsText(five, of: "runbooks/split").hasSuffix("Runs/3\nAnd 2 more: kb run runbooks/split --list\n"))
        #expect(otherRunsText([], of: "runbooks/split") == "")
    }

    @Test func whatWasTypedIsShownHarmlessly() { #expect(runInputText("d \u{1B}[2J\r\n") == "d \u{FFFD}[2J") }

    @Test func runsAreListed() throws {
        let ended = try run(event("04:00", .end))
        let runs: [(path: String, state: RunState?)] = [("Runs/a", ended), ("Runs/b\u{7}", nil)]
        #expect(
            runListText(runs, style: plain) == """
                2026-11-26 03:12 UTC  runbooks/split  0 of 2  finished
                  Runs/a
                cannot be read: it has no start
                  Runs/b\u{FFFD}

                """)
        let list = try #require(try fields(runListJSON(runs))["runs"] as? [[String: Any]])
        #expect(list.count == 2 && list[0]["finished"] as? Bool == true && list[0]["steps"] as? Int == 2)
        #expect(list[1]["log"] as? String == "Runs/b\u{7}")
    }

    @Test func noLineIsTooLong() throws {
        let texts = [
            runHelpText(of: "runbooks/network-partition"), notRecordedText("x", style: plain),
            notRecordedText("x", .log, style: plain),
        ]
        for line in texts.joined().split(separator: "\n") { #expect(columns(of: String(line)) <= 80, "\(line)") }
    }
}
