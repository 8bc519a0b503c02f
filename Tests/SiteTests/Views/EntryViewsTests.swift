import Testing

@testable import Site

@Suite struct EntryViewsTests {
    private func plate(_ path: String) throws -> [String] {
        let plate = try BuiltSite(sampleFiles).main(path).between("<dl class=\"plate\">", "</dl>")
        return plate.matches(of: #/<dt>([^<]*)</dt>(.*?)</div>/#).map { match in
            let items = String(match.output.2).all(#/<dd>(?:<a [^>]*>)?([^<]*)(?:<\/a>)?<\/dd>/#)
            return "\(match.output.1): \(items.joined(separator: ", "))"
        }
    }

    @Test(arguments: [
        ("runbooks/partition.html", ["Steps: 2"]),
        ("practices/quorum.html", ["Date: Feb 2014", "Source: example.org"]),
        (
            "incidents/2012/switch.html",
            [
                "Organisation: Example Networks", "Started: 22 Dec 2012 13:30Z", "Lasted: 18 h 30 min",
                "Date: 22 Dec 2012",
            ]
        ),
        (
            "talks/deploys.html",
            ["Speakers: Ada Example, Bob Sample", "Event: Example Conference 2014", "Slides: example.org"]
        ),
        (
            "videos/film.html",
            [
                "Speaker: Ada Example", "Event: Example Conference 2014", "Length: 41:00", "Video: youtube.com",
                "Date: 2013",
            ]
        ),
        ("books/small.html", ["Author: Cy Writer", "Year: 2010"]), ("articles/plain.html", ["Author: Bob Sample"]),
    ])
    func thePlateOfFacts(path: String, facts: [String]) throws { #expect(try plate(path) == facts) }

    @Test func peopleAndEventsLeadToTheirPagesAndSourcesOutside() throws {
        let talk = try BuiltSite(sampleFiles).main("talks/deploys.html")
        #expect(talk.contains("<a href=\"../people/ada-example.html\">Ada Example</a>"))
        #expect(talk.contains("<a href=\"../events/example-conference-2014.html\">Example Conference 2014</a>"))
        #expect(talk.contains("<a href=\"https://example.org/deck.pdf\" rel=\"noreferrer\">example.org</a>"))
    }

    @Test(arguments: [
        ("https://www.example.org/a/b", "example.org"), ("http://example.org:80", "example.org:80"),
        ("nonsense", "nonsense"),
    ])
    func aLinkSaysItsHost(address: String, text: String) { #expect(host(of: address) == text) }

    @Test func linksOfOthersAreGroupedByWhatTheySay() throws {
        let incident = try BuiltSite(sampleFiles).main("incidents/2012/switch.html")
        let groups = incident.all(#/<section class="sec" aria-labelledby="[^"]*"><h2 id="[^"]*">([^<]*)</h2>/#)
        #expect(groups == ["Shows why", "Was missing here"])
        let shows = try incident.between(">Shows why</h2>", "</section>")
        #expect(shows.contains("href=\"../../practices/quorum.html#why\">Quorum</a>"))
        #expect(shows.contains("<p class=\"s\">both sides went on writing.</p>"))
        #expect(shows.contains("<p class=\"why q\">practice · Why</p>"))
        let missing = try incident.between(">Was missing here</h2>", "</section>")
        #expect(
            missing.contains("href=\"../../runbooks/partition.html#confirm\">Network partition: Confirm the split</a>"))
        #expect(missing.contains("<p class=\"why q\">runbook · Step 1</p>"))
    }

    @Test func linksOfTheEntrysOwnTextAreNotSaidTwice() throws {
        let practice = try BuiltSite(sampleFiles).main("practices/quorum.html")
        #expect(practice.ranges(of: "both sides went on writing.").count == 1)
        #expect(practice.contains(">Applied by these steps</h2>") && practice.contains(">Mentioned by</h2>"))
        let book = try BuiltSite(sampleFiles).main("books/small.html")
        #expect(book.contains("<p class=\"s\">See the book.</p>"))
    }

    @Test func whatOthersAddToAnEntrysOwnLinksIsCalledSo() throws {
        let practice = "---\ntitle: P\n---\n- [I](../incidents/i.md \"missing in\") — one.\n"
        let site = BuiltSite([
            ("practices/p.md", practice), ("incidents/i.md", "---\ntitle: I\n---\n"),
            (
                "incidents/j.md",
                "---\ntitle: J\n---\n- [P](../practices/p.md \"was missing\") — two.\n- [P](../practices/p.md \"shows\") — three.\n"
            ),
        ])
        let headings = try site.main("practices/p.html").all(#/<h2 id="kb:links-[^"]*">([^<]*)</#)
        #expect(headings == ["Shown by", "Also missing in"])
        #expect(try site.main("incidents/i.html").all(#/<h2 id="kb:links-[^"]*">([^<]*)</#) == ["Was missing here"])
    }
}
