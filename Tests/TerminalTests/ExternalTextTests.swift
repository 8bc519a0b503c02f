import Model
import Testing
import Web

@testable import Terminal

@Suite struct ExternalTextTests {
    private func item(_ address: String, _ verdict: Verdict, places: Int = 1) -> ExternalReport.Item {
        .init(
            address: address, verdict: verdict,
            places: (1...places).map {
                SourceSpan(file: "Content/a.md", line: $0, column: 3, width: 1, excerpt: "")
            })
    }

    private var report: ExternalReport {
        ExternalReport(
            items: [
                item("https://a.example/", .alive), item("https://b.example/", .unknown("no answer in time")),
                item("https://c.example/", .unknown("it answered 403"), places: 3),
                item("https://d.example/", .unknown("it answered 403"), places: 2),
                item("http://e.example/", .moved(to: "https://e.example/", isLast: true)),
                item("https://f.example/", .dead([404, 410])),
            ], asked: 4)
    }

    @Test func whatIsUnclearIsListedByReasonAndAllIsCounted() {
        #expect(
            externalText(report, style: plain) == """
                3 addresses gave no clear answer, which is no problem yet:
                  it answered 403 (2)
                    https://c.example/
                      Content/a.md:1 and 2 other places
                    https://d.example/
                      Content/a.md:1 and 1 other place
                  no answer in time (1)
                    https://b.example/
                      Content/a.md:1

                6 web addresses: 1 there, 1 moved, 1 gone, 3 unclear (4 asked, 2 known from before).

                """)
    }

    @Test func whenAllIsWellOneLineSaysSo() {
        let report = ExternalReport(items: [item("https://a.example/", .alive)], asked: 1)
        #expect(externalText(report, style: plain) == "1 web address: 1 there.\n")
        #expect(externalText(ExternalReport(items: [], asked: 0), style: plain) == "0 web addresses.\n")
    }

    @Test func whoeverIsOfflineIsToldSo() {
        let report = ExternalReport(
            items: [1, 2].map { item("https://\($0).example/", .unknown("x")) }, asked: 2, silent: 2)
        #expect(externalText(report, style: plain).contains("\n\nNobody answered: see whether this machine reaches"))
        #expect(!externalText(self.report, style: plain).contains("Nobody"))
    }

    @Test func aLongListIsCut() {
        let items = (0..<12).map { item("https://a.example/\($0)", .unknown("no connection")) }
        let text = externalText(ExternalReport(items: items, asked: 12), style: plain)
        #expect(
            text.contains("no connection (12)\n") && text.contains("    … and 7 more; see all with --format json\n"))
        #expect(text.contains("a.example/4\n") && !text.contains("a.example/5\n"))
    }

    @Test func contentCannotDriveTheTerminal() {
        let items = [item("https://a.example/\u{1B}[2J", .unknown("\u{1B}]0;x"))]
        #expect(isHarmless(externalText(ExternalReport(items: items, asked: 1), style: colored)))
    }

    @Test func theSameAsJSON() throws {
        let external = try fields(externalJSON(report))
        #expect(external["addresses"] as? Int == 6 && external["asked"] as? Int == 4 && external["alive"] as? Int == 1)
        let moved = try #require((external["moved"] as? [[String: Any]])?.first)
        #expect(moved["address"] as? String == "http://e.example/" && moved["to"] as? String == "https://e.example/")
        #expect(moved["permanent"] as? Bool == true && moved["places"] as? [String] == ["Content/a.md:1:3"])
        let dead = try #require((external["dead"] as? [[String: Any]])?.first)
        #expect(dead["address"] as? String == "https://f.example/" && dead["statuses"] as? [Int] == [404, 410])
        let unknown = try #require(external["unknown"] as? [[String: Any]])
        #expect(unknown.map { $0["reason"] as? String } == ["no answer in time", "it answered 403", "it answered 403"])
        #expect(unknown.map { ($0["places"] as? [String])?.count } == [1, 3, 2])
    }

    @Test func isOneMoreFieldOfTheProblems() throws {
        let both = try fields(withExternal(diagnosticsJSON([]), report))
        #expect(Set(both.keys) == ["problems", "external"])
        #expect(withExternal(diagnosticsJSON([]), nil) == diagnosticsJSON([]))
    }
}
