import Model
import Parsing
import Testing

@testable import Runs

@Suite struct RunEventTests {
    private func readBack(_ event: RunEvent) -> RunEvent? {
        parseJSON(Array(event.json.line.utf8)[...]).flatMap { RunEvent($0) }
    }

    @Test(arguments: [
        start, event("00:00:00", .resume(steps: nil)), event("23:59:59", .resume(steps: threeSteps)),
        event("03:13:00", .resume(steps: [])), event("04:00:00", .end), step("03:14:15", "fence", .done),
        step("03:14:15", "fence", .skipped, "x"), step("03:14:15", "fence", .missing, "x"),
        step("03:14:15", "fence", .note, "x"),
    ])
    func comesBackAsItWas(event: RunEvent) { #expect(readBack(event) == event) }

    @Test(arguments: nastyNotes)
    func aNoteComesBackAsItWas(note: String) {
        let event = step("03:14:15", "fence", .note, note)
        #expect(event.json.line.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
        guard case .step(_, _, let read) = readBack(event)?.action else {
            Issue.record("not read")
            return
        }
        #expect(Array(read.utf8) == Array(note.utf8))
        guard note.utf8.count < 1000 else { return }
        let titled = Runs.RunEvent(
            time: time("2026-11-26T03:12:45Z"),
            action: .start(runbook: note, title: note, steps: [RunStep(anchor: note, title: note)]))
        #expect(readBack(titled) == titled)
    }

    /// A line that was cut off anywhere is no event.
    @Test func noPartOfALineIsAnEvent() {
        for whole in [
            start, event("03:13:00", .resume(steps: threeSteps)), step("03:14:15", "fence", .done, "}, \"note\": \"é🎉"),
        ] {
            let bytes = Array(whole.json.line.utf8)
            for count in 0..<bytes.count {
                #expect(parseJSON(bytes[..<count]).flatMap { RunEvent($0) } == nil, "\(count)")
            }
        }
    }

    @Test(arguments: [
        "", "{}", "[]", "null", "\"done\"", #"{"time": "2026-11-26T03:12:45Z"}"#, #"{"event": "end"}"#,
        #"{"time": "yesterday", "event": "end"}"#, #"{"time": "2026-11-26T03:12:45Z", "event": "dance"}"#,
        #"{"time": "2026-11-26T03:12:45Z", "event": "done"}"#, #"{"time": 1, "event": "end"}"#,
        #"{"time": "2026-11-26T03:12:45Z", "event": "start", "runbook": "runbooks/a", "title": "A"}"#,
        #"{"time": "2026-11-26T03:12:45Z", "event": "start", "runbook": "a", "title": "A", "steps": [{"anchor": "b"}]}"#,
        #"{"time": "2026-11-26T03:12:45Z", "event": "end"} cut off"#,
        #"{"time": "2026-11-26T03:12:45Z", "event": "end"}{"time": "2026-11-26T03:12:45Z", "event": "end"}"#,
    ])
    func isNoEvent(line: String) { #expect(parseJSON(Array(line.utf8)[...]).flatMap { RunEvent($0) } == nil) }

    /// A later version may say more.
    @Test func furtherFieldsAreNoHindrance() {
        let line =
            #"{"by": "ada", "event": "done", "step": "fence", "time": "2026-11-26T03:14:15Z", "more": [1, {"a": null}]}"#
        #expect(parseJSON(Array(line.utf8)[...]).flatMap { RunEvent($0) } == step("03:14:15", "fence", .done))
    }
}
