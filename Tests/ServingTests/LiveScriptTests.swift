import Model
import Testing

@testable import Serving

@Suite struct LiveScriptTests {
    @Test func aPageNamesTheScriptAtTheEndOfItsHead() {
        let page = Array("<head><title>x</title></Head><body></head>".utf8)
        let text = String(decoding: withLiveScript(page), as: UTF8.self)
        let element = "<script src=\"/.kb/live.js\" data-version=\"\(version(of: page))\" defer></script>\n"
        #expect(text == "<head><title>x</title>\(element)</Head><body></head>")
    }

    @Test(arguments: ["", "<", "</hea", "no head", "<p></header>"])
    func aPageWithoutAHeadNamesItAtItsEnd(page: String) {
        let text = String(decoding: withLiveScript(Array(page.utf8)), as: UTF8.self)
        #expect(text.hasPrefix("\(page)<script src=\"/.kb/live.js\" data-version=\""))
        #expect(text.hasSuffix("defer></script>\n"))
    }

    @Test func onlyPagesNameIt() {
        #expect(get("/").text.contains("/.kb/live.js"))
        #expect(get("/nowhere").text.contains("/.kb/live.js"))
        #expect(!get("/long.txt").text.contains("/.kb/live.js"))
    }

    @Test func theScriptIsGiven() {
        let response = get("/.kb/live.js")
        #expect(response.value(of: "Content-Type") == "text/javascript; charset=utf-8")
        #expect(response.text.hasPrefix("// Keeps an open page"))
        #expect(response.text.contains("\n// Shows over an open page"))
        #expect(response.text.hasSuffix("})();\n"))
    }

    @Test func eventsAreAStream() {
        #expect(get("/.kb/events").body == .events)
        #expect(get("/.kb/events").value(of: "Content-Type") == "text/event-stream")
        #expect(get("/.kb/events", method: "HEAD").body == .unsent(length: 0))
        #expect(get("/.kb/events", method: "POST").status == 405)
    }

    @Test func eventsTellHowThingsAre() {
        let span = SourceSpan(file: "Content/a.md", line: 3, column: 7, width: 2, excerpt: "date: 32")
        let problem = Diagnostic(.badDate, "two\nlines", help: "mend it", at: span)
        let site = ServedSite(generation: 7, problems: [problem]) { _ in nil }
        #expect(
            eventText(for: site) == """
                retry: 500
                event: problems
                data: [{"place": "Content/a.md:3:7", "code": "\(problem.rule.rawValue)", "severity": "error", \
                "message": "two\\nlines", "help": "mend it", "excerpt": "date: 32", "from": 6, "to": 8}]

                event: change
                data: 7


                """)
        #expect(
            eventText(for: ServedSite(generation: 8) { _ in nil }).contains("data: []\n\nevent: change\ndata: 8\n\n"))
    }
}
