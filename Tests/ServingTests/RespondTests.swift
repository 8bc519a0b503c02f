import Testing

@testable import Serving

@Suite struct RespondTests {
    @Test func givesAPage() {
        let response = get("/books/sre.html")
        #expect(response.status == 200)
        #expect(response.text.contains("<body>SRE"))
        #expect(response.value(of: "Content-Type") == "text/html; charset=utf-8")
        #expect(response.value(of: "Cache-Control") == "no-cache")
        #expect(response.value(of: "X-Content-Type-Options") == "nosniff")
        #expect(response.value(of: "Cross-Origin-Resource-Policy") == "same-origin")
    }

    @Test(arguments: [("/", "Hello"), ("/?q", "Hello"), ("/books/", "Books"), ("/books/gr%C3%BC%C3%9Fe.txt", "Hello")])
    func givesAFileByItsAddress(target: String, text: String) {
        #expect(get(target).status == 200)
        #expect(get(target).text.contains(text))
    }

    @Test func decodesOnce() { #expect(get("/a%252eb").text == "percent") }

    @Test(arguments: [
        ("/books", "/books/"), ("/books?q=%2F", "/books/?q=%2F"), ("http://localhost:8000/books", "/books/"),
    ])
    func leadsToAFolder(target: String, place: String) {
        #expect(get(target).status == 302)
        #expect(get(target).value(of: "Location") == place)
    }

    @Test(arguments: ["/nowhere", "/nowhere/", "/books/nowhere.html", "/index.html/", "/.git/config", "/.kb/index.db"])
    func saysThatThereIsNoPage(target: String) {
        #expect(get(target).status == 404)
        #expect(get(target).text.contains("Not here"))
        #expect(get(target).value(of: "ETag") == nil)
    }

    @Test func saysSoWithoutAPageForIt() {
        let request = HTTPRequest(target: "/x", fields: [HTTPField("host", "localhost:8000")], port: 8000)
        let response = respond(to: request, from: ServedSite(generation: 1) { _ in nil })
        #expect(response.status == 404)
        #expect(response.text == "There is no such page.\n")
    }

    @Test(arguments: ["/../x", "/%2e%2e/x", "/a%00", "/a%2fb"])
    func neverAsksTheSiteForABadPath(target: String) {
        let request = HTTPRequest(target: target, fields: [HTTPField("Host", "localhost:8000")], port: 8000)
        let response = respond(to: request, from: ServedSite(generation: 1) { path in Array(path.utf8) })
        #expect(response.status == 400)
    }

    @Test func refusesALongTarget() { #expect(get("/" + String(repeating: "a", count: 9000)).status == 414) }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "BREW"])
    func refusesAMethod(method: String) {
        #expect(get("/", method: method).status == 405)
        #expect(get("/", method: method).value(of: "Allow") == "GET, HEAD")
    }

    @Test(arguments: ["/", "/long.txt", "/nowhere", "/.kb/live.js"])
    func aHeadIsAGetWithoutItsBody(target: String) {
        let fields = [("Accept-Encoding", "gzip")]
        let (whole, head) = (get(target, fields), get(target, fields, method: "HEAD"))
        #expect(head.body == .unsent(length: whole.bytes.count))
        #expect(head.status == whole.status)
        #expect(head.fields == whole.fields)
    }

    @Test(arguments: [
        ("localhost:8000", 200), ("LOCALHOST:8000", 200), ("127.0.0.1:8000", 200), ("[::1]:8000", 200),
        ("localhost", 421), ("localhost:8001", 421), ("evil.example", 421), ("evil.example:8000", 421),
        ("localhost.evil.example:8000", 421), ("127.0.0.1.evil.example:8000", 421),
        ("localhost:8000@evil.example", 421),
        ("127.0.0.2:8000", 421), ("0.0.0.0:8000", 421), ("::1:8000", 421), ("", 421), ("localhost:08000", 421),
    ])
    func looksAtTheHost(host: String, status: Int) {
        #expect(get("/", host: host).status == status)
        #expect(get("/.kb/events", method: "HEAD", host: host).status == status)
    }

    @Test func aRequestHasOneHost() {
        #expect(get("/", host: nil).status == 400)
        #expect(get("/", [("host", "localhost:8000")]).status == 400)
        #expect(get("http://evil.example:8000/").status == 421)
        #expect(get("http://localhost:8000/", host: "other").status == 200)
    }

    @Test func portEightyNeedNotBeSaid() {
        let request = HTTPRequest(target: "/", fields: [HTTPField("Host", "localhost")], port: 80)
        #expect(respond(to: request, from: site).status == 200)
    }

    @Test(arguments: [
        ("a.HTML", "text/html; charset=utf-8"), ("a/b.css", "text/css; charset=utf-8"), ("x.svg", "image/svg+xml"),
        ("x.js", "text/javascript; charset=utf-8"), ("feed.xml", "text/xml; charset=utf-8"),
        ("kb.webmanifest", "application/manifest+json"), ("x", "application/octet-stream"),
        ("a.b/x", "application/octet-stream"), ("x.unknown", "application/octet-stream"), ("x.woff2", "font/woff2"),
    ])
    func knowsTypes(path: String, type: String) { #expect(mediaType(ofPath: path) == type) }

    @Test func nothingIsKeptForReadingOffline() {
        #expect(get("/service-worker.js").text == "self")
        let worker = get("/service-worker.js", [("Service-Worker", "script")])
        #expect(worker.value(of: "Content-Type") == "text/javascript; charset=utf-8")
        #expect(worker.text.contains("registration.unregister()"))
        #expect(!worker.text.contains("'fetch'"))
    }
}
