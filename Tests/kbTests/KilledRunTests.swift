import Foundation
import Testing

/// A run may be killed at any moment: what was confirmed is in its log, once and in order, and nothing is there in part.
@Suite struct KilledRunTests {
    private static let kills = 50

    @Test func aKilledRunHasLostNothingThatItConfirmed() throws {
        let base = try RunBase()
        var numbers = SeededMoments(state: 2026)
        var confirmed: [String] = []
        var sent: [String] = []
        for round in 0..<Self.kills {
            let run = try base.start()
            // Some are killed before the run is even open.
            if Int.random(in: 0..<6, using: &numbers) == 0 {
                usleep(UInt32.random(in: 0...60_000, using: &numbers))
                run.kill()
                continue
            }
            for number in 0..<Int.random(in: 1...4, using: &numbers) {
                let answer = "\(Bool.random(using: &numbers) ? "d" : "n") answer \(round)-\(number) é🎉"
                sent.append(String(answer.dropFirst(2)))
                run.send(answer)
                try run.readConfirmation()
                confirmed.append(sent[sent.count - 1])
            }
            if Bool.random(using: &numbers) {
                sent.append("unconfirmed \(round)")
                run.send("n \(sent[sent.count - 1])")
                usleep(UInt32.random(in: 0...1_500, using: &numbers))
            }
            run.kill()
        }
        let notes = try base.notes()
        #expect(notes == sent.filter(Set(notes).contains), "each at most once, in the order of the answers")
        #expect(notes.filter(Set(confirmed).contains) == confirmed)
        #expect(confirmed.count > Self.kills)

        let last = try base.start()
        last.send("q")
        #expect(try last.finish() == 0)
        let shown = try base.sandbox.run("kb run --list").output
        #expect(shown.matches(of: #/not finished/#).count == 1, "\(shown)")
    }
}

/// A runbook with more steps than there are answers, so that the run does not end.
private final class RunBase {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        let steps = (1...250).map { "## Step \($0) {#step-\($0)}\nDo it.\n" }.joined(separator: "\n")
        try sandbox.write("---\ntitle: Long\n---\n\(steps)", to: "Content/runbooks/long.md")
    }

    func start() throws -> RunProcess { try RunProcess(in: sandbox) }

    /// The notes of the log's answers. Every line of it is whole.
    func notes() throws -> [String] {
        let logs = try FileManager.default.contentsOfDirectory(atPath: sandbox.root.appending(path: "Runs").path())
        // A run that was killed before its first line was written has left an empty log.
        let texts = try logs.map { try sandbox.read("Runs/\($0)") }.filter { !$0.isEmpty }
        #expect(texts.count == 1, "\(logs)")
        let text = texts.first ?? ""
        #expect(text.hasSuffix("\n") && !text.contains("cut off"))
        return try text.split(separator: "\n").compactMap { line in
            let event = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(event["time"] is String && event["event"] is String)
            return event["note"] as? String
        }
    }
}

/// `kb run` in a pipe.
private final class RunProcess {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var read = Data()

    private struct Ended: Error {
        var output: String
    }

    init(in sandbox: Sandbox) throws {
        process.executableURL = URL(filePath: Sandbox.binary)
        process.arguments = ["run", "runbooks/long"]
        process.currentDirectoryURL = sandbox.root
        process.standardInput = input
        process.standardOutput = output
        process.standardError = output
        try process.run()
    }

    func send(_ answer: String) { input.fileHandleForWriting.write(Data("\(answer)\n".utf8)) }

    /// Until the line that confirms the next answer.
    func readConfirmation() throws {
        while true {
            if let range = ["done.\n", "noted.\n"].compactMap({ read.range(of: Data($0.utf8)) }).first {
                read.removeSubrange(..<range.upperBound)
                return
            }
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw Ended(output: String(decoding: read, as: UTF8.self)) }
            read += more
        }
    }

    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func finish() throws -> Int32 {
        try input.fileHandleForWriting.close()
        _ = try output.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

/// The same numbers in every run: Knuth's multiplicative generator, its upper bits.
private struct SeededMoments: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 { (half() << 32) | half() }

    private mutating func half() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 32
    }
}
