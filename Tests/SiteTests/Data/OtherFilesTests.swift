import Foundation
import Model
import Testing

@testable import Site

@Suite struct OtherFilesTests {
    @Test func robotsAreLedToTheSiteMap() throws {
        let site = MadeSite(sampleFiles, baseURL: "https://kb.example/team/")
        #expect(
            try site["robots.txt"] == "User-agent: *\nAllow: /\n\nSitemap: https://kb.example/team/sitemap.xml\n")
    }

    @Test func modelsAreToldOfRunbooksAndPracticesOneByOne() throws {
        let site = MadeSite(sampleFiles, baseURL: "https://kb.example/") { $0.description = "About *it*" }
        let guide = try site["llms.txt"]
        #expect(guide.hasPrefix("# Small\n\n> About \\*it\\*\n\n"))
        #expect(
            guide.all(#/## (.*)/#) == ["Runbooks", "Practices", "Incidents", "Talks", "Videos", "Books", "Articles"])
        #expect(
            guide.contains(
                """
                ## Practices

                - [1 practice](https://kb.example/practices/index.html)
                - [The list as JSON](https://kb.example/practices/index.json)
                - [Quorum](https://kb.example/practices/quorum.html): Let a majority decide.

                ## Incidents

                - [1 incident](https://kb.example/incidents/index.html)
                - [The list as JSON](https://kb.example/incidents/index.json)

                """))
    }

    @Test func nothingInATitleIsAMarkForAModel() throws {
        let site = MadeSite([("practices/a.md", "---\ntitle: \"[a](b)\\n# c <d> \\\\ e_f\"\n---\n")])
        #expect(try site["llms.txt"].contains("- [\\[a\\](b) \\# c \\<d\\> \\\\ e\\_f](practices/a.html)\n"))
    }

    @Test func theManifestNamesTheSite() throws {
        let manifest = try MadeSite([], title: "Big & \"fine\" base").object("manifest.webmanifest")
        #expect(manifest["name"] as? String == "Big & \"fine\" base")
        #expect(manifest["short_name"] as? String == "Big")
        #expect(manifest["start_url"] as? String == "index.html")
        let icon = try #require((manifest["icons"] as? [[String: String]])?.first)
        #expect(icon["sizes"] == "any")
        #expect(icon["src"]?.contains(#/^assets/icon\.[0-9a-f]{8}\.svg$/#) == true)
    }

    @Test func nothingIsKeptUnlessItIsAskedFor() throws {
        let site = MadeSite(sampleFiles, serviceWorker: "work();\n")
        #expect(site.texts["service-worker.js"] == nil && site.texts["offline.html"] == nil)
        #expect(try !site["index.html"].contains("data-offline"))
        let bare = MadeSite(sampleFiles) { $0.isOffline = true }
        #expect(try bare.texts["service-worker.js"] == nil && !bare["index.html"].contains("data-offline"))
    }

    @Test func runbooksAndPracticesAreKept() throws {
        let site = MadeSite(sampleFiles, serviceWorker: "work();\n") { $0.isOffline = true }
        let worker = try site["service-worker.js"]
        let kept = try worker.between("\"files\": [\"", "\"]};\nwork();\n").components(separatedBy: "\", \"")
        #expect(
            kept.filter { !$0.hasPrefix("assets/") } == [
                "index.html", "offline.html", "practices/index.html", "practices/quorum.html", "runbooks/index.html",
                "runbooks/partition.html", "search.html", "search/manifest.js",
            ])
        #expect(kept.filter { $0.hasPrefix("assets/") }.count == 3)
        for path in kept where path != "search/manifest.js" { #expect(site.texts[path] != nil, "\(path)") }
        #expect(try site["runbooks/partition.html"].contains("data-offline=\"../service-worker.js\""))
        #expect(site.problems == [])
    }

    @Test func theVersionIsThatOfWhatIsKept() throws {
        func version(_ files: Files) throws -> String {
            let site = MadeSite(files, serviceWorker: "") { $0.isOffline = true }
            return try site["service-worker.js"].between("\"version\": \"", "\"")
        }
        let more = sampleFiles + [("practices/b.md", "---\ntitle: B\n---\n")]
        #expect(try version(sampleFiles) == version(sampleFiles.reversed()))
        #expect(try version(sampleFiles) != version(more))
    }
}
