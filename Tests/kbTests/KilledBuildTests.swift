import Foundation
import Testing

/// A build may be killed at any moment: what it left is the whole site and the whole index of one build before.
@Suite struct KilledBuildTests {
    private static let kills = 12
    private static let parts = kills / 2

    @Test func aKilledBuildLeavesAWholeSiteAndIndex() throws {
        let base = try KillableBase()
        var counter = 1
        try base.write(counter: counter)
        #expect(try base.build() == .finished)
        var numbers = SeededDelays(state: 2013)
        var length = try base.timeOfABuild(counter: &counter)
        var late = length / 5
        var kills = 0
        var builds = 0
        while kills < Self.kills, builds < 5 * Self.kills {
            builds += 1
            counter += 1
            try base.write(counter: counter)
            // Every other one late, when the pages are written and old and new are about to change places.
            let start: KillableBase.Start = builds % 2 == 0 ? .first : .pagesOf(build: counter)
            // Each within a part of its own, so that few kills are spread over all of a build.
            let part = Double(builds / 2 % Self.parts) + Double.random(in: 0...1, using: &numbers)
            let delay = part / Double(Self.parts) * (start == .first ? length : late)
            if try base.build(killedAfter: delay, from: start) == .killed {
                kills += 1
            } else if start == .first {
                // The machine has become faster.
                length *= 0.9
            } else {
                late *= 0.9
            }
            try base.checkThatAllIsWhole(after: "build \(counter), killed \(delay) s after \(start)")
        }
        #expect(kills == Self.kills)

        counter += 1
        try base.write(counter: counter)
        #expect(try base.build() == .finished)
        #expect(try base.counters() == [counter])
        #expect(try base.sandbox.run("ls -A Site .kb").output == base.expectedFolders)
        try base.checkThatAllIsWhole(after: "the last build")
    }
}

/// Some hundred entries, each with the number of the build that it was written for.
private final class KillableBase {
    enum End { case finished, killed }

    /// The moment that a delay is counted from.
    enum Start: Equatable {
        case first
        case pagesOf(build: Int)
    }

    let sandbox: Sandbox
    private let ids = (0..<300).map { "articles/entry-\($0)" }
    let expectedFolders = ".kb:\nbuild.sqlite\nindex.sqlite\nlock\n\nSite:\npublic\n"

    init() throws {
        sandbox = try Sandbox()
        try FileManager.default.removeItem(at: sandbox.root.appending(path: "Content"))
    }

    func write(counter: Int) throws {
        for (number, id) in ids.enumerated() {
            let next = ids[(number + 1) % ids.count].dropFirst("articles/".count)
            try sandbox.write(
                """
                ---
                title: Entry \(number)
                summary: It was written for build \(counter).
                ---
                The needle \(number) of build \(counter). See [the next](\(next).md).

                ## Part
                More words, so that there is something to index.

                """, to: "Content/\(id).md")
        }
    }

    /// Runs `kb build`, and ends it with SIGKILL after a while, in seconds, unless it has finished by then.
    func build(killedAfter delay: Double? = nil, from start: Start = .first) throws -> End {
        let process = Process()
        process.executableURL = URL(filePath: Sandbox.binary)
        process.arguments = ["build"]
        process.currentDirectoryURL = sandbox.root
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        if let delay {
            while case .pagesOf(let counter) = start, process.isRunning, !isStaged(counter) { usleep(1000) }
            usleep(UInt32(delay * 1_000_000))
            kill(process.processIdentifier, SIGKILL)
        }
        process.waitUntilExit()
        if process.terminationReason == .uncaughtSignal { return .killed }
        #expect(process.terminationStatus == 0)
        return .finished
    }

    private func isStaged(_ counter: Int) -> Bool {
        (try? sandbox.read("Site/.public.new/articles/index.html"))?.contains("build \(counter).") ?? false
    }

    /// In seconds; of a build of which every page is new.
    func timeOfABuild(counter: inout Int) throws -> Double {
        counter += 1
        try write(counter: counter)
        let start = ContinuousClock.now
        #expect(try build() == .finished)
        return (ContinuousClock.now - start) / .seconds(1)
    }

    func checkThatAllIsWhole(after moment: String) throws {
        for page in ["index.html", "\(ids[7]).html", "\(ids[299]).html"] {
            #expect(try sandbox.read("Site/public/\(page)").hasSuffix("</html>\n"), "\(page) after \(moment)")
        }
        #expect(try counters().count == 1, "after \(moment)")
        let search = try sandbox.run("kb search --no-refresh '\"needle 7\"' --format json")
        #expect(
            search.status == 0 && search.output.contains("\"ref\": \"\(ids[7])\""), "\(search.output) after \(moment)")
    }

    /// The numbers of the builds that the pages are from.
    func counters() throws -> Set<Int> {
        var counters: Set<Int> = []
        for page in ids.map({ "\($0).html" }) + ["index.html", "articles/index.html"] {
            let data = try Data(contentsOf: sandbox.root.appending(path: "Site/public/\(page)"))
            #expect(data.suffix(8) == Data("</html>\n".utf8), "\(page)")
            guard let words = data.range(of: Data("build ".utf8)) else { continue }
            let digits = data[words.upperBound...].prefix { (48...57).contains($0) }
            counters.insert(Int(String(decoding: digits, as: UTF8.self)) ?? -1)
        }
        return counters
    }
}
