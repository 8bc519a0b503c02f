import Testing

@testable import Serving

@Suite struct SitePathTests {
    @Test(arguments: [
        ("/", ""), ("/index.html", "index.html"), ("/books/", "books/"), ("/books/sre.html?x=/../y", "books/sre.html"),
        ("/books/sre.html#a", "books/sre.html"), ("/a%2ehtml", "a.html"), ("/a%2Ehtml", "a.html"),
        // Only once.
        ("/%252e%252e/x", "%2e%2e/x"), ("/a%252fb", "a%2fb"), ("/gr%C3%BC%C3%9Fe", "grüße"), ("/a%20b", "a b"),
        ("/...", "..."), ("/..a", "..a"), ("/.kb/events", ".kb/events"), ("http://localhost:8000/x", "x"),
        ("HTTP://localhost:8000", ""), ("http://localhost:8000?q", ""),
    ])
    func isResolved(target: String, path: String) {
        #expect(sitePath(ofTarget: target) == .path(path))
    }

    @Test(arguments: [
        "/..", "/../x", "/a/../b", "/a/..", "/a/../../etc/passwd", "/.", "/./a", "/%2e", "/%2e%2e", "/%2e%2e/x",
        "/.%2e/x",
        "/%2E./x", "/a/%2e%2e%2fb", "/..%2fx", "/a%2fb", "/%2f", "/%2F%2Fetc/passwd", "/..%5cx", "/a%5cb", "/a\\b",
        "/..\\x", "/%00", "/a%00.html", "/a%0ab", "/a%0d%0ab", "/a%1f", "/a%7f", "/%ff", "/%c0%ae%c0%ae/x",
        "/%ed%a0%80",
        "/%e0%80%ae", "/%", "/%2", "/%zz", "/%+1", "/a%2", "//", "//evil.example/", "/a//b", "", "x", "*", "../x", "?x",
        "http:/x", "https://localhost/x", "/a b", "/a\u{0}b", "/grüße", "/a?\r\nX: y", "file:///etc/passwd",
    ])
    func isRefused(target: String) {
        #expect(sitePath(ofTarget: target) == .malformed)
    }

    @Test func aLongTargetIsRefused() {
        #expect(sitePath(ofTarget: "/" + String(repeating: "a", count: 8192)) == .tooLong)
        #expect(sitePath(ofTarget: "/?" + String(repeating: "a", count: 8192)) == .tooLong)
        #expect(sitePath(ofTarget: "/" + String(repeating: "a", count: 8191)) != .tooLong)
    }

    /// Whatever is sent, no path that a folder is asked for leads out of it.
    @Test func noPathLeadsOut() {
        let pieces = ["..", ".", "%2e", "%2E", "/", "%2f", "%5c", "\\", "a", "%25", "2e", "%00", "%", "?", "#", "é"]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<3000 {
            let target = "/" + (0..<6).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            guard case .path(let path) = sitePath(ofTarget: target) else { continue }
            let segments = path.split(separator: "/", omittingEmptySubsequences: false)
            #expect(!segments.contains { ["..", "."].contains($0) } && !segments.dropLast().contains(""), "\(target)")
            #expect(!path.utf8.contains(0) && !path.contains("\\"), "\(target)")
        }
    }
}
