import Foundation
import Processes
import Testing

@Suite struct StartDetachedTests {
    @Test func aProgramGetsItsArgumentsAsTheyAre() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "detached-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        // The rename tells that all is written.
        try startDetached(
            "sh", ["-c", "printf '%s|' \"$@\" > \"$0.new\" && mv \"$0.new\" \"$0\"", file.path(), "a b", "$HOME", ""])
        while !FileManager.default.fileExists(atPath: file.path()) { usleep(1000) }
        #expect(try String(contentsOf: file, encoding: .utf8) == "a b|$HOME||")
    }

    @Test func aProgramThatIsNotThereIsAFailure() {
        let failure = #expect(throws: ProcessError.self) { try startDetached("no-such-program-here", []) }
        #expect(failure?.description == "cannot start 'no-such-program-here': No such file or directory")
    }
}
