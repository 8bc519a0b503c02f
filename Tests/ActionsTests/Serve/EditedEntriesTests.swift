import Files
import Foundation
import Testing

@testable import Actions

@Suite struct EditedEntriesTests {
    private static let link = "\n\n- [Q](../practices/quorum.md) said it.\n"

    @Test(
        arguments: [
            ("Words", "More words", ["articles/plain"]), ("zebras", "", ["articles/plain"]),
            // Which other pages show.
            ("title: Plain", "title: Plane", nil), ("zebras.", "zebras.\n\n## New", nil),
            ("zebras.", "zebras." + link, nil),
            ("title: Plain", "title: Plain\ndraft: true", nil),
            // Which has an error.
            ("title: Plain", "titel: Plain", nil), ("zebras", "[zebras](nowhere.md)", nil),
        ] as [(String, String, [String]?)])
    func onlyTextsAreEdits(old: String, new: String, ids: [String]?) throws {
        let base = try TemporaryBase()
        let site = try site(of: base)
        let file = "Content/articles/plain.md"
        try base.write(base.read(file).replacingOccurrences(of: old, with: new), to: file)
        #expect(edited(["articles/plain.md"], base, site) == ids)
    }

    @Test func whatAnEditorMakesForAMomentIsNoEdit() throws {
        let base = try TemporaryBase()
        let site = try site(of: base)
        try base.write("x", to: "Content/articles/plain.md~")
        #expect(edited(["articles/4913", "articles/plain.md~"], base, site) == [])
    }

    @Test(arguments: [["articles"], ["articles/new.md"], ["gone.md"], ["articles/plain.ingest.md"]])
    func whatIsNoKnownEntryIsReadAnew(paths: [String]) throws {
        let base = try TemporaryBase()
        #expect(edited(paths, base, try site(of: base)) == nil)
    }

    @Test func afterAFolderHasGoneAllIsReadAnew() throws {
        let base = try TemporaryBase()
        let site = try site(of: base)
        try base.remove("Content/articles")
        #expect(edited(["articles"], base, site) == nil)
    }

    @Test func whereChangesMayBeMissingAllIsReadAnew() throws {
        let base = try TemporaryBase()
        let changes = TreeChanges(paths: [base["Content/articles/plain.md"]], mayMissSome: true)
        #expect(editedEntries(changes, in: try site(of: base), of: base.root) == nil)
        let style = TreeChanges(paths: [base["Site/styles/own.css"]])
        #expect(editedEntries(style, in: try site(of: base), of: base.root) == nil)
    }

    private func site(of base: TemporaryBase) throws -> KeptSite {
        KeptSite(try base.load(), try loadLook(base.root, language: "en").look, in: base.root)
    }

    private func edited(_ paths: [String], _ base: TemporaryBase, _ site: KeptSite) -> [String]? {
        editedEntries(TreeChanges(paths: paths.map { base["Content/" + $0] }), in: site, of: base.root)?.map(\.id)
    }
}
