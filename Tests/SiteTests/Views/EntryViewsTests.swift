import Model
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
                "When: 22 Dec 2012, 13:30 UTC", "Lasted: 18 h 30 min", "Organisation: Example Networks",
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

    @Test(arguments: [
        ("2012", "2012"), ("2012-08-01", "1 Aug 2012"), ("2012-08-01T13:30Z", "1 Aug 2012, 13:30 UTC"),
        ("2012-08-01T13:30:05+01:00", "1 Aug 2012, 13:30:05 +01:00"),
        ("2012-08-01T13:30-05:00", "1 Aug 2012, 13:30 -05:00"),
    ])
    func aMomentSaysItsZone(written: String, text: String) throws {
        #expect(try Repository.look.words.moment(#require(Moment(written))) == text)
    }

    @Test(arguments: [("18 h", "18 h"), ("about 2 h", "about 2 h"), ("at least 90 min", "at least 1 h 30 min")])
    func aLengthIsAsExactAsItsSource(written: String, text: String) throws {
        #expect(try Repository.look.words.length(#require(Length(written))) == text)
    }

    @Test(arguments: [(nil, "Nov 2026"), ("1 month", "Nov 2026, every month"), ("6 weeks", "Nov 2026, every 6 weeks")])
    func aReviewSaysWhenTheNextIsDue(interval: String?, text: String) {
        let reviewed = PartialDate(year: 2026, month: 11)
        #expect(Repository.look.words.review(reviewed, every: interval.flatMap { ReviewInterval($0) }) == text)
    }

    @Test func whatAnIncidentIsFiledUnderLeadsThere() throws {
        let site = BuiltSite([
            (
                "incidents/i.md",
                "---\ntitle: I\ndate: 2012\norganisation: Ex & Co\nlost: all of it\ncategories: [data-loss, human-error]\n---\n"
            )
        ])
        let page = try site.main("incidents/i.html")
        #expect(page.contains("<a href=\"../organisations/ex-co.html\">Ex &amp; Co</a>"))
        #expect(page.contains("<a href=\"../categories/data-loss.html\">data loss</a>"))
        #expect(page.contains("<dt>Lost</dt><dd>all of it</dd>") && page.contains("<dt>Categories</dt>"))
        #expect(page.contains("<a href=\"../incidents/index.html#y2012\">2012</a></nav>"))
    }

    @Test func linksOfOthersAreGroupedByWhatTheySay() throws {
        let practice = try BuiltSite(sampleFiles).main("practices/quorum.html")
        #expect(practice.ranges(of: "both sides went on writing.").count == 1)
        let headings = practice.all(#/<h2 id="(kb:links-[^"]*)">/#)
        #expect(headings == ["kb:links-applied-by", "kb:links-mentioned-by"])
        #expect(practice.all(#/<li><a href="#(kb:links-[^"]*)">/#) == headings)
        let book = try BuiltSite(sampleFiles).main("books/small.html")
        let mention = try book.between(">Mentioned by</h2>", "</section>")
        #expect(mention.contains("href=\"../practices/quorum.html#how\">Quorum</a>"))
        #expect(mention.contains("<div class=\"s\">See the book.</div>"))
        #expect(mention.contains("<div class=\"why q\"><p>practice · How</p></div>"))
    }

    @Test func whatOthersAddStandsInTheLedgerOfTheText() throws {
        let practice =
            "---\ntitle: P\n---\n## Proof\n- [I](../incidents/i.md \"missing in\") — one.\n\n## After\nText.\n"
        let site = BuiltSite([
            ("practices/p.md", practice), ("incidents/i.md", "---\ntitle: I\n---\n"),
            (
                "incidents/j.md",
                "---\ntitle: J\n---\n- [P](../practices/p.md \"was missing\") — two.\n- [P](../practices/p.md \"shows\") — three.\n"
            ),
        ])
        let page = try site.main("practices/p.html")
        let ledger = try page.between("id=\"proof\"", "id=\"after\"")
        #expect(ledger.all(#/<div class="s">(\w+)\.<\/div>/#) == ["one", "two", "three"])
        #expect(!page.contains("kb:links-"))
        #expect(
            try site.main("incidents/i.html").all(#/<h2 id="kb:links-[^"]*">([^<]*)</#) == ["What would have helped"])
    }

    @Test func aPersonsTalksAreDated() throws {
        let site = BuiltSite(sampleFiles + [("people/ada.md", "---\ntitle: Ada Example\n---\n")])
        let talks = try site.main("people/ada.html").between(">Talks</h2>", "</section>")
        #expect(talks.all(#/<h3><a [^>]*>([^<]*)</#) == ["Film", "Deploys"])
        #expect(talks.contains("<p>2013 · Ada Example, Bob") == false && talks.contains("<p>2013 · "))
    }
}
