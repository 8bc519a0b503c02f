import Testing

@testable import Site

/// Recordings and books: their moments, slides and chapters as rows.
@Suite struct PassageRowsTests {
    private func row(_ anchor: String, in page: String) throws -> String {
        try page.between("<li id=\"\(anchor)\">", "</li>")
    }

    @Test func aMomentOpensAndPlaysAtItsSecond() throws {
        let page = try BuiltSite(sampleFiles).main("videos/film.html")
        let row = try row("t-754", in: page)
        #expect(
            row.hasPrefix(
                "<p class=\"t\"><a class=\"place\" data-second=\"754\" href=\"https://www.youtube.com/watch?v=abcdefghijk&amp;t=754s\""
            ))
        #expect(row.contains("aria-label=\"Open at 12:34 on youtube.com\">12:34</a>"))
        #expect(row.contains("<h2>The drawing<a class=\"self\" href=\"#t-754\""))
        #expect(page.contains("data-embed=\"https://www.youtube-nocookie.com/embed/abcdefghijk\""))
        #expect(page.contains("<dt>Video</dt><dd><a class=\"place\" data-second=\"0\""))
    }

    @Test func whatAMomentSupportsStandsBesideItWhoeverSaysSo() throws {
        let page = try BuiltSite(sampleFiles).main("videos/film.html")
        let row = try row("t-754", in: page)
        #expect(row.contains("<p class=\"rel\">Explains</p>"))
        #expect(row.contains("href=\"../practices/quorum.html#why\"") && row.contains(": with a drawing.</p>"))
        #expect(!page.contains("kb:links-explains"))
    }

    @Test func aSlideOpensInItsDeckAndDoesNotPlay() throws {
        let page = try BuiltSite(sampleFiles).main("talks/deploys.html")
        let row = try row("slide-17", in: page)
        #expect(row.contains("href=\"https://example.org/deck.pdf#page=17\"") && row.contains(">Slide 17</a>"))
        #expect(!row.contains("data-second") && !page.contains("data-embed"))
    }

    @Test func chaptersAreNumberedAndOpenOutside() throws {
        let text = """
            ---
            title: A
            url: https://example.org/
            ---
            ## Part I. Start {#part}
            The first.

            ### [3. *Risk*](https://example.org/3) {#risk}
            - [P](../practices/p.md "explains") — how much.

            #### [3.10 Levels](https://example.org/3#10) {#levels}
            ## 2013 {#year}
            ## 24/7 work {#work}
            """
        let page = try BuiltSite([("books/a.md", text), ("practices/p.md", "---\ntitle: P\n---\n")]).main(
            "books/a.html")
        let rows = ["part", "risk", "levels", "year", "work"]
        #expect(page.all(#/<li id="([^"]*)">/#) == rows)
        #expect(page.all(#/<span class="n">([^<]*)</#) == ["", "3", "3.10", "", ""])
        let risk = try row("risk", in: page)
        #expect(risk.contains("<h3><a href=\"https://example.org/3\" rel=\"noreferrer\"><em>Risk</em></a>"))
        #expect(try risk.between("<div class=\"do\">", "<div class=\"why\">").contains("how much") == false)
        #expect(risk.contains(": how much.</p>"))
        #expect(try row("part", in: page).contains("<p>The first.</p>"))
        #expect(
            try page.between("<nav class=\"rail\"", "</nav>").all(#/href="#([^"]*)"/#) == [
                "part", "year", "work", "kb:about",
            ])
    }

    @Test func whatARecordingArguesForIsALedgerAboveItsMoments() throws {
        let text = """
            ---
            title: A
            video: https://example.org/v.mp4
            ---
            ## What it argues for
            - [P](../practices/p.md "explains") — well.

            ## 1:00 One {#t-60}
            ### Under it {#under}
            Text.

            ## Notes
            More.
            """
        let practice = "---\ntitle: P\n---\n- [A](../talks/a.md \"explained at\") — also.\n"
        let other = "---\ntitle: Q\n---\n- [A](../talks/a.md \"explained at\") — by another.\n"
        let site = BuiltSite([("talks/a.md", text), ("practices/p.md", practice), ("practices/q.md", other)])
        let page = try site.main("talks/a.html")
        let argued = try page.between("<h2 id=\"what-it-argues-for\">", "<li id=\"t-60\">")
        #expect(
            argued.contains("<div class=\"s\">well.</div>") && argued.contains("<div class=\"s\">by another.</div>"))
        #expect(page.all(#/<li id="([^"]*)">/#) == ["t-60", "under"])
        #expect(page.contains("<h2 id=\"notes\">") && !page.contains("data-embed"))
    }

    @Test(arguments: [
        ("https://www.youtube.com/watch?v=abcdefghijk&t=3", "https://www.youtube-nocookie.com/embed/abcdefghijk"),
        (
            "https://www.youtube.com/watch?list=x&v=abc-_fghijk#t=1",
            "https://www.youtube-nocookie.com/embed/abc-_fghijk"
        ),
        ("https://youtu.be/abcdefghijk?si=x", "https://www.youtube-nocookie.com/embed/abcdefghijk"),
        ("https://m.youtube.com/live/abcdefghijk", "https://www.youtube-nocookie.com/embed/abcdefghijk"),
        ("https://www.youtube.com/embed/abcdefghijk", "https://www.youtube-nocookie.com/embed/abcdefghijk"),
        ("https://www.youtube.com/playlist?list=abcdefghijk", nil), ("https://www.youtube.com/@someone", nil),
        ("https://youtu.be/", nil), ("https://youtu.be/a\"b<c>def", nil),
        ("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871"),
        ("https://vimeo.com/76979871/a1b2c3", nil),
        ("https://player.vimeo.com/video/76979871", "https://player.vimeo.com/video/76979871"),
        ("https://vimeo.com/channels/staff", nil), ("https://example.org/watch?v=abcdefghijk", nil),
        ("https://youtube.com.example.org/watch?v=abcdefghijk", nil), ("nonsense", nil),
    ])
    func playersAreKnownForFewHosts(video: String, player: String?) { #expect(embedAddress(of: video) == player) }
}
