import Model
import Testing
import Web

@testable import Actions

/// Nobody listens on the first port of the loopback; what servers say is tested where there is one.
@Suite struct CheckExternalTests {
    private func check(_ base: TemporaryBase) throws -> ExternalReport {
        var options = ExternalOptions()
        options.politeness.pause = 0
        options.politeness.backoff = 0
        let (problems, report) = try checkExternal(base.load().library, in: base.root, options: options) { _ in }
        #expect(problems == [])
        return report
    }

    @Test func silenceIsAskedAboutAgain() throws {
        let links = (0..<5).map { "<http://127.0.0.1:1/\($0)>\n" }.joined()
        let base = try TemporaryBase(files: ["articles/a.md": "---\ntitle: A\n---\n\(links)"])
        for _ in 1...2 {
            let report = try check(base)
            #expect(report.asked == 5 && report.silent == 5 && report.notRemembered == nil)
            #expect(
                report.items.map(\.verdict) == Array(repeating: .unknown("no connection"), count: 3)
                    + Array(repeating: .unknown("its host does not answer"), count: 2))
        }
    }

    @Test func whatCannotBeAskedIsSaid() throws {
        let base = try TemporaryBase(files: ["articles/a.md": "---\ntitle: A\n---\n[a](http://:80/) [b](HTTP:///)\n"])
        let report = try check(base)
        #expect(report.asked == 0)
        #expect(report.items.map(\.address) == ["http://:80/", "HTTP:///"])
        #expect(report.items.allSatisfy { $0.verdict == .unknown("not an address that can be asked") })
        #expect(!base.exists(".kb"))
    }

    @Test func anAddressIsAskedForOnceHoweverOftenItIsWritten() throws {
        let page = "http://127.0.0.1:1/x"
        let base = try TemporaryBase(files: [
            "articles/a.md": "---\ntitle: A\nsource: \(page)\n---\n<\(page)#a>\n",
            "articles/b.md": "---\ntitle: B\n---\n<HTTP://127.0.0.1:1/x#b>\n",
        ])
        let report = try check(base)
        #expect(report.asked == 1 && report.items.map(\.address) == [page])
        #expect(
            report.items[0].places.map { "\($0.file):\($0.line)" } == [
                "Content/articles/a.md:3", "Content/articles/a.md:5", "Content/articles/b.md:4",
            ])
    }
}
