import Foundation
import SQLite
import Testing

@testable import Actions

/// A build that makes no more than has changed gives what a whole build gives.
@Suite struct UpdateBuildTests {
    @Test(arguments: 0..<200)
    func randomEditsGiveWhatAWholeBuildGives(seed: Int) throws {
        let base = try TemporaryBase(files: RandomEdits.start)
        var edits = RandomEdits(seed: UInt64(seed))
        if seed.isMultiple(of: 4) { try base.write(RandomEdits.warned, to: "Content/articles/warned.md") }
        var (done, last): ([String], BuildReport) = ([], try base.settledBuild())
        #expect(last.isPublished && last.problems.isEmpty != seed.isMultiple(of: 4))
        for _ in 0..<3 {
            done.append(try edits.edit(base))
            // With errors nothing is built, and the next edit comes on top.
            last = try base.settledBuild()
        }
        guard last.isPublished else { return }
        let (site, index) = (try base.contents(of: "Site/public"), try Index(at: base.root.index))
        #expect(try base.settledBuild(BuildRequest(isClean: true)).problems == last.problems, "after \(done)")
        let differing = TemporaryBase.changes(from: site, to: try base.contents(of: "Site/public"))
        #expect(differing == [], "after \(done)")
        let whole = try Index(at: base.root.index)
        #expect(whole.rows["words"]?.isEmpty == false)
        for (table, rows) in whole.rows { #expect(index.rows[table] == rows, "\(table) after \(done)") }
    }

    @Test func mostEditsOfTextsAreNoWholeBuilds() throws {
        let base = try TemporaryBase(files: RandomEdits.start)
        try base.settledBuild()
        let files = ["practices/lease", "practices/quorum", "runbooks/partition", "articles/other", "people/ada"]
        for file in files {
            let path = "Content/\(file).md"
            let text = try base.read(path)
            try base.write(text.replacing("\n---\n", with: "\n---\nMore words. "), to: path)
            #expect(try !base.settledBuild().isWhole, "\(file)")
        }
    }

    @Test func whereNothingHasChangedNothingIsMade() throws {
        let base = try TemporaryBase()
        #expect(try base.settledBuild().isWhole)
        let again = try base.settledBuild()
        #expect(!again.isWhole && again.changed == 0)
        #expect((again.entries, again.links, again.drafts) == (4, 0, 0))
        #expect(again.pages == (try base.settledBuild(BuildRequest(isClean: true)).pages))
    }

    @Test func anEditOfATextMakesItsPageAndTheSearchAlone() throws {
        let base = try TemporaryBase()
        try base.settledBuild()
        let before = try base.contents(of: "Site/public")
        try base.replace("zebras", with: "okapis", in: "Content/articles/plain.md")
        let report = try base.settledBuild()
        #expect(!report.isWhole)
        let changed = TemporaryBase.changes(from: before, to: try base.contents(of: "Site/public"))
        #expect(Set(changed.filter { !$0.hasPrefix("search/") }) == ["articles/plain.html", "articles/plain.json"])
        #expect(report.changed == changed.count)
        #expect(try base.found("okapis", refresh: false) == ["articles/plain"])
        #expect(try base.found("zebras", refresh: false) == [])
        #expect(try !base.settledBuild().isWhole)
    }

    private static let inDoubt: [@Sendable (TemporaryBase) throws -> Void] = [
        { try $0.replace("title: Plain", with: "title: Plane", in: "Content/articles/plain.md") },
        { try $0.replace("zebras", with: "[zebras](../practices/quorum.md)", in: "Content/articles/plain.md") },
        { try $0.replace("No packet", with: "A packet", in: "Content/incidents/switch.md") },
        { try $0.write("---\ntitle: New\n---\n", to: "Content/articles/new.md") },
        { try $0.remove("Content/articles/plain.md") },
        { try $0.write("title: Other\n", to: "kb.yml") },
        { try $0.write("body { color: red }\n", to: "Site/styles/own.css") },
        { try $0.remove("Site/public/articles/plain.html") },
        { try $0.write("x", to: "Site/public/tags/other.html") },
        { try $0.remove("Site/public") },
        { try $0.remove(".kb/index.sqlite") },
        { try $0.write("damaged", to: ".kb/build.sqlite") },
        { try $0.remove(".kb/build.sqlite") },
        // Its header is whole, and nothing after it.
        { base in
            let file = base[".kb/build.sqlite"]
            var bytes = try Data(contentsOf: URL(filePath: file))
            bytes.replaceSubrange(100..., with: Data(repeating: 0x55, count: bytes.count - 100))
            try bytes.write(to: URL(filePath: file))
        },
    ]

    @Test(arguments: inDoubt.indices) func inDoubtAllIsMadeAnew(number: Int) throws {
        let base = try TemporaryBase()
        try base.settledBuild()
        try Self.inDoubt[number](base)
        #expect(try base.settledBuild().isWhole)
        #expect(try base.contents(of: "Site/public").keys.contains("practices/quorum.html"))
        #expect(try base.found("minority", refresh: false) == ["practices/quorum"])
        #expect(try !base.settledBuild().isWhole)
    }

    @Test(arguments: [BuildRequest(isCompressed: true), BuildRequest(isClean: true)])
    func whatIsAskedForOtherwiseIsMadeAnew(request: BuildRequest) throws {
        let base = try TemporaryBase()
        try base.settledBuild()
        #expect(try base.settledBuild(request).isWhole)
    }

    @Test func aWarningIsToldAgainWhileItsFileStaysAsItIs() throws {
        let base = try TemporaryBase()
        let path = "Content/articles/x.md"
        try base.write("---\ntitle: X\n---\nOne word.\n\n[q](../practices/majority.md)\n", to: path)
        let told = try base.settledBuild().problems
        #expect(told.count == 1 && told[0].severity == .warning)
        try base.replace("zebras", with: "okapis", in: "Content/articles/plain.md")
        for _ in 0..<2 {
            let report = try base.settledBuild()
            #expect(!report.isWhole && report.problems == told)
        }
        try base.replace("One word.", with: "One word.\n\nMore of them.", in: path)
        let moved = try base.settledBuild()
        #expect(moved.isWhole && moved.problems.map(\.span.line) == [told[0].span.line + 2])
        try base.replace("majority", with: "quorum", in: path)
        #expect(try base.settledBuild().problems.isEmpty)
        try base.replace("okapis", with: "lamas", in: "Content/articles/plain.md")
        let last = try base.settledBuild()
        #expect(!last.isWhole && last.problems.isEmpty)
    }

    @Test func aSearchHasAnIndexOfItsOwnUntilTheNextBuild() throws {
        let base = try TemporaryBase()
        try base.settledBuild()
        for (old, new) in [("zebras", "okapis"), ("okapis", "lamas")] {
            try base.replace(old, with: new, in: "Content/articles/plain.md")
            #expect(try makeNewerIndex(base.root))
            #expect(try base.found(new, refresh: false) == ["articles/plain"])
            #expect(try base.found(old, refresh: false) == [])
        }
        #expect(try !base.settledBuild().isWhole && !base.exists(".kb/newer.sqlite"))
        #expect(try base.read("Site/public/articles/plain.html").contains("lamas"))
        #expect(try base.found("lamas", refresh: false) == ["articles/plain"])
        try base.replace("title: Plain", with: "title: Plane", in: "Content/articles/plain.md")
        #expect(try !makeNewerIndex(base.root))
        #expect(try base.found("Plane") == ["articles/plain"])
        #expect(try base.found("lamas", refresh: false) == ["articles/plain"])
        #expect(try base.settledBuild().isWhole && !base.exists(".kb/newer.sqlite"))
    }

    @Test func whatIsAsItWasNeedsNoIndexOfItsOwn() throws {
        let base = try TemporaryBase()
        try base.settledBuild()
        let path = "Content/articles/plain.md"
        let (text, attributes) = (try base.read(path), try FileManager.default.attributesOfItem(atPath: base[path]))
        try base.replace("zebras", with: "okapis", in: path)
        #expect(try base.found("okapis") == ["articles/plain"] && base.exists(".kb/newer.sqlite"))
        try base.write(text, to: path)
        try FileManager.default.setAttributes(
            [.modificationDate: try #require(attributes[.modificationDate])], ofItemAtPath: base[path])
        #expect(try base.found("okapis") == [] && base.found("zebras") == ["articles/plain"])
    }

    @Test func noIndexOfBeforeIsSearched() throws {
        let base = try TemporaryBase()
        try base.settledBuild()
        try base.replace("zebras", with: "okapis", in: "Content/articles/plain.md")
        #expect(try base.found("okapis") == ["articles/plain"] && base.exists(".kb/newer.sqlite"))
        try base.remove(".kb/build.sqlite")
        try base.replace("okapis", with: "lamas", in: "Content/articles/plain.md")
        #expect(try base.found("lamas") == ["articles/plain"] && !base.exists(".kb/newer.sqlite"))
        #expect(try base.found("lamas", refresh: false) == ["articles/plain"])
    }

    /// As a checkout of the same commit elsewhere, or a file that is saved as it was.
    @Test func theSameContentOfAnotherTimeGivesTheSameSite() throws {
        let base = try TemporaryBase()
        try base.settledBuild()
        let site = try base.contents(of: "Site/public")
        try base.write(try base.read("Content/articles/plain.md"), to: "Content/articles/plain.md")
        for request in [BuildRequest(), BuildRequest(isClean: true)] {
            #expect(try base.settledBuild(request).changed == 0)
            #expect(try base.contents(of: "Site/public") == site)
        }
    }
}

extension TemporaryBase {
    /// Some time after the last change: what has changed just now may change once more without a sign of it, and is looked
    /// at again.
    @discardableResult fileprivate func settledBuild(
        _ request: BuildRequest = BuildRequest()
    ) throws -> BuildReport {
        usleep(25_000)
        return try build(request)
    }

    fileprivate func replace(_ old: String, with new: String, in file: String) throws {
        let text = try read(file)
        #expect(text.contains(old))
        try write(text.replacingOccurrences(of: old, with: new), to: file)
    }
}

/// All that an index says, as rows of text.
private struct Index {
    var rows: [String: [String]] = [:]

    init(at path: String) throws {
        let database = try Database(path: path, mode: .readOnly)
        try database.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, passage_fts, instance)")
        let tables = try database.prepare(
            """
            SELECT name, (SELECT group_concat(printf('quote("%w")', name), '||'',''||') FROM pragma_table_info(t.name))
            FROM (SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'passage_fts%'
                  UNION SELECT 'words') AS t
            """)
        while try tables.step() {
            let name = tables.text(at: 0)
            let lines = try database.prepare("SELECT \(tables.text(at: 1)) AS line FROM \(name) ORDER BY line")
            while try lines.step() { rows[name, default: []].append(lines.text(at: 0)) }
        }
    }
}
