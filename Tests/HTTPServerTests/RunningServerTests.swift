import Foundation
import HTTPServer
import Model
import Serving
import Testing

@Suite struct RunningServerTests {
    let live = LiveSite(Self.site(1))

    static func site(_ generation: Int, problems: [Diagnostic] = []) -> ServedSite {
        ServedSite(generation: generation, problems: problems) { path in
            path == "slow.txt"
                ? slow() : path == "big.bin" ? big : path == "now.txt" ? Array("\(generation)".utf8) : nil
        }
    }

    private static let big = [UInt8](repeating: UInt8(ascii: "x"), count: 3_000_000)

    private static func slow() -> [UInt8] {
        Thread.sleep(forTimeInterval: 0.3)
        return Array("slow".utf8)
    }

    private func serving<Result>(_ use: (Int) throws -> Result) throws -> Result {
        let server = try RunningServer(live, port: 0)
        defer { server.stop() }
        return try use(server.port)
    }

    @Test func aConnectionIsKept() throws {
        try serving { port in
            let connection = try Connection(port)
            for _ in 0..<3 {
                connection.get("/now.txt", port: port)
                let response = try connection.response()
                #expect(response.head.hasPrefix("HTTP/1.1 200 OK\r\n"))
                #expect(response.body == "1")
            }
            connection.get("/big.bin", port: port)
            #expect(try connection.response().body.utf8.count == 3_000_000)
        }
    }

    @Test func requestsAreAnsweredInTheirOrder() throws {
        try serving { port in
            let connection = try Connection(port)
            let targets = ["/slow.txt", "/now.txt", "/nowhere", "/now.txt"]
            connection.send(targets.map { "GET \($0) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n" }.joined())
            let bodies = try targets.map { _ in try connection.response().body }
            #expect(bodies == ["slow", "1", "There is no such page.\n", "1"])
        }
    }

    @Test(arguments: [
        ("1.1", "Connection: close\r\n", true), ("1.1", "", false), ("1.0", "", true),
        ("1.0", "Connection: keep-alive\r\n", false),
    ])
    func closesWhenAsked(version: String, field: String, closes: Bool) throws {
        try serving { port in
            let connection = try Connection(port)
            connection.send("GET /now.txt HTTP/\(version)\r\nHost: localhost:\(port)\r\n\(field)\r\n")
            if closes {
                #expect(connection.readToEnd().hasSuffix("\r\n\r\n1"))
            } else {
                #expect(try connection.response().body == "1")
                connection.get("/now.txt", port: port)
                #expect(try connection.response().body == "1")
            }
        }
    }

    @Test func aHeadAndACopyThatHoldsHaveNoBody() throws {
        try serving { port in
            let connection = try Connection(port)
            connection.send("HEAD /big.bin HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
            let head = try connection.read(until: "\r\n\r\n")
            #expect(head.lowercased().contains("content-length: 3000000\r\n"))
            connection.get("/now.txt", port: port, "If-None-Match: *\r\n")
            #expect(try connection.response().head.hasPrefix("HTTP/1.1 304 "))
            connection.get("/now.txt", port: port)
            #expect(try connection.response().body == "1")
        }
    }

    @Test(arguments: [
        "/../etc/passwd", "/%2e%2e/etc/passwd", "/..%2fetc/passwd", "/%00", "/a%00b", "/%ff", "/a\\b", "//x", "/%c0%ae",
    ])
    func aBadPathIsRefused(target: String) throws {
        try serving { port in
            let connection = try Connection(port)
            connection.get(target, port: port)
            #expect(try connection.response().head.hasPrefix("HTTP/1.1 400 "))
        }
    }

    @Test func whatIsTooLongIsRefused() throws {
        try serving { port in
            let connection = try Connection(port)
            connection.get("/" + String(repeating: "a", count: 9000), port: port)
            #expect(try connection.response().head.hasPrefix("HTTP/1.1 414 "))
            for request in [
                "GET /" + String(repeating: "a", count: 1 << 20) + " HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + String(repeating: "a", count: 1 << 20) + "\r\n\r\n",
                "GET / HTTP/1.1\r\n" + (0..<500).map { "X\($0): y\r\n" }.joined() + "\r\n",
                "no http\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
            ] {
                let connection = try Connection(port)
                connection.send(request)
                #expect(!connection.readToEnd().contains(" 200 "), "\(request.prefix(40))")
            }
            let sender = try Connection(port)
            sender.send("GET /now.txt HTTP/1.1\r\nHost: localhost:\(port)\r\nContent-Length: 10000000\r\n\r\n")
            sender.send([UInt8](repeating: 0, count: 10_000_000))
            #expect(sender.readToEnd() == "")
        }
    }

    @Test func anotherHostIsRefused() throws {
        try serving { port in
            let connection = try Connection(port)
            connection.send("GET /now.txt HTTP/1.1\r\nHost: evil.example\r\n\r\n")
            #expect(try connection.response().head.hasPrefix("HTTP/1.1 421 "))
        }
    }

    @Test func eachPageHearsOfEachChange() throws {
        try serving { port in
            let connections = try (0..<60).map { _ in try Connection(port) }
            for connection in connections {
                connection.get("/.kb/events", port: port)
                #expect(try connection.read(until: "\r\n\r\n").lowercased().contains("text/event-stream"))
                #expect(try connection.read(until: "data: 1\n\n").contains("data: []\n"))
            }
            // With that many streams open, a file still comes.
            let other = try Connection(port)
            other.get("/now.txt", port: port)
            #expect(try other.response().body == "1")

            let problem = Diagnostic(.badDate, "no such day", at: SourceSpan(file: "a.md"))
            live.publish(Self.site(2, problems: [problem]))
            for connection in connections {
                #expect(try connection.read(until: "data: 2\n\n").contains("no such day"))
            }
            other.get("/now.txt", port: port)
            #expect(try other.response().body == "2")
        }
    }

    @Test func theLastChangeIsToldToWhoReadsSlowly() throws {
        try serving { port in
            let connection = try Connection(port)
            connection.get("/.kb/events", port: port)
            _ = try connection.read(until: "data: 1\n\n")
            let problem = Diagnostic(.badDate, String(repeating: "long ", count: 1000), at: SourceSpan(file: "a.md"))
            for generation in 2...3000 { live.publish(Self.site(generation, problems: [problem])) }
            let told = try connection.read(until: "data: 3000\n\n")
            // What the sockets' buffers have no room for is not kept: 3000 of them would be 15 MB.
            #expect(told.utf8.count < 12_000_000)
        }
    }

    @Test func aSlowPageHoldsUpNobody() throws {
        try serving { port in
            let (slow, quick) = (try Connection(port), try Connection(port))
            slow.get("/slow.txt", port: port)
            quick.get("/now.txt", port: port)
            #expect(try quick.response().body == "1")
            #expect(try slow.response().body == "slow")
        }
    }

    @Test func fiftyAtOnceAreAnswered() throws {
        try serving { port in
            let connections = try (0..<50).map { _ in try Connection(port) }
            for _ in 0..<5 {
                for connection in connections { connection.get("/now.txt", port: port) }
                for connection in connections { #expect(try connection.response().body == "1") }
            }
        }
    }

    @Test func takesTheNextPortThatIsFree() throws {
        let first = try RunningServer(live, port: 0)
        let second = try RunningServer(live, port: first.port)
        #expect(second.port > first.port && second.port < first.port + 20)
        second.stop()
        first.stop()
    }

    @Test func aPortThatIsForbiddenIsNamed() throws {
        // Only the superuser may have it, and is let have it.
        guard getuid() != 0 else { return }
        #expect(throws: ServerError.cannotListen(port: 1, "Permission denied")) { try RunningServer(live, port: 1) }
    }

    @Test func whenItStopsConnectionsCloseAndThePortIsFree() throws {
        let server = try RunningServer(live, port: 0)
        let (idle, stream, busy) = (
            try Connection(server.port), try Connection(server.port), try Connection(server.port)
        )
        stream.get("/.kb/events", port: server.port)
        _ = try stream.read(until: "data: 1\n\n")
        busy.get("/slow.txt", port: server.port)
        server.stop()
        #expect(idle.readToEnd() == "")
        _ = stream.readToEnd()
        _ = busy.readToEnd()
        #expect(throws: Connection.Refused.self) { try Connection(server.port) }
        live.publish(Self.site(2))
        let next = try RunningServer(live, port: server.port)
        #expect(next.port == server.port)
        next.stop()
    }
}
