import Testing

@testable import Ingest

@Suite struct HTMLSegmentsTests {
    @Test func headingsCutTheText() throws {
        let blocks = try placed("<p>before<h1 id=a>One</h1><p>x<h3>Two</h3><p>y<h3>Two</h3>")
        let cut = segments(of: blocks, file: "f.html")
        #expect(cut.map(\.key) == ["f.html#", "f.html#a", "f.html#two", "f.html#two"])
        #expect(cut.map(\.title) == ["", "One", "Two", "Two"])
        #expect(cut.map(\.level) == [2, 2, 3, 3])
        #expect(cut.map(\.anchor) == [nil, "a", nil, nil])
    }

    @Test(
        arguments: [
            ("<h2 id=x>Title <a class=headerlink href=\"#x\">¶</a></h2>", "Title", ["x"]),
            ("<section id=s><h2>Title</h2></section>", "Title", ["s"]),
            (
                "<div id=far><section id=near><h2><a name=own></a>Title</h2></section></div>", "Title",
                ["own", "near", "far"]
            ),
            ("<a name=before></a><h2><a href=\"#y\">All of it linked</a></h2>", "All of it linked", ["before"]),
            ("<h2>14.1. Why Is <code>this</code>?<a href=\"#z\"><svg></svg></a></h2>", "14.1. Why Is this?", []),
            // Sphinx: the second is where its own link leads
            (
                "<section id=steps><span id=old></span><h2>Steps<a class=headerlink href=\"#steps\">¶</a></h2></section>",
                "Steps", ["steps", "old", "steps"]
            ),
            ("<h2>Keys<a href=\"#k\" class=hash-link>\u{200B}</a></h2>", "Keys", []),
            ("<h2>Title<button>Copy link</button></h2>", "Title", []), ("<h2>A<br>B</h2>", "A B", []),
        ])
    func aHeadingHasItsTextAndIDs(html: String, title: String, ids: [String]) throws {
        let blocks = try placed(html)
        #expect(blocks.map(\.ids) == [ids])
        #expect(segments(of: blocks, file: "f").map(\.title) == [title])
    }

    @Test func linksWithinAPageLeadToSections() throws {
        let html =
            "<p><a href=\"#n\">note</a> <a href=\"#h\">head</a><h2 id=h>Head</h2><p><a href=\"#h\">here</a><h2>Notes</h2><p id=n>n"
        let blocks = withLocalLinks(try placed(html))
        #expect(withoutBlankEnds(markdownText(blocks.prefix(1).map(\.block))) == "[note](#notes) [head](#h)")
        #expect(withoutBlankEnds(markdownText([blocks[2].block])) == "here")
    }
}
