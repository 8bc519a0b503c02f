import Foundation
import Model
import Testing

@testable import Site

@Suite struct LinkedDataTests {
    private static let base = "https://kb.example/team/"
    private static let site = MadeSite(sampleFiles, baseURL: base)

    @Test(arguments: [(0, "PT0S"), (59, "PT59S"), (2460, "PT41M"), (3600, "PT1H"), (3723, "PT1H2M3S")])
    func lengthsAreISO8601(seconds: Int, text: String) { #expect(isoDuration(Seconds(seconds)) == text) }

    @Test(arguments: [
        ("runbooks/partition.html", "HowTo"), ("practices/quorum.html", "TechArticle"),
        ("incidents/2012/switch.html", "Article"), ("videos/film.html", "VideoObject"), ("books/small.html", "Book"),
        ("talks/deploys.html", "PresentationDigitalDocument"), ("articles/plain.html", "Article"),
        ("index.html", "WebSite"), ("tags/index.html", "BreadcrumbList"),
    ])
    func aPageSaysWhatItIsAbout(path: String, type: String) throws {
        let thing = try Self.site.thing(path, type)
        #expect((thing["name"] ?? thing["headline"] ?? thing["itemListElement"]) != nil)
    }

    @Test func aVideoHasItsLengthAndChapters() throws {
        let video = try Self.site.thing("videos/film.html", "VideoObject")
        #expect(video["duration"] as? String == "PT41M")
        #expect(video["url"] as? String == "https://www.youtube.com/watch?v=abcdefghijk")
        let clips = try #require(video["hasPart"] as? [[String: Any]])
        #expect(clips.map { $0["name"] as? String } == ["The drawing"])
        #expect(clips.map { $0["startOffset"] as? Int } == [754])
        #expect(clips.map { $0["url"] as? String } == ["https://www.youtube.com/watch?v=abcdefghijk&t=754s"])
    }

    @Test(arguments: [("2013", nil), ("2013-06", nil), ("2013-06-18", "2013-06-18")] as [(String, String?)])
    func aVideoWasUploadedOnADayOrNotAtAll(date: String, day: String?) throws {
        let site = MadeSite([
            ("videos/a.md", "---\ntitle: A\ndate: \(date)\nvideo: https://vimeo.com/1\n---\n")
        ])
        let video = try site.thing("videos/a.html", "VideoObject")
        #expect(video["uploadDate"] as? String == day)
        #expect(video["dateCreated"] as? String == date)
        #expect(video["description"] == nil)
    }

    @Test func aRunbookHasItsStepsWithoutTheirReasons() throws {
        let runbook = try Self.site.thing("runbooks/partition.html", "HowTo")
        let steps = try #require(runbook["step"] as? [[String: Any]])
        #expect(steps.map { $0["name"] as? String } == ["Confirm the split", "Fence the other side"])
        #expect(
            steps.map { $0["url"] as? String }
                == ["confirm", "fence"].map {
                    Self.base + "runbooks/partition.html#" + $0
                })
        let text = try #require(steps.first?["text"] as? String)
        #expect(text.contains("Ask from three places.") && text.contains("ping -c 3 10.0.0.1"))
        #expect(text.contains("Write down the time.") && text.contains("Ask twice."))
        #expect(!text.contains("two of three decide"))
    }

    @Test(arguments: [
        ("incidents/2012/switch.html", ["Small", "Incidents", "Switch update"], "incidents/2012/switch.html"),
        ("incidents/index.html", ["Small", "Incidents"], "incidents/index.html"),
    ])
    func theWayToAPageIsTold(path: String, names: [String], last: String) throws {
        let list = try Self.site.thing(path, "BreadcrumbList")
        let items = try #require(list["itemListElement"] as? [[String: Any]])
        #expect(items.map { $0["name"] as? String } == names)
        #expect(items.map { $0["position"] as? Int } == Array(1...names.count))
        #expect(items.last?["item"] as? String == Self.base + last)
        #expect(items.first?["item"] as? String == Self.base + "index.html")
    }

    @Test func addressesAreRelativeWhereNoneIsGiven() throws {
        let site = MadeSite(sampleFiles)
        let runbook = try site.thing("runbooks/partition.html", "HowTo")
        #expect(runbook["url"] as? String == "../runbooks/partition.html")
    }

    @Test func aTitleEndsNoScript() throws {
        let title = "</script><script>alert(1)</script><!-- <script> \u{2028}"
        let site = MadeSite([
            ("talks/a.md", "---\ntitle: \"</script><script>alert(1)</script><!-- <script> \\u2028\"\n---\n")
        ])
        let page = try site["talks/a.html"]
        #expect(!page.contains("<script>alert") && !page.contains("<!--"))
        #expect(try site.thing("talks/a.html", "PresentationDigitalDocument")["name"] as? String == title)
    }

    /// Whatever is in an entry, what is said of it can be read, on every page that says anything.
    @Test(arguments: [nastyFiles, sampleFiles, []])
    func allOfItParses(files: Files) throws {
        let site = MadeSite(files, baseURL: Self.base, title: nastyText)
        let pages = site.texts.filter { $0.value.contains("application/ld+json") }.map(\.key)
        #expect(pages.count >= 11)
        for page in pages { #expect(try !site.things(page).isEmpty, "\(page)") }
    }
}
