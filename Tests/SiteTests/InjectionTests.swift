import Model
import Testing
import XML

@testable import Site

/// Whatever stands in an entry's file, a page shows it as text.
@Suite struct InjectionTests {
    static let site: BuiltSite = {
        var settings = Settings()
        settings.title = nastyText
        settings.tagline = nastyText
        settings.description = nastyText
        settings.language = "en\" onload=\"x"
        settings.baseURL = "https://example.org/<x-nasty>&\"onload=\"x/"
        return BuiltSite(nastyFiles, settings: settings)
    }()

    /// One of each kind and a redirect; 404, home, search, seven lists, five lists of names, three charts and a page for
    /// each tag, organisation and category.
    @Test func theNastyLibraryIsWhole() {
        #expect(linked(nastyFiles).library.entries.count == 9)
        #expect(
            linked(nastyFiles).library.links.map(\.relation.rawValue).sorted() == [
                "applies", "given by", "given by", "held at", "held at", "mentions", "missing in", "shown by",
                "written by", "written by",
            ])
        #expect(Self.site.pages.count == 10 + 3 + 7 + 5 + 3 + 4)
        #expect(Self.site.problems == [])
    }

    @Test func pagesAndFeedsAreSound() { #expect(Self.site.objections == []) }

    @Test(arguments: site.pages.map(\.path))
    func nothingComesThroughToAPage(path: String) throws {
        let page = try Self.site[path]
        for text in ["<x-nasty", "onload=\"", "<!--", "<script>", "alert(1)</script", "&amp;amp;amp;"] {
            #expect(!page.contains(text), "\(text)")
        }
        #expect(!page.contains(#/(?i)(href|src|url)\s*=\s*["']?\s*(javascript|data|vbscript):/#))
        #expect(!page.unicodeScalars.contains(where: isForbidden))
        // A block of data on all but the two pages that are not to be found, and the search's own script.
        let scripts = path == "404.html" ? 1 : page.contains("</footer>") ? 2 : 0
        #expect(page.matches(of: #/<script\b/#).count == scripts)
    }

    @Test(arguments: site.paths.filter { $0.hasSuffix(".xml") })
    func nothingComesThroughToAFeed(path: String) throws {
        let feed = try Self.site[path]
        #expect(feed.contains("&lt;x-nasty"))
        for text in ["<x-nasty", "<!--", "<script", "\u{1B}", "\u{FFFE}"] { #expect(!feed.contains(text), "\(text)") }
    }

    /// HTML, "Preprocessing the input stream": control characters but for white space, and two that are no characters.
    private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA: false
        case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    @Test(arguments: Kind.allCases)
    func theTextIsThereAllTheSame(kind: Kind) throws {
        let page = try Self.site["\(kind.folder)/a.html"]
        let escaped =
            "&lt;x-nasty onload=&quot;alert(1)&quot;&gt;&#39; &amp; &amp;amp; &amp;lt; {{x}} {{{y}}} {{&gt;z}} ]]&gt;"
        #expect(page.contains("<h1>\(escaped)"))
        #expect(page.contains("<title>\(escaped)"))
        #expect(page.matches(of: #/(?s)&lt;x-nasty.*?\]\]&gt;/#).count > 20)
    }

    @Test func everyLinkLeadsToAPlainAddress() throws {
        for (path, page) in Self.site.pages {
            for href in page.all(#/href="([^"]*)"/#) where path != "404.html" {
                let isOutside = href.hasPrefix("https://example.org/") || href.hasPrefix("https://youtu.be/")
                let isInside = href.contains(
                    #/^(\.\./)*[a-z0-9./-]*(\?q=[A-Za-z0-9%.*-]+)?(#[:\p{L}\p{M}\p{N}_.-]+)?$/#)
                #expect(isOutside || isInside, "\(path): \(href)")
            }
        }
    }
}
