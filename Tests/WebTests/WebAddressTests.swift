import Testing

@testable import Web

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("http://a.example", "http://a.example/"),
        ("HTTPS://A.Example/B?C#d", "https://a.example/B?C"),
        ("http://a.example#top", "http://a.example/"),
        ("http://a.example?q=1", "http://a.example/?q=1"),
        ("http://a.example:80/", "http://a.example/"),
        ("https://a.example:443/", "https://a.example/"),
        ("https://a.example:80/", "https://a.example:80/"),
        ("http://a.example:/", "http://a.example/"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
        ("http://[::1]/x", "http://[::1]/x"),
        ("http://me:pass@A.example/", "http://me:pass@a.example/"),
        ("https://web.archive.org/web/2013/http://b.example/", "https://web.archive.org/web/2013/http://b.example/"),
        ("http://a.example/é?ü", "http://a.example/%C3%A9?%C3%BC"),
        ("http://a.example/%C3%A9", "http://a.example/%C3%A9"),
        ("http://a.example/{a,b}[1-3]", "http://a.example/%7Ba,b%7D[1-3]"),
        ("http://a.example/\u{301}#\u{301}", "http://a.example/%CC%81"),
        ("http://a.example/\t\n", "http://a.example/%09%0A"),
    ])
    func isAskedAs(written: String, asked: String) {
        #expect(WebAddress(written)?.description == asked)
        // What is asked is asked the same way again.
        #expect(WebAddress(asked)?.description == asked)
    }

    @Test(arguments: [
        "", "a", "a.example", "//a.example", "http:/a.example", "http://", "http:///x", "http://:80/", "http://@/",
        "ftp://a.example", "file:///etc/passwd", "mailto:a@b.example", "-o/etc/x", "--output=x", "@file",
        "http://a.example:x/", "http://a.example\\@b.example/", "http://a@b@c.example/", "http://a .example/",
        "http://a\r\n.example/", "http\u{301}://a.example/", "http:\u{301}//a.example",
    ])
    func isNoAddress(written: String) {
        #expect(WebAddress(written) == nil)
    }

    @Test(arguments: [
        ("http://A.example:8080/x", "a.example"), ("http://u:p@a.example/", "a.example"), ("http://[::1]:1/", "[::1]"),
    ])
    func hostIsWithoutItsPort(written: String, host: String) {
        #expect(WebAddress(written)?.host == host)
    }
}
