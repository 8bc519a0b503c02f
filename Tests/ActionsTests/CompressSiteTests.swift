import Foundation
import Testing

@testable import Actions

@Suite struct CompressSiteTests {
    @Test func aCopyStandsBesideEachText() throws {
        let base = try TemporaryBase()
        let report = try build(base.root, BuildRequest(isCompressed: true)) { _ in }
        #expect(report.isPublished && report.compressed.first == ".gz")
        let site = try base.contents(of: "Site/public")
        for path in site.keys where [".html", ".css", ".js", ".xml"].contains(where: path.hasSuffix) {
            #expect(site[path + ".gz"]?.starts(with: [0x1F, 0x8B]) == true, "\(path)")
        }
        #expect(!site.keys.contains { $0.hasSuffix(".gz.gz") })
    }

    @Test func whatDidNotChangeIsNotCompressedAgain() throws {
        let base = try TemporaryBase()
        _ = try build(base.root, BuildRequest(isCompressed: true)) { _ in }
        let copy = base["Site/public/practices/quorum.html.gz"]
        // Only a copy that is kept has these bytes.
        try Data([1]).write(to: URL(filePath: copy))
        try base.write(base.read("Content/articles/plain.md") + "\nMore.\n", to: "Content/articles/plain.md")
        let old = try Data(contentsOf: URL(filePath: base["Site/public/articles/plain.html.gz"]))
        _ = try build(base.root, BuildRequest(isCompressed: true)) { _ in }
        #expect(try Data(contentsOf: URL(filePath: copy)) == Data([1]))
        #expect(try Data(contentsOf: URL(filePath: base["Site/public/articles/plain.html.gz"])) != old)
    }

    @Test func tellsCopiesAsFilesThatChangeAndWhatStandsThere() throws {
        let base = try TemporaryBase()
        let plain = try base.build()
        #expect(plain.compressed == [])
        let first = try base.build(BuildRequest(isCompressed: true))
        let copies = try base.contents(of: "Site/public").keys.count { $0.hasSuffix(".gz") || $0.hasSuffix(".br") }
        #expect(copies > 0 && first.changed == copies)
        // The second of these finds nothing to do, the third looks at all.
        for isClean in [false, false, true] {
            let again = try base.build(BuildRequest(isCompressed: true, isClean: isClean))
            #expect(again.changed == 0 && again.compressed == first.compressed)
        }
        let last = try base.build()
        #expect(last.changed == copies && last.compressed == [])
        #expect(try base.build().changed == 0)
    }

    @Test func aCopyOfAChangedPageIsOneMoreFile() throws {
        let base = try TemporaryBase()
        _ = try base.build(BuildRequest(isCompressed: true))
        let before = try base.contents(of: "Site/public")
        try base.write(base.read("Content/articles/plain.md") + "\nMore.\n", to: "Content/articles/plain.md")
        let report = try base.build(BuildRequest(isCompressed: true))
        let changes = TemporaryBase.changes(from: before, to: try base.contents(of: "Site/public"))
        #expect(report.changed == changes.count && changes.contains("articles/plain.html.gz"))
    }

    @Test func aBuildWithoutCopiesHasNone() throws {
        let base = try TemporaryBase()
        _ = try build(base.root, BuildRequest(isCompressed: true)) { _ in }
        try base.build()
        #expect(try !base.contents(of: "Site/public").keys.contains { $0.hasSuffix(".gz") })
    }
}
