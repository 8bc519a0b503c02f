import Linking
import Model
import Testing

@Suite struct SiteAddressTests {
    private let base = "https://kb.example/team/"

    @Test(arguments: [
        ("runbooks/x.html", "runbooks/x"), ("runbooks/x.html#step", "runbooks/x#step"), ("runbooks/x", "runbooks/x"),
        ("runbooks/x#step", "runbooks/x#step"), ("runbooks/x.html#", "runbooks/x"),
        ("runbooks/x.html?from=alert#step", "runbooks/x#step"), ("runbooks/a%2Db.html#st%65p", "runbooks/a-b#step"),
        ("runbooks/x.html#a?b", "runbooks/x#a?b"), ("runbooks/x.html#a#b", "runbooks/x#a#b"),
        ("runbooks/100%.html", "runbooks/100%"), ("runbooks/%+1.html", "runbooks/%+1"),
        ("runbooks/x%2", "runbooks/x%2"), ("runbooks/gr%C3%BCn#h%C3%B6he", "runbooks/grün#höhe"),
        ("runbooks/1.2", "runbooks/1.2"), ("runbooks//x.html", "runbooks//x"),
    ])
    func isAPassageUnderTheBaseAddress(path: String, address: String) {
        #expect(SiteAddress(base + path, baseURL: base) == .passage(Address(address)))
    }

    @Test(arguments: [
        "", "index.html", "runbooks/", "runbooks/index.html", "runbooks/index", "feed.xml", "tags.html", "runbooks/x/",
        "#top", "?q=x",
    ])
    func isAnotherPageOfTheSite(path: String) {
        #expect(SiteAddress(base + path, baseURL: base) == .otherPage)
    }

    @Test func isTheHomePageWithoutItsSlash() {
        #expect(SiteAddress("https://kb.example/team", baseURL: base) == .otherPage)
        #expect(SiteAddress("https://kb.example", baseURL: "https://kb.example/") == .otherPage)
    }

    @Test(arguments: [
        "https://runbooks.example/runbooks/x.html", "http://kb.example/team/runbooks/x.html",
        "https://kb.example/runbooks/x.html", "https://kb.example/teams/runbooks/x.html",
        "https://kb.example:8080/team/runbooks/x.html", "https://kb.example.org/team/runbooks/x.html",
        "https://kb.example/Team/runbooks/x.html", "/team/runbooks/x.html", "runbooks/x", "", "team",
        "kb.example/team/",
    ])
    func isElsewhere(text: String) {
        #expect(SiteAddress(text, baseURL: base) == .elsewhere)
    }

    @Test(arguments: ["HTTPS://KB.Example/team/runbooks/x.html", "https://kb.example/team/runbooks/x.html"])
    func takesSchemeAndHostInCapitals(text: String) {
        #expect(SiteAddress(text, baseURL: base) == .passage(Address("runbooks/x")))
        #expect(SiteAddress(text, baseURL: "https://KB.example/team/") == .passage(Address("runbooks/x")))
    }

    @Test(arguments: [
        ("practices/q.html#why", "practices/q#why"), ("practices/old.html#why", "practices/q#why"),
        ("practices/old", "practices/q"), ("practices/q.html#who", "practices/q#who"),
        ("practices/p.html", "practices/p"), ("practices/", nil),
    ])
    func followsAnOldID(path: String, address: String?) {
        let (library, _) = linkEntries([
            entry("practices/q", "## Why {#why}\n\nx\n", fields: "redirects: [practices/old]\n")
        ])
        #expect(library.address(atSiteAddress: base + path, baseURL: base)?.description == address)
    }
}
