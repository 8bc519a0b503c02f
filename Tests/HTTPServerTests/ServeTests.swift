import Glibc
import HTTPServer
import Serving
import Testing

/// One after another: a signal is the whole process's.
@Suite(.serialized) struct ServeTests {
    @Test(arguments: [SIGINT, SIGTERM])
    func endsWhenASignalComes(number: Int32) throws {
        var ports: [Int] = []
        try serve(LiveSite(ServedSite(generation: 1) { _ in Array("x".utf8) }), port: 0) { port in
            ports.append(port)
            let connection = try? Connection(port)
            connection?.get("/x", port: port)
            #expect((try? connection?.response().body) == "x")
            kill(getpid(), number)
        }
        let port = try #require(ports.first)
        #expect(ports.count == 1)
        #expect(throws: Connection.Refused.self) { try Connection(port) }
        // The next one would end the process.
        var action = sigaction()
        sigaction(number, nil, &action)
        #expect(unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 0)
    }
}
