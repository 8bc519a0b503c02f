import Foundation
import Testing

@testable import Processes

@Suite struct StartDetachedTests {
    @Test func runsInASessionOfItsOwn() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "detached-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        // A field of its own process: pid, then after its name and state the parent, the group and the session.
        try startDetached(
            "sh", ["-c", "cut -d ' ' -f 1,6 /proc/$$/stat > \"$1.new\"; mv \"$1.new\" \"$1\"", "sh", file.path()])
        while !FileManager.default.fileExists(atPath: file.path()) { usleep(1000) }
        let numbers = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isWhitespace)
        #expect(numbers.count == 2 && numbers[0] == numbers[1])
        // Whoever waits for any program of ours would meet this one for ever if nobody had asked how it ended.
        var naps = 0
        while FileManager.default.fileExists(atPath: "/proc/\(numbers[0])"), naps < 30_000 {
            usleep(1000)
            naps += 1
        }
        #expect(naps < 30_000, "the system still keeps it")
    }

    @Test func aMissingProgramIsAnError() {
        #expect(throws: ProcessError(program: "no-such-program-of-ours", code: ENOENT)) {
            try startDetached("no-such-program-of-ours", [])
        }
    }
}
