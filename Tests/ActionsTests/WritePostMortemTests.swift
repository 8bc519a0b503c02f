import Foundation
import Linking
import Model
import Runs
import Testing

@testable import Actions

@Suite struct WritePostMortemTests {
    let base: TemporaryBase

    init() throws { base = try TemporaryBase(files: RunLogTests.files) }

    private func run(_ notes: [(String, RunEvent.Word, String)], end: Bool = true, log: String? = nil) throws {
        let library = try base.load().library
        var run = try openRun(
            of: try #require(library["runbooks/split"]), RunRequest(log: log), in: base.root, library: library)
        for (anchor, word, note) in notes { try run.record(.step(anchor: anchor, word, note: note)) }
        if end { try run.record(.end) }
    }

    private func write(_ id: String, log: String? = nil) throws -> String {
        let library = try base.load().library
        return try writePostMortem(
            id, title: nil, of: library["runbooks/split"], log: log, in: base.root, library: library
        ).file
    }

    private func errors() throws -> [String] {
        try check(base.root).problems.filter { $0.severity == .error }.map(\.message)
    }

    @Test(arguments: [true, false])
    func theDraftHasNoErrorNorHasTheEntry(isEnded: Bool) throws {
        let note = "[x](../no.md \"worked\") # <b> `c` https://a.b [^1] \\"
        try run([("one", .done, note), ("two", .missing, note), ("one", .note, note)], end: isEnded)
        #expect(try write("incidents/acme-2026") == "Content/incidents/acme-2026.md")
        let draft = try base.read("Content/incidents/acme-2026.md")
        #expect(draft.contains("title: \"Acme 2026\"\n") && draft.contains("draft: true\n"))
        #expect(try errors() == [] && base.load().library.drafts == ["incidents/acme-2026"])
        try base.write(draft.replacing("draft: true\n", with: ""), to: "Content/incidents/acme-2026.md")
        #expect(try errors() == [])
        let links = try base.load().library.links(of: "incidents/acme-2026").map { "\($0.label) \($0.far)" }
        #expect(links == ["mentions runbooks/split", "worked runbooks/split#one", "was missing runbooks/split#two"])
    }

    @Test func aFileThatIsThereStays() throws {
        try run([])
        try base.write("mine\n", to: "Content/incidents/acme.md")
        #expect(throws: ActionError.alreadyThere("Content/incidents/acme.md")) { try write("incidents/acme") }
        #expect(try base.read("Content/incidents/acme.md") == "mine\n")
    }

    @Test(arguments: [
        "acme", "practices/acme", "incidents/", "incidents/a b", "incidents/../x", "incidents/acme#a", "",
    ])
    func onlyAnIncidentIsWritten(id: String) throws {
        try run([])
        #expect(throws: RunRefusal.notAnIncident(id)) { try write(id) }
    }

    @Test func isFromTheNewestRunOrTheNamedOne() throws {
        #expect(throws: RunRefusal.noRun(of: "runbooks/split")) { try write("incidents/none") }
        try run([("one", .done, "the first")], log: base["first.jsonl"])
        try run([("one", .done, "the second")])
        #expect(try base.read(write("incidents/second")).contains("the second"))
        #expect(try base.read(write("incidents/first", log: base["first.jsonl"])).contains("the first"))
        try base.write("rubbish\n", to: "bad.jsonl")
        #expect(throws: RunRefusal.notARun(base["bad.jsonl"])) { try write("incidents/bad", log: base["bad.jsonl"]) }
        #expect(!base.exists("Content/incidents/none.md") && !base.exists("Content/incidents/bad.md"))
    }
}
