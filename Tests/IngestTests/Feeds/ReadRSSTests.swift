import Model
import Testing

@testable import Ingest

/// The documents of RSS with these items.
func rss(_ items: String, channel: String = "<title>Blog</title><link>https://example.org/blog/</link>") throws
    -> [IngestedDocument]
{
    let names = [
        "content": "http://purl.org/rss/1.0/modules/content/", "dc": "http://purl.org/dc/elements/1.1/",
        "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd", "podcast": "https://podcastindex.org/namespace/1.0",
        "psc": "http://podlove.org/simple-chapters", "atom": "http://www.w3.org/2005/Atom",
        "media": "http://search.yahoo.com/mrss/",
    ]
    let spaces = names.sorted { $0.key < $1.key }.map { " xmlns:\($0.key)=\"\($0.value)\"" }.joined()
    return try readFeed(
        inputFile("feed.xml", "<rss version=\"2.0\"\(spaces)><channel>\(channel)\(items)</channel></rss>"))
}

@Suite struct ReadRSSTests {
    @Test func anItemIsADocument() throws {
        let documents = try rss(
            """
            <item><title>One &amp;amp; two</title><link>post-1</link><guid isPermaLink="false">tag:1</guid>
            <pubDate>Tue, 08 Jun 2021 23:47:00 -0800</pubDate><dc:creator>Ada</dc:creator><category>DNS</category>
            <description>short</description>
            <content:encoded><![CDATA[<p>Full <b>body</b></p><script>alert(1)</script><h2 id="why">Why</h2>so]]></content:encoded>
            </item>
            """)
        #expect(documents.map(\.family) == [.feed, .page])
        #expect(documents[0].facts.title == "Blog")
        #expect(documents[0].facts.url == "https://example.org/blog/")
        let facts = documents[1].facts
        #expect(facts.title == "One & two")
        #expect(facts.url == "https://example.org/blog/post-1")
        #expect(facts.date == PartialDate("2021-06-08"))
        #expect(facts.people == ["Ada"])
        #expect(facts.tags == ["DNS"])
        #expect(facts.publisher == "Blog")
        #expect(documents[1].segments.map(\.line) == ["## tag:1 : Full body", "## tag:1#why Why: so"])
        #expect(documents[1].warnings == [])
    }

    @Test(arguments: [
        ("<link>https://a.example/1</link>", "https://a.example/1"),
        ("<guid>https://a.example/2</guid>", "https://a.example/2"),
        ("<guid isPermaLink='false'>https://a.example/2</guid>", nil),
        (
            "<atom:link rel='self' href='https://a.example/f'/><atom:link href='https://a.example/3'/>",
            "https://a.example/3"
        ),
        ("<link>javascript:alert(1)</link>", nil),
        ("<link>//a.example/4</link>", "https://a.example/4"),
    ])
    func addresses(elements: String, address: String?) throws {
        let document = try rss("<item><title>T</title>\(elements)</item>")[1]
        #expect(document.facts.url == address)
        #expect(document.warnings.contains { $0.code == "item-without-link" } == (address == nil))
    }

    @Test(arguments: [
        ("<author>mail@example.org (Ada Example)</author>", ["Ada Example"]),
        ("<author>mail@example.org</author>", []),
        ("<author>Ada</author>", ["Ada"]),
        ("<dc:creator>Ada</dc:creator><dc:creator>Bob</dc:creator><author>x</author>", ["Ada", "Bob"]),
    ])
    func people(elements: String, people: [String]) throws {
        #expect(try rss("<item>\(elements)</item>")[1].facts.people == people)
    }

    @Test(arguments: [
        ("Use List&lt;String&gt; &lt;b&gt;now&lt;/b&gt;", "Use List<String> now"), ("1 &lt; 2", "1 < 2"),
        ("AT&amp;amp;T &amp;#8217;s", "AT&T ’s"),
    ])
    func titlesAreText(written: String, title: String) throws {
        #expect(try rss("<item><title>\(written)</title></item>")[1].facts.title == title)
    }

    @Test func anItemMaySayNothing() throws {
        let document = try rss("<item><title>Only this</title><pubDate>soon</pubDate></item>")[1]
        #expect(document.segments == [])
        #expect(document.warnings.map(\.code) == ["date-unreadable", "item-without-link", "item-without-date"])
    }

    @Test func anEpisodeHasChaptersAndItsNotes() throws {
        let document = try rss(
            """
            <item><title>Episode 7</title><guid>ep7</guid><description>The &lt;i&gt;notes&lt;/i&gt;</description>
            <enclosure url="https://cdn.example/7.mp3" type="audio/mpeg"/><itunes:duration>01:02:03</itunes:duration>
            <podcast:transcript url="7.txt" type="text/plain"/><podcast:transcript url="7.vtt" type="text/vtt"/>
            <podcast:person role="guest">Bob</podcast:person><pubDate>1 Apr 2024</pubDate>
            <psc:chapters><psc:chapter start="00:12:34.000" title="Outage"/><psc:chapter start="0" title="Hello"/>
            <psc:chapter start="x" title="Bad"/></psc:chapters></item>
            """)[1]
        #expect(document.family == .captions)
        #expect(document.facts.url == "https://cdn.example/7.mp3")
        #expect(document.facts.duration == Seconds(3723))
        #expect(document.facts.transcript == "https://example.org/blog/7.vtt")
        #expect(document.facts.people == ["Bob"])
        #expect(
            document.facts.chapters == [
                Chapter(start: Seconds(0), title: "Hello"), Chapter(start: Seconds(754), title: "Outage"),
            ])
        #expect(document.segments.map(\.line) == ["## ep7 : The notes", "## t-0 Hello: ", "## t-754 Outage: "])
        #expect(document.segments[2].place == .time(Seconds(754)))
        #expect(document.warnings.map(\.code) == ["chapter-skipped"])
    }

    @Test func chaptersThatTheNotesListCount() throws {
        let notes = "&lt;p&gt;0:00 One&lt;br&gt;1:00 Two&lt;br&gt;2:00 Three&lt;/p&gt;"
        let enclosure = "<enclosure url='https://cdn.example/7.mp3' type='audio/mpeg'/>"
        let document = try rss("<item><title>E</title>\(enclosure)<description>\(notes)</description></item>")[1]
        #expect(document.facts.chapters.map(\.start.count) == [0, 60, 120])
    }

    @Test func linesOfPlainTextStay() throws {
        let document = try rss(
            "<item><title>T</title><description>one\ntwo\n\nthree &amp;amp; four</description></item>")[1]
        guard case .blocks(let blocks)? = document.segments.first?.text else { return #expect(Bool(false)) }
        #expect(markdownText(blocks) == "one\\\ntwo\n\nthree & four")
    }

    @Test func itemsOfRDFStandBesideTheChannel() throws {
        let documents = try readFeed(
            inputFile(
                "f.rdf",
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://a.example/"><title>Old</title>
                <link>https://a.example/</link></channel><item rdf:about="https://a.example/1"><title>T</title>
                <link>https://a.example/1</link><dc:date>2004-05-06T07:08+01:00</dc:date></item></rdf:RDF>
                """))
        #expect(documents.map(\.facts.title) == ["Old", "T"])
        #expect(documents[1].facts.date == PartialDate("2004-05-06"))
        #expect(documents[1].facts.url == "https://a.example/1")
    }

    @Test func deepTextIsNotLost() throws {
        let deep = String(repeating: "&lt;div>", count: 2000) + "deepest"
        let document = try rss("<item><guid>g</guid><description>\(deep)</description></item>")[1]
        #expect(document.segments.map(\.line) == ["## g : deepest"])
        #expect(document.warnings.contains { $0.code == "flattened" })
    }
}
