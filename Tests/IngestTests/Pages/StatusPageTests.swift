import Testing

@testable import Ingest

@Suite struct StatusPageTests {
    @Test(arguments: [
        // Atlassian Statuspage, whose times are in seconds or milliseconds
        """
        <div class="row update-row"><div class=update-title>Resolved</div><div class=update-container><div class=update-body>Done.</div>
        <div class=update-timestamp>Posted <span class=ago data-datetime-unix="1689855600000"></span>Jul <var>20</var>, 12:20 UTC</div></div></div>
        <div class="row update-row"><div class=update-title>Investigating</div><div class=update-container><div class=update-body>Looking.</div>
        <div class=update-timestamp>Posted <span class=ago data-datetime-unix="1689852000"></span>Jul 20, 11:20 UTC</div></div></div>
        """,
        // Cachet
        """
        <div class=moment><div class=panel-heading><strong>Resolved</strong><br><abbr class=timeago
        data-timeago="2023-07-20T12:20:00+0000"></abbr></div><div class=panel-body><p>Done.</div></div><div class=moment><div
        class=panel-heading><strong>Investigating</strong><br><abbr class=timeago data-timeago="2023-07-20T11:20:00+0000"></abbr></div>
        <div class=panel-body><p>Looking.</div></div>
        """,
        // Names made by a program
        """
        <div class=x1><h3>Resolved</h3><p>Done.</p><time datetime="2023-07-20T12:20:00.000Z">Jul 20, 2023 at 12:20 PM</time></div>
        <div class=x1><h3>Investigating</h3><p>Looking.</p><time datetime="2023-07-20T11:20:00.000Z">Jul 20, 2023 at 11:20 AM</time></div>
        """,
    ])
    func eachUpdateIsASection(html: String) throws {
        let document = try readPage(htmlFile("<h1>Slow</h1><div>Incident Report for Acme</div><div>\(html)</div>"))
        #expect(document.facts.title == "Slow")
        #expect(document.facts.date?.description == "2023-07-20")
        #expect(
            document.facts.updates == [
                StatusUpdate(status: "Resolved", unixMilliseconds: 1_689_855_600_000),
                StatusUpdate(status: "Investigating", unixMilliseconds: 1_689_852_000_000),
            ])
        #expect(document.segments.map(\.title) == ["", "Resolved", "Investigating"])
        #expect(
            document.segments.map(blockMarkdown) == [
                "Incident Report for Acme", "**2023-07-20 12:20:00 UTC**\n\nDone.",
                "**2023-07-20 11:20:00 UTC**\n\nLooking.",
            ])
    }

    @Test func aTimeInWordsIsReadAndWithoutOneAnUpdateKeepsItsPlace() throws {
        func row(_ status: String, _ time: String) -> String {
            "<div class=update-row><div class=update-title>\(status)</div><div><p>About \(status).</p><small>\(time)</small></div></div>"
        }
        let html =
            row("Resolved", "<span data-datetime-unix=1689855600></span>Posted Jul 20, 12:20 UTC")
            + row("Update", "Posted <var>Jul 20, 2023</var> - <var>11:20</var> UTC") + row("Monitoring", "yesterday")
        let document = try readPage(htmlFile("<h1>Slow</h1>\(html)"))
        #expect(document.facts.updates.map(\.status) == ["Resolved", "Update", "Monitoring"])
        #expect(document.facts.updates.map(\.unixMilliseconds) == [1_689_855_600_000, 1_689_852_000_000, nil])
        #expect(
            document.segments.map(blockMarkdown) == [
                "**2023-07-20 12:20:00 UTC**\n\nAbout Resolved.", "**2023-07-20 11:20:00 UTC**\n\nAbout Update.",
                "About Monitoring.\n\nyesterday",
            ])
    }

    /// Whatever their order, and whatever else is marked as a day.
    @Test func theOldestUpdateIsTheIncidentsDay() throws {
        func row(_ status: String, _ day: String) -> String {
            "<div class=update><h3>\(status)</h3><p>Words.</p><time datetime=\(day)T12:20:00Z>x</time></div>"
        }
        let html = row("Resolved", "2023-08-01") + row("Update", "2023-07-20") + row("Monitoring", "2023-07-31")
        let day = try readPage(htmlFile("<meta name=date content=2023-08-02><h1>Slow</h1>\(html)")).facts.date
        #expect(day?.description == "2023-07-20")
    }

    @Test(arguments: [("July 2023: Slow", "2023-07-20"), ("Slow", nil)] as [(String, String?)])
    func aYearThatNoUpdateHasIsTheTitles(title: String, day: String?) throws {
        func row(_ status: String, _ time: String) -> String {
            "<div class=update-row><div class=update-title>\(status)</div><p>About it.</p><small>\(time)</small></div>"
        }
        let html = row("Resolved", "Jul 21, 00:10 UTC") + row("Investigating", "Posted Jul 20, 23:10 UTC")
        let facts = try readPage(htmlFile("<h1>\(title)</h1>\(html)")).facts
        #expect(facts.date?.description == day)
        #expect(facts.updates.map(\.unixMilliseconds) == (day == nil ? [] : [1_689_898_200_000, 1_689_894_600_000]))
    }

    @Test func theIncidentIsTheTitleWhereTheSiteNamesItself() throws {
        let moment = "<small>20th July 2023 12:20:00 <abbr data-timeago=\"2023-07-20T12:20:00+00:00\"></abbr></small>"
        let html = "<div class=moment><div><strong>Fixed</strong> \(moment)</div><div><p>Done.</div></div>"
        let document = try readPage(htmlFile("<title>Acme Status</title><h1>Slow</h1>\(html)"))
        #expect(document.facts.title == "Slow")
        #expect(document.segments.map(blockMarkdown) == ["**2023-07-20 12:20:00 UTC**\n\nDone."])
    }

    @Test func anArticleWithSuchHeadingsIsNone() throws {
        let html =
            "<time datetime=2023-07-20T12:20:00Z>x</time><h2>Monitoring</h2><p>We watch it.<h2>Update</h2><p>We change it."
        let document = try readPage(htmlFile("<article><h1>T</h1>\(html)</article>"))
        #expect(document.facts.updates.isEmpty)
        #expect(document.segments.map(\.title).suffix(2) == ["Monitoring", "Update"])
    }
}
