import SQLite
import Testing

@Suite struct LockedIndexTests {
    @Test func whatAnotherProgramHoldsIsMadeAnewOrAnError() throws {
        let sandbox = try Sandbox()
        let search = "kb search quorum --limit 1 --format tsv"
        let free = try sandbox.run(search)
        #expect(free.status == 0 && free.output.hasPrefix("practices/quorum\t"))
        let index = sandbox.root.appending(path: ".kb/index.sqlite").path()
        let other = try Database(path: index, mode: .create)
        try other.execute("BEGIN EXCLUSIVE")
        let refused = try sandbox.run(search + " --no-refresh")
        #expect(refused.status == 2)
        #expect(
            refused.output
                == "kb: the index is locked by another program; search without --no-refresh, or end that program\n")
        // The index that is held is replaced, not written to.
        let answered = try sandbox.run(search)
        #expect(answered.status == 0 && answered.output == free.output)
        try other.execute("ROLLBACK")
    }
}
