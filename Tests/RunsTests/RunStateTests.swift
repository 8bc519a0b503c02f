import Model
import Testing

@testable import Runs

@Suite struct RunStateTests {
    private func state(_ events: RunEvent...) throws -> RunState { try #require(RunState([start] + events)) }

    @Test func beginsWithAStart() throws {
        #expect(RunState([]) == nil)
        #expect(RunState([step("03:13:00", "fence", .done), start]) == nil)
        let state = try state()
        #expect(state.runbook == "runbooks/split" && state.title == "Split" && state.steps == threeSteps)
        #expect(state.started == start.time && state.last == start.time && !state.isEnded)
        #expect(state.answered == 0 && state.openStep() == 0 && state.openStep(after: 2) == 0)
    }

    @Test func theLastAnswerCountsAndNotesAreNone() throws {
        let state = try state(
            step("03:13:00", "confirm", .missing, "no host"), step("03:14:00", "confirm", .done, "found one"),
            step("03:15:00", "confirm", .note, "after"), step("03:16:00", "fence", .note))
        #expect(state.answer(to: "confirm") == step("03:14:00", "confirm", .done, "found one"))
        #expect(state.answer(to: "fence") == nil)
        #expect(state.answered == 1 && state.count(of: .done) == 1 && state.count(of: .missing) == 0)
        #expect(state.openStep() == 1 && state.openStep(after: 1) == 2 && state.openStep(after: 2) == 1)
    }

    @Test func endsUntilThereIsAnotherAnswer() throws {
        let answers = threeSteps.map { step("03:13:00", $0.anchor, .done) } + [event("03:14:00", .end)]
        var state = try #require(RunState([start] + answers))
        #expect(state.isEnded && state.openStep() == nil)
        state.apply(event("03:15:00", .resume(steps: nil)))
        #expect(state.isEnded && state.last == time("2026-11-26T03:15:00Z"))
        state.apply(step("03:16:00", "heal", .skipped))
        #expect(!state.isEnded)
    }

    @Test func takesOverTheStepsOfAnEditedRunbook() throws {
        let new = [threeSteps[2], RunStep(anchor: "test", title: "To test")]
        let changes = RunChanges(from: threeSteps, to: new)
        #expect(changes.gone.map(\.anchor) == ["confirm", "fence"] && changes.come.map(\.anchor) == ["test"])
        let state = try state(
            step("03:13:00", "confirm", .done), event("03:14:00", .resume(steps: changes.steps)),
            step("03:15:00", "test", .done))
        #expect(state.steps == new && state.answered == 1 && state.openStep() == 0)
        #expect(state.title(of: "confirm") == "To confirm" && state.title(of: "test") == "To test")
        #expect(state.title(of: "never") == "never")
        #expect(state.answer(to: "confirm") != nil)
    }

    @Test func anotherTitleOrOrderIsAChange() {
        #expect(RunChanges(from: threeSteps, to: threeSteps).steps == nil)
        let renamed = [RunStep(anchor: "confirm", title: "Sure?")] + threeSteps.dropFirst()
        for new in [renamed, threeSteps.reversed()] {
            let changes = RunChanges(from: threeSteps, to: new)
            #expect(changes.steps == new && changes.gone == [] && changes.come == [])
        }
    }
}
