import Files
import Foundation
import Testing

@testable import Actions

/// A site in memory after an edit of a text is the site that would be made anew.
@Suite struct KeptSiteTests {
    @Test(arguments: 0..<40) func randomEditsShowAsInANewSite(seed: Int) throws {
        let base = try TemporaryBase(files: RandomEdits.start)
        var edits = RandomEdits(seed: UInt64(1000 + seed))
        var site = try newSite(of: base)
        var done: [String] = []
        for _ in 0..<4 {
            let before = try base.contents(of: "Content")
            done.append(try edits.edit(base))
            let changed = TemporaryBase.changes(from: before, to: try base.contents(of: "Content"))
            let paths = TreeChanges(paths: changed.sorted().map { base["Content/" + $0] })
            guard let new = try? newSite(of: base) else { return }
            guard !changed.isEmpty, let entries = editedEntries(paths, in: site, of: base.root) else {
                site = new
                continue
            }
            site = site.replacing(entries)
            #expect(site.files.keys == new.files.keys, "after \(done)")
            let names = new.files.keys + ["search/manifest.js", "search/texts/0.js", "search/terms/0.js"]
            let differing = names.filter { site.file($0) != new.file($0) }
            #expect(differing == [], "after \(done)")
        }
    }

    private struct Faulty: Error {}

    private func newSite(of base: TemporaryBase) throws -> KeptSite {
        let loaded = try base.load()
        if loaded.problems.contains(where: { $0.severity == .error }) { throw Faulty() }
        return KeptSite(loaded, try loadLook(base.root, language: "en").look, in: base.root)
    }
}
