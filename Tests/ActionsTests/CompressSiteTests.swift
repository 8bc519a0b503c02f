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

    @Test func aBuildWithoutCopiesHasNone() throws {
        let base = try TemporaryBase()
        _ = try build(base.root, BuildRequest(isCompressed: true)) { _ in }
        try base.build()
        #expect(try !base.contents(of: "Site/public").keys.contains { $0.hasSuffix(".gz") })
    }
}
