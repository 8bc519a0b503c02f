import Testing

@testable import Site

@Suite struct GroupPagesTests {
    @Test(arguments: [
        ("people/ada-example.html", ["Deploys", "Film"]), ("people/bob-sample.html", ["Deploys", "A plain article"]),
        ("people/cy-writer.html", ["A small book"]), ("events/example-conference-2014.html", ["Deploys", "Film"]),
        ("tags/partition.html", ["Network partition", "Quorum"]),
        ("tags/network.html", ["Network partition", "Switch update"]),
    ])
    func aNameGathersItsEntriesByKind(path: String, titles: [String]) throws {
        #expect(try BuiltSite(sampleFiles).main(path).all(#/<h3><a [^>]*>([^<]*)</a></h3>/#) == titles)
    }

    @Test(arguments: [
        ("people/index.html", ["Ada Example 2", "Bob Sample 2", "Cy Writer 1"]),
        ("events/index.html", ["Example Conference 2014 2"]), ("tags/index.html", ["network 2", "partition 2"]),
    ])
    func theListOfNamesCounts(path: String, names: [String]) throws {
        let rows = try BuiltSite(sampleFiles).main(path).matches(of: #/<li><a [^>]*>([^<]*)</a> <span[^>]*>(\d+)</#)
        #expect(rows.map { "\($0.output.1) \($0.output.2)" } == names)
    }

    @Test func namesWithTheSameSlugShareAPage() throws {
        let site = BuiltSite([
            ("articles/a.md", "---\ntitle: A\ntags: [c++, c, C]\n---\n"),
            ("articles/b.md", "---\ntitle: B\ntags: [c]\n---\n"),
        ])
        #expect(site.paths.filter { $0.hasPrefix("tags/") } == ["tags/c.html", "tags/index.html"])
        let page = try site.main("tags/c.html")
        #expect(page.all(#/<h3><a [^>]*>([^<]*)</a></h3>/#) == ["A", "B"])
        #expect(try site.main("tags/index.html").all(#/<span class="q">(\d+)</span>/#) == ["2"])
        #expect(
            try site.main("articles/a.html").all(#/href="[^"]*(tags\/[^"]*)"/#)
                == Array(repeating: "tags/c.html", count: 3))
    }

    @Test func newestComesFirst() throws {
        let files = [("a", "date: 2012"), ("b", "date: 2013-05"), ("c", "licence: x"), ("d", "date: 2013-06-01")]
            .map { ("articles/\($0.0).md", "---\ntitle: \($0.0)\n\($0.1)\ntags: [t]\n---\n") }
        #expect(
            try BuiltSite(files).main("tags/t.html").all(#/<h3><a [^>]*>([^<]*)</a></h3>/#) == ["d", "b", "a", "c"])
    }
}
