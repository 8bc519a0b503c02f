import Foundation
import Testing

/// Searches and builds at once, while a file changes: none fails, and each answer is that of one state of the content.
@Suite struct ConcurrentSearchTests {
    private static let rounds = 3

    @Test func everyAnswerIsOfOneState() throws {
        let sandbox = try Sandbox()
        var state = 1
        for _ in 0..<Self.rounds {
            try write(state, to: sandbox)
            let builds = try (0..<2).map { _ in try RunningProgram("build", in: sandbox) }
            let searches = try (0..<10).map { number in
                if number == 4 {
                    state += 1
                    try write(state, to: sandbox)
                }
                return try RunningProgram("search needle --format jsonl", in: sandbox)
            }
            for build in builds { #expect(build.finished().status == 0) }
            for search in searches {
                let run = search.finished()
                #expect(run.status == 0, "\(run.output)")
                let numbers = run.output.matches(of: #/[Ss]tate(\d+)/#).compactMap { Int($0.output.1) }
                #expect(numbers.count == 4 && Set(numbers).count == 1, "\(run.output)")
                #expect(numbers.allSatisfy { $0 == state || $0 == state - 1 }, "\(run.output)")
            }
            #expect(try sandbox.run("kb search needle --format tsv").output.contains("state\(state)"))
        }
        #expect(
            try sandbox.run("ls -A .kb Site").output == ".kb:\nbuild.sqlite\nindex.sqlite\nlock\n\nSite:\npublic\n"
        )
    }

    /// An index that a build has not finished with is no damaged one.
    @Test func aSearchOfTheIndexAsItIsWaitsForWhoWritesIt() throws {
        let sandbox = try Sandbox()
        try write(1, to: sandbox)
        let run = try sandbox.run(
            """
            kb build > built && cp -p .kb/index.sqlite whole && flock -o .kb/lock sh -c '
              head -c 20000 whole > .kb/index.sqlite
              (kb search needle --no-refresh --format tsv > found 2>&1; echo "status $?" >> found) &
              sleep 0.4
              cp -p whole .kb/index.sqlite'
            until grep -s status found; do sleep 0.05; done
            cat found
            """)
        #expect(run.output.contains("state1") && run.output.contains("status 0"), "\(run.output)")
    }

    /// The state stands in the title and in the text of both passages: four times in an answer of two hits.
    private func write(_ state: Int, to sandbox: Sandbox) throws {
        let text = """
            ---
            title: State\(state)
            ---
            The needle of state\(state).

            ## Part
            A needle of state\(state), too.

            """
        let file = sandbox.root.appending(path: "Content/articles/state.md")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file, options: .atomic)
    }
}

/// kb as it runs; what it writes must fit into a pipe.
private final class RunningProgram {
    private let process = Process()
    private let pipe = Pipe()

    init(_ arguments: String, in sandbox: Sandbox) throws {
        process.executableURL = URL(filePath: Sandbox.binary)
        process.arguments = arguments.split(separator: " ").map(String.init)
        process.currentDirectoryURL = sandbox.root
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
    }

    func finished() -> Sandbox.Run {
        process.waitUntilExit()
        let data = try? pipe.fileHandleForReading.readToEnd()
        return Sandbox.Run(output: String(decoding: data ?? Data(), as: UTF8.self), status: process.terminationStatus)
    }
}
