import Testing

@testable import Web

@Suite struct HeaderDumpTests {
    private func heads(_ text: String) -> [String] {
        responseHeads(in: Array(text.replacing("\n", with: "\r\n").utf8)).map { head in
            "\(head.status)" + (head.location.map { " to \($0)" } ?? "") + (head.retryAfter.map { " in \($0)" } ?? "")
        }
    }

    @Test(arguments: [
        ("HTTP/1.1 200 OK\nA: b\n\nbody", ["200"]),
        ("HTTP/2 404\n\n", ["404"]),
        ("HTTP/1.1 301 Moved\nLOCATION:  /b \n\nHTTP/1.1 200 OK\n\n", ["301 to /b ", "200"]),
        ("HTTP/1.1 100 Continue\n\nHTTP/1.1 204 None\n\n", ["204"]),
        // A redirect that leads nowhere has a body like any other answer, and a body may look like a head.
        ("HTTP/1.1 302 Found\n\nHTTP/1.1 200 OK\n\n", ["302"]),
        ("HTTP/1.1 302 Found\nLocation:\n\nHTTP/1.1 200 OK\n\n", ["302"]),
        ("HTTP/1.1 200 OK\n\nHTTP/1.1 404 Not Found\n\n", ["200"]),
        ("HTTP/1.1 201 Made\nLocation: /b\n\nHTTP/1.1 404 Not Found\n\n", ["201"]),
        ("HTTP/1.1 302 Found\nLocation: /a\nLocation: /b\n\n", ["302 to /a"]),
        ("HTTP/1.1 301 Moved\nLocation: /b\n\nHTTP/1.1 200 OK\nA: b", ["301 to /b"]),
        ("HTTP/1.1 200 OK\nA: b", []),
        ("HTTP/1.1 200 OK", []),
        ("", []), ("\n\n", []), ("garbage\n\n", []), ("HTTP/1.1 20 OK\n\n", []), ("HTTP/1.1 099 OK\n\n", []),
        ("HTTP/1.1 -20 OK\n\n", []), ("HTTP/1.1 200 OK\nno colon\n: none\n\n", ["200"]),
        ("HTTP/1.1 429 Busy\nRetry-After: 120\n\n", ["429 in 120"]),
        ("HTTP/1.1 429 Busy\nRetry-After: -1\n\n", ["429"]),
        ("HTTP/1.1 429 Busy\nRetry-After: 99999999999999999999\n\n", ["429"]),
        ("HTTP/1.1 429 Busy\nRetry-After: soon\n\n", ["429"]),
        (
            "HTTP/1.1 503 No\nDate: Sun, 06 Nov 1994 08:49:37 GMT\nRetry-After: Sun, 06 Nov 1994 08:51:07 GMT\n\n",
            ["503 in 90"]
        ),
        (
            "HTTP/1.1 503 No\nDate: Sun, 06 Nov 1994 08:49:37 GMT\nRetry-After: Sat, 05 Nov 1994 08:51:07 GMT\n\n",
            ["503 in 0"]
        ),
        // Without the server's own time it cannot be told how long that is.
        ("HTTP/1.1 503 No\nRetry-After: Sun, 06 Nov 1994 08:51:07 GMT\n\n", ["503"]),
    ])
    func statusesAndHeaders(dump: String, expected: [String]) {
        #expect(heads(dump) == expected)
    }

    @Test func linesMayEndWithoutACarriageReturn() {
        #expect(responseHeads(in: Array("HTTP/1.1 200 OK\nA: b\n\n".utf8)).map(\.status) == [200])
    }

    @Test func anyBytesAreRead() {
        for seed in 0..<200 {
            let bytes = (0..<200).map { UInt8(truncatingIfNeeded: ($0 &* 31 &+ seed) &* 2_654_435_761 >> 7) }
            _ = responseHeads(in: Array("HTTP/1.1 302 Found\r\nLocation: ".utf8) + bytes)
            #expect(responseHeads(in: bytes) == [])
        }
    }

    @Test(
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Sunday, 06-Nov-94 08:49:37 GMT", nil), ("Sun Nov  6 08:49:37 1994", nil),
            ("Sun, 06 Nov 1994 08:49:37 PST", nil), ("Sun, 31 Feb 1994 08:49:37 GMT", nil),
            ("Sun, 06 nov 1994 08:49:37 GMT", nil), ("", nil),
        ] as [(String, Int?)])
    func datesOfHTTP(text: String, seconds: Int?) {
        #expect(httpDate(text)?.seconds == seconds)
    }
}
