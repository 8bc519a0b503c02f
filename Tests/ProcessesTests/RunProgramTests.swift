import Foundation
import Testing

@testable import Processes

@Suite struct RunProgramTests {
    private func sh(_ script: String, limit: Int = 1 << 20, seconds: Double = 60) throws -> ProgramResult {
        try run("sh", ["-c", script], limit: limit, seconds: seconds)
    }

    @Test func outputErrorsAndStatus() throws {
        let result = try sh("printf out; printf err >&2; exit 3")
        #expect(result.ending == .exited(3))
        #expect(String(decoding: result.output, as: UTF8.self) == "out")
        #expect(String(decoding: result.errors, as: UTF8.self) == "err")
        #expect(!result.isCut && !result.isOverdue)
    }

    @Test func argumentsArriveAsTheyAre() throws {
        let arguments = ["$HOME; `id`", "*", "a b", "", "é\n"]
        let result = try run("printf", ["[%s]"] + arguments, limit: 1000, seconds: 60)
        #expect(String(decoding: result.output, as: UTF8.self) == arguments.map { "[\($0)]" }.joined())
    }

    @Test func inputIsEmpty() throws {
        #expect(try run("cat", [], limit: 10, seconds: 60).output == [])
    }

    @Test func muchOnBothPipesIsReadToItsEnd() throws {
        let result = try sh("head -c 700000 /dev/zero; head -c 700000 /dev/zero >&2; printf end")
        #expect(result.output.count == 700_003 && result.output.suffix(3) == Array("end".utf8)[...])
        #expect(result.errors.count == 16_384)
    }

    @Test func anEndlessOutputIsCut() throws {
        let result = try run("yes", [], limit: 5000, seconds: 60)
        #expect(result.output.count == 5000 && result.isCut)
        #expect(!result.isOverdue)
        #expect(result.ending == .killed(signal: SIGPIPE) || result.ending == .exited(1))
    }

    @Test func outputOfExactlyTheLimitIsWhole() throws {
        let result = try sh("printf 12345", limit: 5)
        #expect(result.output.count == 5 && !result.isCut && result.ending == .exited(0))
    }

    @Test(arguments: ["exec sleep 60", "exec sleep 60 >&- 2>&-", "trap '' TERM; while :; do :; done"])
    func isKilledWhenItsTimeIsUp(script: String) throws {
        let result = try sh("printf begun; " + script, seconds: 0.3)
        #expect(result.isOverdue && result.ending == .killed(signal: SIGKILL))
        #expect(String(decoding: result.output, as: UTF8.self) == "begun")
    }

    /// Each waits for what only the other writes.
    @Test func startedProgramsRunBesideEachOther() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("beside-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let deadline = ContinuousClock.now + .seconds(60)
        func script(_ mine: String, _ other: String) -> [String] {
            ["-c", ": >\(folder)/\(mine); until [ -e \(folder)/\(other) ]; do sleep 0.01; done; printf \(mine)"]
        }
        let one = try start("sh", script("one", "two"))
        let two = try start("sh", script("two", "one"))
        let results = [one.finish(limit: 10, until: deadline), two.finish(limit: 10, until: deadline)]
        #expect(results.map { String(decoding: $0.output, as: UTF8.self) } == ["one", "two"])
        #expect(results.allSatisfy { !$0.isOverdue })
    }

    @Test func aStartedProgramThatNobodyFinishesIsKilled() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("number-\(UUID())").path
        defer { unlink(file) }
        func number() -> pid_t? {
            (try? String(contentsOfFile: file, encoding: .utf8)).flatMap { pid_t($0.dropLast()) }
        }
        func startAndLeave() throws {
            let program = try start("sh", ["-c", "echo $$ >\(file).new; mv \(file).new \(file); exec sleep 60"])
            while number() == nil { usleep(1_000) }
            #expect(kill(number() ?? 0, 0) == 0)
            _ = consume program
        }
        try startAndLeave()
        #expect(kill(try #require(number()), 0) == -1 && errno == ESRCH)
    }

    @Test func aSignalEndsIt() throws {
        #expect(try sh("kill -9 $$").ending == .killed(signal: 9))
    }

    @Test func aMissingProgramIsAnError() {
        #expect {
            try run("no-such-program-of-ours", [], limit: 1, seconds: 1)
        } throws: { error in
            (error as? ProcessError)?.isNotInstalled == true
                && "\(error)" == "cannot start 'no-such-program-of-ours': No such file or directory"
        }
    }

    @Test func aZeroInAnArgumentIsRefused() {
        #expect(throws: ProcessError(program: "printf", code: EINVAL)) {
            try run("printf", ["a\0b"], limit: 1, seconds: 1)
        }
    }

    @Test func runsOfManyThreadsDoNotHoldEachOthersPipes() async throws {
        let results = try await withThrowingTaskGroup(of: ProgramResult.self) { group in
            for number in 0..<40 {
                group.addTask { try self.sh("sleep 0.0\(number % 5); printf \(number)") }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(results.map { String(decoding: $0.output, as: UTF8.self) }) == Set((0..<40).map(String.init)))
        #expect(results.allSatisfy { $0.ending == .exited(0) && !$0.isOverdue })
    }

    /// Not even by a program that another thread starts between the making of a pipe and the next call.
    @Test func noProgramInheritsAPipe() {
        guard let pipe = Processes.Pipe() else {
            Issue.record("no pipe")
            return
        }
        for end in [pipe.reading.number, pipe.writing.number] { #expect(fcntl(end, F_GETFD) & FD_CLOEXEC != 0) }
    }

    @Test func aBlockedSignalReachesTheProgram() async throws {
        let result = await Task.detached {
            var all = sigset_t()
            sigfillset(&all)
            var old = sigset_t()
            pthread_sigmask(SIG_BLOCK, &all, &old)
            defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
            return Result { try self.sh("kill -TERM $$; sleep 60", seconds: 30) }
        }.value
        #expect(try result.get().ending == .killed(signal: SIGTERM))
    }
}
