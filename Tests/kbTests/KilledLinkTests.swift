import Foundation
import Testing

/// `kb link` may be killed at any moment, or meet a full disk: the file is the old one or the new one.
@Suite struct KilledLinkTests {
    private static let kills = 30
    private static let file = "Content/articles/long.md"
    private static let link = "kb link articles/long practices/quorum"

    /// Long enough that writing it takes a while.
    private static let text =
        "---\ntitle: Long\n---\n" + String(repeating: "\nWords that fill the file.\n", count: 10_000)

    @Test func aKilledLinkLeavesTheOldOrTheNewFile() throws {
        let sandbox = try base()
        let length = try timeOfALink(in: sandbox)
        let new = try sandbox.read(Self.file)
        #expect(new == Self.text + "\n- [Quorum](../practices/quorum.md)\n")
        var numbers = SeededDelays(state: 1986)
        var kills = 0
        var runs = 0
        while kills < Self.kills, runs < 5 * Self.kills {
            runs += 1
            try sandbox.write(Self.text, to: Self.file)
            // Every other one while the new file is written.
            let delay = runs % 2 == 0 ? nil : Double.random(in: 0...length, using: &numbers)
            if try wasKilled(after: delay, in: sandbox) { kills += 1 }
            let text = try sandbox.read(Self.file)
            #expect(text == Self.text || text == new, "after \(delay.map { "\($0) s" } ?? "a new file was there")")
        }
        #expect(kills == Self.kills)
        let names = try temporaryFiles(in: sandbox)
        #expect(names.allSatisfy { $0.hasPrefix(".kb-") && $0.hasSuffix(".new") })
        #expect(try sandbox.run("kb check --format json").output.contains(".kb-") == false)

        // A later run removes them, once nobody can be writing them any more.
        try sandbox.write(Self.text, to: Self.file)
        for name in names { _ = try sandbox.run("touch -d '2 hours ago' Content/articles/\(name)") }
        #expect(try sandbox.run(Self.link).status == 0)
        #expect(try sandbox.read(Self.file) == new)
        #expect(try temporaryFiles(in: sandbox) == [])
    }

    /// A limit on the size of files stands for a full disk.
    @Test func aFullDiskLeavesTheOldFile() throws {
        let sandbox = try base()
        let run = try sandbox.run("trap '' XFSZ; ulimit -f 64; \(Self.link)")
        #expect(run.status == 2)
        #expect(run.output.contains("cannot replace") && run.output.contains("File too large"), "\(run.output)")
        #expect(try sandbox.read(Self.file) == Self.text)
        #expect(try temporaryFiles(in: sandbox) == [])
        #expect(try sandbox.run(Self.link).status == 0)
    }

    private func base() throws -> Sandbox {
        let sandbox = try Sandbox()
        try FileManager.default.removeItem(at: sandbox.root.appending(path: "Content"))
        try sandbox.write("---\ntitle: Quorum\n---\nThe minority stops.\n", to: "Content/practices/quorum.md")
        try sandbox.write(Self.text, to: Self.file)
        return sandbox
    }

    private func timeOfALink(in sandbox: Sandbox) throws -> Double {
        let start = ContinuousClock.now
        #expect(try sandbox.run(Self.link).status == 0)
        return (ContinuousClock.now - start) / .seconds(1)
    }

    /// - Parameter delay: In seconds; nil for the moment that the new file is there beside the old one.
    private func wasKilled(after delay: Double?, in sandbox: Sandbox) throws -> Bool {
        let before = Set(try temporaryFiles(in: sandbox))
        let process = Process()
        process.executableURL = URL(filePath: Sandbox.binary)
        process.arguments = Array(Self.link.split(separator: " ").dropFirst().map(String.init))
        process.currentDirectoryURL = sandbox.root
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        if let delay {
            usleep(UInt32(delay * 1_000_000))
        } else {
            while process.isRunning, Set(try temporaryFiles(in: sandbox)).isSubset(of: before) { usleep(200) }
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    private func temporaryFiles(in sandbox: Sandbox) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: sandbox.root.appending(path: "Content/articles").path())
            .filter { $0 != "long.md" }
    }
}
