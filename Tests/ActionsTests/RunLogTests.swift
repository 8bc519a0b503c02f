import Foundation
import Linking
import Model
import Runs
import Testing

@testable import Actions

@Suite struct RunLogTests {
    static let files = [
        "runbooks/split.md": "---\ntitle: Split\ntags: [partition]\n---\n## One {#one}\nDo.\n\n## Two {#two}\nDo.\n",
        "runbooks/other.md": "---\ntitle: Other\n---\n## Only {#only}\nDo.\n",
        "runbooks/empty.md": "---\ntitle: Empty\n---\nNothing to do.\n",
        "practices/quorum.md": "---\ntitle: Quorum\n---\n## Why\nA tie.\n",
    ]
    let base: TemporaryBase

    init() throws { base = try TemporaryBase(files: Self.files) }

    private func open(_ id: String = "runbooks/split", _ request: RunRequest = RunRequest()) throws -> RunLog {
        let library = try base.load().library
        return try openRun(of: try #require(library[id]), request, in: base.root, library: library)
    }

    private var logs: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: base["Runs"])) ?? []).sorted()
    }

    private func answer(_ anchor: String, _ note: String = "") -> RunEvent.Action {
        .step(anchor: anchor, .done, note: note)
    }

    @Test func startsUnderATimeAndAName() throws {
        let log = try open()
        #expect(!log.isResumed && log.state.answered == 0)
        #expect(log.state.steps.map(\.anchor) == ["one", "two"])
        #expect(logs.count == 1 && logs[0].wholeMatch(of: #/[0-9]{8}T[0-9]{6}Z-split\.jsonl/#) != nil, "\(logs)")
        #expect(log.path == base["Runs/\(logs[0])"])
    }

    @Test func goesOnWithTheRunThatHasNotEnded() throws {
        do {
            var log = try open()
            try log.record(answer("one", "yes"))
        }
        do {
            var log = try open()
            #expect(log.isResumed && log.state.answered == 1 && log.unreadable == [])
            try log.record(answer("two"))
            try log.record(.end)
        }
        let next = try open()
        #expect(next.isResumed == false && logs.count == 2)
    }

    /// A run of the day that says what is given of its steps.
    private func keep(_ day: Int, _ events: String...) throws {
        let steps = #"[{"anchor": "one", "title": "One"}, {"anchor": "two", "title": "Two"}]"#
        let time = "\"time\": \"2026-01-0\(day)T00:00:00Z\""
        let start =
            "{\(time), \"event\": \"start\", \"runbook\": \"runbooks/split\", \"title\": \"S\", \"steps\": \(steps)}\n"
        let rest = events.map { "{\(time), \($0)}\n" }.joined()
        try base.write(start + rest, to: "Runs/2026010\(day)T000000Z-split.jsonl")
    }

    private static let done = #""event": "done", "step": "one", "note": """#
    private static let noted = #""event": "note", "step": "one", "note": "x""#
    private static let end = #""event": "end""#

    @Test func anEmptyRunHidesNoOther() throws {
        try keep(1, Self.noted)
        try keep(2, Self.done)
        try keep(3, Self.done, Self.end)
        try keep(4)
        let log = try open()
        #expect(log.path == base["Runs/20260102T000000Z-split.jsonl"])
        let library = try base.load().library
        let runbook = try #require(library["runbooks/split"])
        let others = try otherOpenRuns(of: runbook, than: log.path, in: base.root, library: library)
        #expect(others.map(\.path) == [base["Runs/20260101T000000Z-split.jsonl"]])
        let written = try writePostMortem(
            "incidents/a", title: nil, of: runbook, log: nil, in: base.root, library: library)
        #expect(written.run.path == base["Runs/20260103T000000Z-split.jsonl"])
    }

    @Test func emptyRunsAreTakenWhenThereAreNoOthers() throws {
        for day in 1...2 { try keep(day) }
        let log = try open()
        #expect(log.path == base["Runs/20260102T000000Z-split.jsonl"])
    }

    @Test func aDeletedLogRecordsNothing() throws {
        var log = try open()
        try base.remove("Runs")
        do {
            try log.record(answer("one"))
            Issue.record("nothing was thrown")
        } catch {}
        let isDeleted = log.isDeleted
        #expect(isDeleted && log.state.answered == 0)
    }

    @Test func anotherRunbookOrRequestStartsAnotherRun() throws {
        do { _ = try open() }
        do {
            let other = try open("runbooks/other")
            #expect(other.isResumed == false)
        }
        do {
            let new = try open("runbooks/split", RunRequest(isNew: true))
            #expect(new.isResumed == false)
        }
        #expect(logs.count == 3)
        #expect(
            try runs(in: base.root).compactMap(\.log.state?.runbook).sorted() == [
                "runbooks/other", "runbooks/split", "runbooks/split",
            ])
    }

    @Test func twoOfTheSameSecondHaveTheirOwnLogs() throws {
        for _ in 0..<4 { _ = try open("runbooks/split", RunRequest(isNew: true)) }
        #expect(logs.count == 4)
    }

    @Test func isOpenInOnePlaceAtATime() throws {
        let log = try open()
        #expect(throws: RunRefusal.openElsewhere(log.path)) { _ = try open() }
        let new = try open("runbooks/split", RunRequest(isNew: true))
        #expect(new.path != log.path)
        withExtendedLifetime(log) {}
    }

    @Test func aNamedLogIsStartedOrGoneOnWith() throws {
        let path = base["mine.jsonl"]
        do {
            var log = try open("runbooks/split", RunRequest(log: path))
            #expect(!log.isResumed && log.path == path && logs == [])
            try log.record(answer("one"))
        }
        do {
            let log = try open("runbooks/split", RunRequest(log: path))
            #expect(log.isResumed && log.state.answered == 1)
        }
        #expect(throws: RunRefusal.otherRunbook(log: path, "runbooks/split")) {
            _ = try open("runbooks/other", RunRequest(log: path))
        }
        #expect(throws: (any Error).self) { _ = try open("runbooks/split", RunRequest(log: path, isNew: true)) }
        #expect(try readRunLog(path).state?.answered == 1)
    }

    @Test func onlyARunbookWithStepsCanBeRun() throws {
        #expect(throws: RunRefusal.notARunbook("practices/quorum", .practice)) { _ = try open("practices/quorum") }
        #expect(throws: RunRefusal.noSteps("runbooks/empty")) { _ = try open("runbooks/empty") }
        #expect(!base.exists("Runs"))
    }

    /// Whatever a crash left of the last line, it is not taken for an answer, and the next one is whole.
    @Test func aLineThatWasCutOffNeverCounts() throws {
        let path = base["log.jsonl"]
        do {
            var log = try open("runbooks/split", RunRequest(log: path))
            try log.record(answer("one", "kept"))
            try log.record(answer("two", "}, é🎉 \"note\""))
        }
        let whole = try Data(contentsOf: URL(filePath: path))
        let end = try #require(whole.dropLast().lastIndex(of: UInt8(ascii: "\n"))) + 1
        for count in end..<whole.count {
            try whole.prefix(count).write(to: URL(filePath: path))
            do {
                var log = try open("runbooks/split", RunRequest(log: path))
                #expect(log.state.answered == 1 && log.unreadable == (count == end ? [] : [3]), "\(count)")
                try log.record(answer("two", "again"))
            }
            let read = try readRunLog(path)
            #expect(read.state?.answered == 2 && read.state?.events.count == 3, "\(count)")
            #expect(read.unreadable == (count == end ? [] : [3]) && !read.isCutOff, "\(count)")
        }
    }

    @Test func damagedLinesAreLeftOutAndNamed() throws {
        let path = base["log.jsonl"]
        do {
            var log = try open("runbooks/split", RunRequest(log: path))
            try log.record(answer("one"))
        }
        let text = try base.read("log.jsonl")
        let lines = text.split(separator: "\n")
        try base.write("\(lines[0])\n\nrubbish\n\u{0}\n\(lines[1])\n", to: "log.jsonl")
        let log = try open("runbooks/split", RunRequest(log: path))
        #expect(log.unreadable == [3, 4] && log.state.answered == 1)
    }

    @Test(arguments: ["", "\n", "{\"time\": ", "rubbish\n", "rubbish\nmore\n"])
    func whatHasNoStartIsNoRun(text: String) throws {
        try base.write(text, to: "Runs/20260101T000000Z-split.jsonl")
        let path = base["Runs/20260101T000000Z-split.jsonl"]
        #expect(throws: RunRefusal.notARun(path)) { _ = try open("runbooks/split", RunRequest(log: path)) }
        let log = try open()
        #expect(log.isResumed == false)
        // What never began is left out of the list; what holds more is shown as what it is.
        #expect(try runs(in: base.root).count == (text == "rubbish\nmore\n" ? 2 : 1))
    }

    @Test func aMovedRunbookGoesOnWithItsOldRun() throws {
        do {
            var log = try open()
            try log.record(answer("one"))
        }
        try base.remove("Content/runbooks/split.md")
        try base.write(
            "---\ntitle: New\nredirects: [runbooks/split]\n---\n## One {#one}\nDo.\n", to: "Content/runbooks/new.md")
        let log = try open("runbooks/new")
        #expect(log.isResumed && log.state.runbook == "runbooks/split")
    }
}
