import Foundation
import Testing

/// `kb check --external` against a server on the loopback that does what servers do.
@Suite struct CheckExternalTests {
    /// A knowledge base whose addresses are the server's.
    private final class Base {
        let sandbox: Sandbox
        let server: MisbehavingServer

        init(_ files: [String: String]) throws {
            sandbox = try Sandbox()
            server = try MisbehavingServer()
            try FileManager.default.removeItem(at: sandbox.root.appending(path: "Content"))
            for (path, text) in files {
                try sandbox.write(text.replacing("HOST", with: "127.0.0.1:\(server.port)"), to: "Content/\(path)")
            }
        }

        func check(_ options: String = "", environment: [String: String] = [:]) throws -> Sandbox.Run {
            var run = try sandbox.run("kb check --external --pause 0 \(options)", environment: environment)
            run.output = run.output.replacing("127.0.0.1:\(server.port)", with: "HOST")
            return run
        }
    }

    private static let files = [
        "articles/a.md": """
        ---
        title: A
        source: http://HOST/gone
        archive: http://HOST/web/1/http://HOST/gone
        ---
        See [gone](http://HOST/gone), [old](http://HOST/moved#part), [locked](http://HOST/forbidden),
        [quiet](http://HOST/silence), [there](http://HOST/ok#a) and [there](http://HOST/ok#b).

        """,
        "articles/b.md": """
        ---
        title: B
        ---
        Once more [locked](http://HOST/forbidden), and [missing](http://HOST/missing).

        """,
    ]

    @Test func tellsWhatIsGoneAndMovedAndListsWhatIsUnclear() throws {
        let base = try Base(Self.files)
        let run = try base.check()
        #expect(run.status == 1)
        #expect(
            Self.withoutExcerpts(run.output) == """
                Content/articles/a.md:6: warning[KB052]: 'http://HOST/gone' is gone (410, then 410)
                  = help: it is kept at http://HOST/web/1/http://HOST/gone; link there, or remove it

                Content/articles/a.md:6: warning[KB053]: 'http://HOST/moved#part' has moved for good
                  = help: if it still says the same there, write 'http://HOST/ok#part'

                Content/articles/b.md:4: warning[KB052]: 'http://HOST/missing' is gone (404, then 404)
                  = help: find a copy at https://web.archive.org/web/*/http://HOST/missing, or remove it

                3 warnings.

                2 addresses gave no clear answer, which is no problem yet:
                  it answered 403 (1)
                    http://HOST/forbidden
                      Content/articles/a.md:6 and 1 other place
                  the connection was closed without an answer (1)
                    http://HOST/silence
                      Content/articles/a.md:7

                7 web addresses: 2 there, 1 moved, 2 gone, 2 unclear.

                """)
    }

    /// What the port's number of digits moves is left out.
    private static func withoutExcerpts(_ output: String) -> String {
        output.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains(" | ") }
            .joined(separator: "\n").replacing(#/:\d+: warning/#, with: ": warning")
    }

    @Test func answersAreKept() throws {
        let base = try Base(Self.files)
        let first = try base.check("--format json")
        let second = try base.check("--format json")
        #expect(first.output.contains("\"asked\": 7") && second.output.contains("\"asked\": 1"))
        // Only the one that said nothing is asked again.
        #expect(first.output.replacing("\"asked\": 7", with: "\"asked\": 1") == second.output)
        #expect(try base.check("--max-age 0 --format json").output.contains("\"asked\": 7"))
        // A file that was damaged is asked for anew, as far as it is.
        try base.sandbox.write("\0\0\t\n", to: ".kb/external.tsv")
        #expect(try base.check("--format json").output.contains("\"asked\": 7"))
    }

    @Test func whatIsNotNamedAnyMoreIsForgotten() throws {
        let base = try Base(Self.files)
        _ = try base.check()
        try FileManager.default.removeItem(at: base.sandbox.root.appending(path: "Content/articles/a.md"))
        try base.sandbox.write(
            "---\ntitle: C\n---\n<http://127.0.0.1:\(base.server.port)/found>\n", to: "Content/articles/c.md")
        // The new one; what is left of the others was heard.
        #expect(try base.check("--format json").output.contains("\"asked\": 1"))
        let lines = try base.sandbox.read(".kb/external.tsv").split(separator: "\n")
        #expect(lines.map { $0.split(separator: "/").last } == ["forbidden", "found", "missing"])
    }

    @Test func aPageThatIsOnceGoneIsGoneTheNextTime() throws {
        let base = try Base(["articles/a.md": "---\ntitle: A\n---\n<http://HOST/no-head-and-missing>\n"])
        #expect(try base.check().output.contains("it answered 404, so far once (1)"))
        #expect(try base.check().output.contains("it answered 404, so far once (1)"))
        #expect(try base.check("--max-age 0").output.contains("is gone (404, then 404)"))
    }

    @Test func whatCannotBeKeptIsSaid() throws {
        let base = try Base(["articles/a.md": "---\ntitle: A\n---\n<http://HOST/ok>\n"])
        try base.sandbox.write("", to: ".kb")
        let run = try base.check()
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("kb: the answers could not be kept for the next time: cannot "))
        #expect(run.output.hasSuffix("1 entry, no problems.\n\n1 web address: 1 there.\n"))
    }

    @Test func withoutCurlItCannotRun() throws {
        let base = try Base(["articles/a.md": "---\ntitle: A\n---\n<http://HOST/ok>\n"])
        let run = try base.sandbox.run("\(Sandbox.binary) check --external", environment: ["PATH": "/nowhere"])
        #expect(run.status == 2)
        #expect(
            run.output
                == "kb: curl is not installed, and it asks the web for kb; install it with: apt-get install curl\n")
    }

    @Test(arguments: ["--max-age 3", "--pause 1", "--external --max-age -1", "--external --pause nan"])
    func optionsThatMakeNoSense(options: String) throws {
        let run = try Sandbox().run("kb check \(options)")
        #expect(run.status == 2, "\(run.output)")
    }
}

/// The server of the tests of `Web`, for as long as it is held.
private final class MisbehavingServer {
    let port: Int
    private let process = Process()
    private let input = Pipe()

    init() throws {
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let program = Sandbox.repository.appending(path: "Tests/WebTests/Server/misbehaving.py")
        process.arguments = ["python3", program.path()]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = try #require(Int(line.split(separator: "\n").first ?? ""))
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.terminate()
    }
}
