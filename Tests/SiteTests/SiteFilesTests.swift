import Foundation
import Model
import Testing

@testable import Site

@Suite struct SiteFilesTests {
    @Test func theFilesAreOrderedByPath() {
        var settings = Settings()
        settings.baseURL = "https://kb.example/"
        let site = BuiltSite(sampleFiles, settings: settings, assets: [Asset(path: "assets/a.css", bytes: [1, 2])])
        #expect(
            site.paths == [
                "404.html", "articles/feed.xml", "articles/index.html", "articles/index.json", "articles/plain.html",
                "articles/plain.json", "assets/a.css", "assets/search.4fd0bfc1.js", "books/feed.xml",
                "books/index.html", "books/index.json", "books/small.html", "books/small.json",
                "categories/index.html", "categories/index.json", "coverage.html", "coverage.json",
                "events/example-conference-2014.html", "events/example-conference-2014.json", "events/index.html",
                "events/index.json", "feed.xml", "incidents/2012/switch.html", "incidents/2012/switch.json",
                "incidents/feed.xml", "incidents/index.html", "incidents/index.json", "incidents/old-switch.html",
                "incidents/very/old/switch.html", "index.html", "index.json", "llms.txt", "manifest.webmanifest",
                "map.html", "map.json", "organisations/example-networks.html", "organisations/example-networks.json",
                "organisations/index.html", "organisations/index.json", "people/ada-example.html",
                "people/ada-example.json", "people/bob-sample.html", "people/bob-sample.json",
                "people/cy-writer.html", "people/cy-writer.json", "people/index.html", "people/index.json",
                "practices/feed.xml", "practices/index.html", "practices/index.json", "practices/quorum.html",
                "practices/quorum.json", "robots.txt", "runbooks/feed.xml", "runbooks/index.html",
                "runbooks/index.json", "runbooks/partition.html", "runbooks/partition.json", "search.html",
                "sitemap.xml", "tags/index.html", "tags/index.json", "tags/network.html", "tags/network.json",
                "tags/network.xml", "tags/partition.html", "tags/partition.json", "tags/partition.xml",
                "talks/deploys.html", "talks/deploys.json", "talks/feed.xml", "talks/index.html", "talks/index.json",
                "timeline.html", "timeline.json", "videos/feed.xml", "videos/film.html", "videos/film.json",
                "videos/index.html", "videos/index.json",
            ])
        #expect(site.problems == [])
        #expect(site.bytes["assets/a.css"] == [1, 2])
    }

    @Test(arguments: [sampleFiles, nastyFiles])
    func theSameLibraryGivesTheSameBytes(files: Files) {
        let first = BuiltSite(files)
        let second = BuiltSite(files.reversed())
        #expect(first.paths == second.paths)
        #expect(first.bytes == second.bytes)
    }

    @Test func anEmptyLibraryHasASoundSite() {
        let site = BuiltSite([])
        #expect(site.pages.count == 3 + 7 + 5 + 3)
        #expect(site.objections == [])
        #expect(site.problems == [])
    }

    @Test func everyLinkOfTheSampleLeadsSomewhere() {
        #expect(BuiltSite(sampleFiles).objections == [])
        #expect(deadLinks(of: BuiltSite(sampleFiles)) == [])
    }

    /// A word for a tag or the old id of an entry may be any; none may take the place of another page.
    @Test func noTwoFilesHaveTheSamePath() {
        let site = BuiltSite([
            (
                "talks/a.md",
                """
                ---
                title: A
                tags: [index, Index, "404"]
                speakers: [Index, "!!!", "???"]
                event: index
                redirects: [talks/index, incidents/index, talks/../x, index, 404, "talks/a\\"b", tags/index]
                ---
                """
            )
        ])
        #expect(Set(site.paths).count == site.paths.count, "\(site.paths)")
        #expect(!site.paths.contains { $0.contains("\"") || $0.contains("..") })
        #expect(site.objections == [])
        #expect(deadLinks(of: site) == [])
    }

    @Test func theRepositorysContentHasNoProblemInHTML() throws {
        #expect(Repository.templates.diagnostics == [])
        let files = try Repository.files(in: "Content", suffix: ".md").filter { $0.path.contains("/") }
        let names = try FileManager.default.subpathsOfDirectory(
            atPath: Repository.root.appending(path: "Site/assets").path())
        // The search's script is put together from its parts when the site is built.
        let site = BuiltSite(
            files, assets: (names + ["kb.css", "kb.js", "search.js"]).map { Asset(path: "assets/" + $0, bytes: []) })
        #expect(site.pages.count > files.count && files.count > 100)
        #expect(site.problems == [])
        #expect(site.objections == [])
        #expect(deadLinks(of: site, assets: true) == [])
    }

    /// The links and sources that lead to no file of the site, or to no place in it.
    private func deadLinks(of site: BuiltSite, assets: Bool = false) -> [String] {
        let pages = Dictionary(site.pages.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        let ids = pages.mapValues { Set($0.all(#/ id="([^"]*)"/#)) }
        var dead: [String] = []
        for (path, page) in pages where path != "404.html" {
            for href in page.all(#/ (?:href|src)="([^"]*)"/#) where !href.contains(":") {
                let target = resolved(href, from: path)
                if target.page.hasPrefix("assets/"), !assets { continue }
                let isThere = site.bytes[target.page] != nil
                if !isThere || !(target.anchor.isEmpty || ids[target.page]?.contains(target.anchor) == true) {
                    dead.append("\(path): \(href)")
                }
            }
        }
        return dead
    }

    private func resolved(_ href: String, from path: String) -> (page: String, anchor: String) {
        let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let anchor = parts.count > 1 ? parts[1] : ""
        let file = parts[0].prefix { $0 != "?" }
        guard !file.isEmpty else { return (path, anchor) }
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for step in file.split(separator: "/") {
            if step == ".." { _ = folders.popLast() } else { folders.append(String(step)) }
        }
        return (folders.joined(separator: "/"), anchor)
    }
}
