import Model
import Testing

@testable import Ingest

private func atom(_ text: String, attributes: String = "") throws -> [IngestedDocument] {
    try readFeed(
        inputFile("feed.atom", "<feed xmlns='http://www.w3.org/2005/Atom' \(attributes)>\(text)</feed>"))
}

@Suite struct ReadAtomTests {
    @Test func anEntryIsADocument() throws {
        let documents = try atom(
            """
            <title type="html">The &amp;lt;b&gt; Feed</title><link rel="self" href="https://a.example/feed"/>
            <link href="/"/><author><name>Ada</name></author><rights>CC BY 4.0</rights>
            <entry xml:base="blog/"><title>T</title><id>tag:1</id><link rel="edit" href="e"/><link href="1.html"/>
            <updated>2021-07-01T00:00:00Z</updated><published>2021-06-08T23:00:00-05:00</published>
            <category term="dns" label="DNS"/><summary>Short words here</summary>
            <content type="html">&lt;p&gt;Long &lt;a href="2.html"&gt;text&lt;/a&gt;&lt;/p&gt;</content></entry>
            """, attributes: "xml:lang='en'")
        #expect(documents[0].facts.url == "https://a.example/")
        let facts = documents[1].facts
        #expect(facts.url == "https://a.example/blog/1.html")
        #expect(facts.date == PartialDate("2021-06-08"))
        #expect(facts.people == ["Ada"])
        #expect(facts.tags == ["DNS"])
        #expect(facts.language == "en")
        #expect(facts.licence == "CC BY 4.0")
        #expect(facts.summary == "Short words here")
        guard case .blocks(let blocks)? = documents[1].segments.first?.text else { return #expect(Bool(false)) }
        #expect(markdownText(blocks) == "Long [text](https://a.example/blog/2.html)")
    }

    @Test(arguments: [
        ("<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>a <b>b</b></p></div></content>", "a b"),
        ("<content type='text'>a &lt;b&gt; c</content>", "a <b> c"), ("<content>plain</content>", "plain"),
        ("<content type='html'>&lt;p&gt;a&lt;/p&gt;</content>", "a"),
        ("<content type='image/png' src='x.png'/><summary>instead</summary>", "instead"),
        ("<content type='image/png'>AAAA</content>", nil),
    ])
    func contentIsOfItsType(written: String, text: String?) throws {
        let document = try atom("<entry><id>i</id>\(written)</entry>")[1]
        #expect(document.segments.map(\.line) == (text.map { ["## i : \($0)"] } ?? []))
    }

    private func video(_ description: String, scheme: String = "http") throws -> IngestedDocument {
        try atom(
            """
            <entry><id>yt:video:v1</id><yt:videoId>v1</yt:videoId><title>Talk</title>
            <link rel="alternate" href="https://www.youtube.com/watch?v=v1"/><published>2024-05-11T16:00:00+00:00</published>
            <media:group><media:title>x</media:title><media:description>\(description)</media:description></media:group></entry>
            """,
            attributes:
                "xmlns:yt='\(scheme)://www.youtube.com/xml/schemas/2015' xmlns:media='\(scheme)://search.yahoo.com/mrss/'"
        )[1]
    }

    @Test(arguments: ["http", "https"])
    func videosOfYouTube(scheme: String) throws {
        let document = try video(
            "About the talk\nChapters:\n0:00 Intro\n5:10 Budget\n(1:02:03) End\nBye", scheme: scheme)
        #expect(document.family == .captions)
        #expect(document.facts.title == "Talk")
        #expect(document.facts.chapters.map(\.title) == ["Intro", "Budget", "End"])
        #expect(document.facts.summary == "About the talk Bye")
        #expect(
            document.segments.map(\.line) == [
                "## yt:video:v1 : About the talk Bye", "## t-0 Intro: ", "## t-310 Budget: ", "## t-3723 End: ",
            ])
    }

    @Test func twoTimesAreNoChaptersAndStayTextButSumNothingUp() throws {
        let document = try video("About the talk\n0:00 Intro\n5:10 Budget")
        #expect(document.facts.summary == "About the talk")
        #expect(document.segments.map(\.line) == ["## yt:video:v1 : About the talk 0:00 Intro 5:10 Budget"])
    }

    @Test func versionZeroPointThreeHasOtherNames() throws {
        let documents = try readFeed(
            inputFile(
                "f.xml",
                """
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><tagline>about</tagline>
                <entry><title mode="escaped" type="text/html">A &amp;amp; B</title><issued>2003-12-13T08:29:29-04:00</issued>
                <link rel="alternate" href="https://a.example/1"/><id>x</id>
                <content type="text/html" mode="escaped">&lt;p&gt;t&lt;/p&gt;</content></entry></feed>
                """))
        #expect(documents[1].facts.title == "A & B")
        #expect(documents[1].facts.date == PartialDate("2003-12-13"))
        #expect(documents[1].segments.map(\.line) == ["## x : t"])
    }

    @Test func exportsOfBloggerHoldMoreThanPosts() throws {
        let kind = { (name: String) in
            "<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#\(name)'/>"
        }
        let draft = "<app:control xmlns:app='http://www.w3.org/2007/app'><app:draft>yes</app:draft></app:control>"
        let documents = try atom(
            "<entry><title>P</title>\(kind("post"))</entry><entry><title>S</title>\(kind("settings"))</entry>"
                + "<entry><title>D</title>\(kind("post"))\(draft)</entry>")
        #expect(documents.dropFirst().map(\.facts.title) == ["P"])
        #expect(documents[0].warnings.map(\.code) == ["items-skipped"])
        #expect(documents[0].warnings[0].message == "2 items were left out: 1 draft, 1 settings")
    }
}
