import Dispatch
import Files
import Foundation
import Synchronization
import Testing

@testable import Actions

@Suite struct BuildTests {
    @Test func aBuildWritesTheSiteAndTheIndex() throws {
        let base = try TemporaryBase()
        let report = try base.build()
        #expect(report.problems == [] && report.isPublished)
        #expect((report.entries, report.links) == (4, 0))
        let site = try base.contents(of: "Site/public")
        let pages = site.keys.filter { $0.hasSuffix(".html") }
        #expect(report.pages == pages.count)
        #expect(pages.contains("practices/quorum.html") && pages.contains("practices/majority.html"))
        #expect(report.changed == site.count { $0.key != ".kb-site" })
        #expect(report.site == base.root.site)
        #expect(try base.found("zebra", refresh: false) == ["articles/plain"])
    }

    @Test func buildingAgainChangesNothing() throws {
        let base = try TemporaryBase()
        try base.build()
        let (site, index) = (try base.contents(of: "Site/public"), try Data(contentsOf: URL(filePath: base.root.index)))
        #expect(try base.build().changed == 0)
        #expect(try base.contents(of: "Site/public") == site)
        #expect(try Data(contentsOf: URL(filePath: base.root.index)) == index)
    }

    @Test(arguments: [
        ("Words about zebras.", "Words about okapis.", ["articles/plain.html", "articles/plain.json"]),
        (
            "title: Plain", "title: Plane",
            [
                "articles/index.html", "articles/index.json", "articles/plain.html", "articles/plain.json",
                "index.html", "index.json", "search.html",
            ]
        ),
        (
            "title: Plain", "title: Plain\ntags: [new]",
            [
                "articles/plain.html", "articles/plain.json", "tags/index.html", "tags/index.json", "tags/new.html",
                "tags/new.json", "tags/new.xml",
            ]
        ),
        (
            "Words", "[Q](../practices/quorum.md) Words",
            ["articles/plain.html", "articles/plain.json", "practices/quorum.html", "practices/quorum.json"]
        ),
    ])
    func anEditChangesOnlyThePagesConcerned(old: String, new: String, pages: [String]) throws {
        let base = try TemporaryBase()
        try base.build()
        let before = try base.contents(of: "Site/public")
        let file = "Content/articles/plain.md"
        try base.write(base.read(file).replacingOccurrences(of: old, with: new), to: file)
        let report = try base.build()
        let changed = TemporaryBase.changes(from: before, to: try base.contents(of: "Site/public"))
        #expect(changed.filter { !$0.hasPrefix("search/") } == Set(pages))
        #expect(report.changed == changed.count)
    }

    @Test func thePageOfARemovedEntryGoesAway() throws {
        let base = try TemporaryBase()
        try base.build()
        try base.remove("Content/practices/quorum.md")
        try base.build()
        for page in ["practices/quorum.html", "practices/majority.html", "tags/partition.html"] {
            #expect(!base.exists("Site/public/" + page))
        }
        #expect(try base.found("minority", refresh: false) == [])
    }

    @Test(arguments: [
        ("Content/articles/plain.md", "---\ntitel: x\n---\n"), ("Content/articles/plain.md", "[x](nowhere.md)"),
        ("Site/templates/entry.mustache", "{{unknown}}"), ("Site/templates/row.mustache", "{{#open}}"),
        ("kb.yml", "titel: x\n"), ("kb.yml", "["),
    ])
    func anErrorLeavesTheOldSiteAndIndex(file: String, text: String) throws {
        let base = try TemporaryBase()
        try base.build()
        let before = (try base.contents(of: "Site/public"), try base.contents(of: ".kb"))
        try base.write("---\ntitle: New\n---\nOther words.\n", to: "Content/articles/new.md")
        try base.write(text, to: file)
        let report = try base.build()
        #expect(!report.isPublished && report.problems.contains { $0.severity == .error })
        #expect(try base.contents(of: "Site/public") == before.0)
        #expect(try base.contents(of: ".kb") == before.1)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: base["Site"]).sorted()
                == ["public"] + (file.hasPrefix("Site/") ? ["templates"] : []))
    }

    @Test func aWarningDoesNotHinder() throws {
        let base = try TemporaryBase()
        try base.write("---\ntitle: X\n---\n[q](../practices/majority.md)\n", to: "Content/articles/x.md")
        let report = try base.build()
        #expect(report.problems.map(\.severity) == [.warning] && report.isPublished)
        #expect(base.exists("Site/public/articles/x.html"))
    }

    @Test func aFailureLeavesTheOldSite() throws {
        let base = try TemporaryBase()
        try base.build()
        try base.remove(".kb/index.sqlite")
        // A file cannot take a folder's place, not even for root.
        try base.write("x", to: ".kb/index.sqlite/x")
        try base.write("---\ntitle: New\n---\n", to: "Content/articles/new.md")
        #expect(throws: FileError.self) { try base.build() }
        #expect(!base.exists("Site/.public.new") && !base.exists(".kb/index.sqlite.new"))
        #expect(base.exists("Site/public/index.html"))
    }

    @Test func buildsAtTheSameTimeWaitForEachOther() throws {
        let base = try TemporaryBase()
        let root = base.root
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            do {
                let report = try build(root) { _ in }
                if !report.isPublished { failures.withLock { $0.append("not published") } }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(failures.withLock { $0 } == [])
        #expect(try base.build().changed == 0)
    }

    @Test func whoWaitsForAnotherBuildIsToldOnce() throws {
        let base = try TemporaryBase()
        try base.write("", to: ".kb/lock")
        let lock = try FileLock(waitingFor: base.root.lock)
        let (said, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let root = base.root
        let count = Mutex(0)
        Thread.detachNewThread {
            let late = {
                count.withLock { $0 += 1 }
                said.signal()
            }
            _ = try? build(root, late: late) { _ in }
            done.signal()
        }
        said.wait()
        #expect(!base.exists("Site/public"))
        _ = consume lock
        done.wait()
        #expect(count.withLock { $0 } == 1 && base.exists("Site/public"))
    }

    @Test func oneMistakeInASharedTemplateIsOneProblem() throws {
        let base = try TemporaryBase()
        let layout = try #require(builtInLook()["templates/layout.mustache"])
        try base.write(String(decoding: layout, as: UTF8.self) + "{{nope}}\n", to: "Site/templates/layout.mustache")
        let report = try base.build()
        #expect(!report.isPublished && report.problems.map(\.rule) == [.unknownTemplateName])
        // Whichever thread met it first.
        #expect(try base.build().problems == report.problems)
    }

    @Test func whoAsksIsToldWhatIsGoingOn() throws {
        let base = try TemporaryBase()
        let told = Mutex<[String]>([])
        _ = try build(base.root) { text in told.withLock { $0.append(text) } }
        let lines = told.withLock { $0 }
        #expect(lines.first == "reading \(base.root.content)")
        #expect(lines.last?.hasPrefix("writing the site: ") == true)
    }
}
