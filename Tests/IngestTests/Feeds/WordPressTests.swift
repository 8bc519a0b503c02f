import Testing

@testable import Ingest

private func export(
    _ items: String, channel: String = "", version: String = "http://wordpress.org/export/1.2/"
) throws -> [IngestedDocument] {
    let spaces =
        "xmlns:wp='\(version)' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
        + " xmlns:excerpt='\(version)excerpt/' xmlns:dc='http://purl.org/dc/elements/1.1/'"
    return try readFeed(
        inputFile("export.xml", "<rss \(spaces)><channel><title>Blog</title>\(channel)\(items)</channel></rss>"))
}

private func item(_ title: String, _ more: String = "", type: String = "post", status: String = "publish") -> String {
    "<item><title>\(title)</title><wp:post_type>\(type)</wp:post_type><wp:status>\(status)</wp:status>\(more)</item>"
}

@Suite struct WordPressTests {
    @Test(arguments: ["http", "https"].flatMap { scheme in ["1.0", "1.1", "1.2"].map { (scheme, $0) } })
    func onlyWhatIsPublishedIsRead(scheme: String, version: String) throws {
        let documents = try export(
            item("A", "<excerpt:encoded>In short words</excerpt:encoded>") + item("B", type: "page")
                + item("C", status: "draft") + item("D", type: "attachment", status: "inherit")
                + item("E", type: "nav_menu_item") + item("F", status: "draft") + item("P", status: "private")
                + item("G", "<wp:post_password>x</wp:post_password>"),
            version: "\(scheme)://wordpress.org/export/\(version)/")
        #expect(documents.dropFirst().map(\.facts.title) == ["A", "B"])
        #expect(documents[1].facts.summary == "In short words")
        #expect(
            documents[0].warnings == [
                IngestWarning(
                    "items-skipped",
                    "6 items were left out: 1 attachment, 2 draft, 1 nav_menu_item, 1 private, 1 protected")
            ])
    }

    @Test func whereTheVocabularyIsNotDeclaredItsNamesTell() throws {
        let items = item("A") + item("B", type: "attachment", status: "inherit")
        let documents = try readFeed(
            inputFile("export.xml", "<rss><channel><title>Blog</title>\(items)</channel></rss>"))
        #expect(documents.dropFirst().map(\.facts.title) == ["A"])
        #expect(documents[0].warnings.map(\.message) == ["1 item was left out: 1 attachment"])
    }

    @Test func ofVeryManyKindsSomeAreNamed() {
        var skipped = SkippedItems()
        for number in 10..<50 { skipped.count("kind \(number)") }
        #expect(
            skipped.warnings.map(\.message.utf8.count) == [
                "40 items were left out: ".utf8.count + 30 * "1 kind-10, ".utf8.count + "and more kinds".utf8.count
            ])
    }

    @Test func termsAuthorsAndDates() throws {
        let author =
            "<wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name>Ada E.</wp:author_display_name></wp:author>"
        let more = """
            <dc:creator>ada</dc:creator><category>Outages</category>
            <category domain="category" nicename="o">Outages &amp; incidents</category>
            <category domain="post_tag" nicename="d">DNS</category><pubDate>Wed, 30 Nov -0001 00:00:00 +0000</pubDate>
            <wp:post_date_gmt>2011-01-19 00:40:14</wp:post_date_gmt><wp:post_date>2011-01-18 18:40:14</wp:post_date>
            <excerpt:encoded>What it is about</excerpt:encoded><content:encoded>text</content:encoded>
            <wp:comment><wp:comment_content>spam</wp:comment_content></wp:comment>
            """
        let facts = try export(item("A", more), channel: author)[1].facts
        #expect(facts.people == ["Ada E."])
        #expect(facts.categories == ["Outages & incidents"])
        #expect(facts.tags == ["DNS"])
        #expect(facts.date?.description == "2011-01-18")
        #expect(facts.summary == "What it is about")
    }

    @Test func aDateOfZeroesIsNone() throws {
        let dates =
            "<wp:post_date>0000-00-00 00:00:00</wp:post_date><wp:post_date_gmt>2011-01-19 00:40:14</wp:post_date_gmt>"
        #expect(try export(item("A", dates))[1].facts.date?.description == "2011-01-19")
    }

    @Test(arguments: [
        ("one\n\ntwo\nthree", "<p>one</p>\n<p>two<br>three</p>\n"),
        ("one\r\n\r\ntwo", "<p>one</p>\n<p>two</p>\n"),
        ("a\n<ul>\n<li>x</li>\n\n<li>y</li>\n</ul>\nb", "<p>a</p>\n<ul>\n<li>x</li>\n\n<li>y</li>\n</ul><p>b</p>\n"),
        ("<pre>a\n\nb</pre>", "<pre>a\n\nb</pre>"),
        ("<blockquote>a\n\nb</blockquote>", "<blockquote><p>a</p>\n<p>b</p>\n</blockquote>"),
        ("a <em>b</em>\n\n<h2>c</h2>d", "<p>a <em>b</em></p>\n<h2>c</h2><p>d</p>\n"),
        ("a<br />\nb", "<p>a<br />b</p>\n"),
        ("a<!--more-->b", "<p>a</p>\n<p>b</p>\n"), ("1 < 2\n\n<p>x</p>", "<p>1 < 2</p>\n<p>x</p>\n"),
    ])
    func blankLinesPartParagraphs(text: String, html: String) {
        #expect(paragraphsFromBlankLines(text) == html)
    }

    @Test(arguments: [
        (
            "[code lang=\"bash\"]rm -rf <x> &amp; y[/code]",
            "<pre><code class=\"language-bash\">rm -rf &lt;x&gt; &amp; y</code></pre>"
        ),
        ("[python]\nx[0]\n[/python]", "<pre><code class=\"language-python\">x[0]</code></pre>"),
        (
            "[caption id=\"x\" width=\"3\"]<a href=\"b\"><img src=\"a.png\" /></a> Cap[/caption]",
            "<figure><a href=\"b\"><img src=\"a.png\" /></a><figcaption> Cap</figcaption></figure>"
        ),
        ("[quote author=x]kept[/quote]", "kept"), ("[gallery ids=\"1,2\"]", ""),
        ("[youtube https://y.example/1]", "<a href=\"https://y.example/1\">https://y.example/1</a>"),
        ("[sic] x[0] [see below]", "[sic] x[0] [see below]"), ("[[gallery]]", "[gallery]"),
        ("<pre>[gallery]</pre>", "<pre>[gallery]</pre>"), ("[code] is open", "[code] is open"),
    ])
    func shortcodes(text: String, html: String) {
        #expect(resolvingShortcodes(text) == html)
    }

    @Test func blocksOfTheEditorAreElementsAlready() throws {
        let content =
            "<!-- wp:paragraph -->\n<p>a\n\nb</p>\n<!-- /wp:paragraph --><!-- wp:code --><pre><code>x</code></pre><!-- /wp:code -->"
        let escaped = content.split(separator: "<").map { "&lt;" + $0 }.joined()
        let document = try export(item("A", "<content:encoded>\(escaped)</content:encoded>"))[1]
        #expect(document.segments.map(\.line) == ["## item : a b ¶ x"])
    }

    @Test func whatStandsBetweenBlocksIsOfTheClassicEditor() {
        let html = wordPressHTML(
            "a\n\nb<!-- wp:group --><!-- wp:spacer {\"h\":1} /--><p>c\n\nd</p><!-- /wp:group -->\n"
                + "<!-- wp:freeform -->e\n\nf<!-- /wp:freeform -->")
        #expect(html == "<p>a</p>\n<p>b</p>\n<p>c\n\nd</p><p>e</p>\n<p>f</p>\n")
    }
}
