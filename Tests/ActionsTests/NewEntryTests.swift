import Model
import Testing

@testable import Actions

@Suite struct NewEntryTests {
    @Test(arguments: Kind.allCases)
    func theOutlineOfEachKindIsADraftThatLacksOnlyWhatItsWriterKnows(kind: Kind) throws {
        let base = try TemporaryBase(files: [:])
        let file = try newEntry("\(kind.folder)/full-disk", title: nil, in: base.root)
        #expect(file == "Content/\(kind.folder)/full-disk.md")
        #expect(try base.read(file).hasPrefix("---\ntitle: \"\(kind.gathersByName ? "Full Disk" : "Full disk")\"\n"))
        #expect(try check(base.root) == CheckReport(problems: [], entries: 0, drafts: 1))
        try base.write(base.read(file).replacing("draft: true\n", with: ""), to: file)
        let lacking: [Rule] =
            switch kind {
            case .runbook: [.stepWithoutEvidence]
            case .incident: [.incidentWithoutSource]
            default: []
            }
        #expect(try check(base.root).problems.map(\.rule) == lacking)
    }

    @Test(arguments: [
        "Acme: the queue that grew", "say \"no\"", "back\\slash", "#1 {a} [b] 'c' & *d", "日本 🎉", "- x", "null",
    ])
    func theTitleIsKeptAsGiven(title: String) throws {
        let base = try TemporaryBase(files: [:])
        let file = try newEntry("articles/2026/deep.x", title: title, in: base.root)
        try base.write(base.read(file).replacing("draft: true\n", with: ""), to: file)
        let loaded = try loadLibrary(base.root)
        #expect(loaded.problems == [])
        #expect(loaded.library["articles/2026/deep.x"]?.title == title)
    }

    @Test(arguments: [
        "", "full-disk", "nokind/a", "articles/", "articles/index", "articles/a b", "articles/../a", "articles/.a",
        "articles/a#b", "/articles/a", "articles//a", "../articles/a", "articles/é",
    ])
    func whatIsNoIDIsRefused(id: String) throws {
        let base = try TemporaryBase(files: [:])
        #expect(throws: ActionError.badID(id)) { try newEntry(id, title: nil, in: base.root) }
        #expect(!base.exists("Content"))
    }

    @Test func whatIsThereIsNotWrittenOver() throws {
        let base = try TemporaryBase()
        let before = try base.contents(of: "Content")
        #expect(throws: ActionError.alreadyThere("Content/articles/plain.md")) {
            try newEntry("articles/plain", title: "Other", in: base.root)
        }
        #expect(try base.contents(of: "Content") == before)
    }
}
