import Testing

/// When an answer cannot be written, it is said, and can be given again.
@Suite struct FullDiskRunTests {
    /// A limit on a file's size is met as a full disk is: in the middle of a line.
    @Test func anAnswerThatDoesNotFitIsNotRecorded() throws {
        let sandbox = try Sandbox()
        let long = String(repeating: "word ", count: 1000)
        // POSIX has the limit in units of 512 bytes: the log has room for its start and two short answers.
        let run = try sandbox.run(
            "printf 'n short\\nd \(long)\\nd shorter\\nq\\n' | (ulimit -f 2; kb run runbooks/partition)")
        #expect(run.status == 0)
        #expect(run.output.contains("NOT RECORDED: cannot write") && run.output.contains("File too large"))
        #expect(run.output.matches(of: #/NOT RECORDED/#).count == 1)
        let log = try sandbox.run("cat Runs/*.jsonl").output
        #expect(log.hasSuffix("\n") && !log.contains("word"))
        #expect(log.matches(of: #/"event": "(\w+)"/#).map { String($0.output.1) } == ["start", "note", "done"])
    }

    @Test func anAnswerThatWasNeverRecordedIsAFailure() throws {
        let sandbox = try Sandbox()
        let long = String(repeating: "word ", count: 1000)
        let run = try sandbox.run("printf 'd \(long)\\nq\\n' | (ulimit -f 2; kb run runbooks/partition)")
        #expect(run.status == 2 && run.output.contains("NOT RECORDED"))
        #expect(run.output.contains("[1/2]") && !run.output.contains("[2/2]"), "it stays at the step")
    }

    @Test func aRunThatCannotStartLeavesNoLog() throws {
        let sandbox = try Sandbox()
        let run = try sandbox.run("(ulimit -f 0; kb run runbooks/partition </dev/null)")
        #expect(run.status == 2 && run.output.contains("cannot write"), "\(run.output)")
        #expect(try sandbox.run("ls Runs").output == "")
    }
}
