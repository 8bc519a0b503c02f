import Foundation
import Testing

/// What edits content may be killed at any moment, or meet a full disk: the file is the old one or the new one.
@Suite struct KilledEditTests {
    private static let kills = 8
    private static let parts = kills / 2

    @Test(arguments: Edit.all)
    func aKilledEditLeavesTheOldOrTheNewFile(edit: Edit) throws {
        let sandbox = try edit.sandbox()
        let start = ContinuousClock.now
        #expect(try sandbox.run(edit.command).status == edit.status)
        let length = (ContinuousClock.now - start) / .seconds(1)
        let new = try #require(edit.text(in: sandbox))
        #expect(edit.isDone(new))
        var numbers = SeededDelays(state: 1986)
        var kills = 0
        var runs = 0
        while kills < Self.kills, runs < 5 * Self.kills {
            runs += 1
            try edit.reset(sandbox)
            // Every other one while the new file is written; the rest are spread over all of a run.
            let part = Double(runs / 2 % Self.parts) + Double.random(in: 0...1, using: &numbers)
            let delay = runs % 2 == 0 ? nil : part / Double(Self.parts) * length
            if try edit.wasKilled(after: delay, in: sandbox) { kills += 1 }
            let text = edit.text(in: sandbox)
            #expect(text == edit.old || text == new, "after \(delay.map { "\($0) s" } ?? "a new file was there")")
        }
        #expect(kills == Self.kills)
        let names = try edit.temporaryFiles(in: sandbox)
        #expect(names.allSatisfy { $0.hasPrefix(".kb-") && $0.hasSuffix(".new") })
        #expect(try sandbox.run("kb check --format json").output.contains(".kb-") == false)

        // A later run removes them, once nobody can be writing them any more.
        try edit.reset(sandbox)
        for name in names { _ = try sandbox.run("touch -d '2 hours ago' \(edit.folder)/\(name)") }
        #expect(try sandbox.run(edit.command).status == edit.status)
        #expect(edit.text(in: sandbox) == new)
        #expect(try edit.temporaryFiles(in: sandbox) == [])
    }

    /// A limit on the size of files stands for a full disk.
    @Test(arguments: Edit.all)
    func aFullDiskLeavesTheOldFile(edit: Edit) throws {
        let sandbox = try edit.sandbox()
        // What is derived is made before the disk is full.
        _ = try sandbox.run("kb search words")
        let run = try sandbox.run("trap '' XFSZ; ulimit -f 64; \(edit.command)")
        #expect(run.status == 2)
        #expect(run.output.contains("cannot replace") && run.output.contains("File too large"), "\(run.output)")
        #expect(edit.text(in: sandbox) == edit.old)
        #expect(try edit.temporaryFiles(in: sandbox) == [])
        #expect(try sandbox.run(edit.command).status == edit.status)
    }
}

/// A command that changes, or makes, one file; long enough that writing it takes a while.
struct Edit: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var command: String
    var status: Int32 = 0
    var file: String
    /// Nil for a file that is made.
    var old: String?
    var isDone: @Sendable (String) -> Bool

    var folder: String { file.split(separator: "/").dropLast().joined(separator: "/") }

    private static let words = String(repeating: "\nWords that fill the file.\n", count: 10_000)
    private static let long = "---\ntitle: Long\ntags: [Two Words, flood]\n---\n" + words

    static let all = [
        Edit(
            testDescription: "link", command: "kb link articles/long practices/quorum",
            file: "Content/articles/long.md",
            old: long, isDone: { $0 == long + "\n- [Quorum](../practices/quorum.md)\n" }),
        Edit(
            testDescription: "fix", command: "kb check --fix", file: "Content/articles/long.md", old: long,
            isDone: { $0 == long.replacing("[Two Words", with: "[two-words") }),
        Edit(
            testDescription: "interactive suggestion", command: "kb suggest practices/long --interactive < answers",
            file: "Content/practices/long.md", old: long,
            isDone: { $0 == long + "\n- [Flood](../incidents/flood.md \"shown by\") — It filled.\n" }),
        Edit(
            testDescription: "post-mortem", command: "kb run runbooks/r --log run.jsonl --post-mortem incidents/new",
            file: "Content/incidents/new.md", old: nil, isDone: { $0.hasSuffix("practices.\n") }),
    ]

    func sandbox() throws -> Sandbox {
        let sandbox = try Sandbox()
        try FileManager.default.removeItem(at: sandbox.root.appending(path: "Content"))
        for (path, text) in [
            "practices/quorum": "title: Quorum\n---\nThe minority stops. See [it](../incidents/flood.md).\n",
            "incidents/flood":
                "title: Flood\ntags: [flood]\nsource: https://example.org/x\n---\nWords filled the file.\n",
            "runbooks/r": "title: R\n---\n## Step\n\nDo.\n",
        ] { try sandbox.write("---\n" + text, to: "Content/\(path).md") }
        try sandbox.write("y\n\nIt filled.\nq\n", to: "answers")
        // A record so long that its draft is, too.
        let note = String(repeating: "words ", count: 40_000)
        _ = try sandbox.run("printf 'd pumped\\nend\\n' | kb run runbooks/r --log run.jsonl")
        let log = try sandbox.read("run.jsonl").replacing("pumped", with: "pumped \(note)")
        try sandbox.write(log, to: "run.jsonl")
        try sandbox.write(
            "title: T\nrules:\n  KB041: off\n  KB042: off\n  KB044: off\n", to: "kb.yml")
        try reset(sandbox)
        return sandbox
    }

    func reset(_ sandbox: Sandbox) throws {
        if let old {
            try sandbox.write(old, to: file)
        } else {
            try? FileManager.default.removeItem(at: sandbox.root.appending(path: file))
        }
    }

    func text(in sandbox: Sandbox) -> String? { try? sandbox.read(file) }

    /// - Parameter delay: In seconds; nil for the moment that the new file is there beside the old one.
    func wasKilled(after delay: Double?, in sandbox: Sandbox) throws -> Bool {
        let before = Set(try temporaryFiles(in: sandbox))
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exec \(Sandbox.binary) \(command.dropFirst("kb ".count))"]
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

    func temporaryFiles(in sandbox: Sandbox) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: sandbox.root.appending(path: folder).path())
            .filter { $0.hasPrefix(".") }
    }
}
