import Files
import Model
import Parsing
import Runs

/// A run's log as it is on the disk.
public struct ReadRunLog: Sendable {
    /// Nil when the log does not begin with a start.
    public var state: RunState?
    /// The numbers of the lines that are no events, from 1: cut off by a crash, or damaged. They do not count.
    public var unreadable: [Int]
    /// The last line has no newline: it was never confirmed.
    public var isCutOff: Bool
    public var isEmpty: Bool
}

/// Reads the log of a run. It is never changed by reading.
public func readRunLog(_ path: String) throws(FileError) -> ReadRunLog {
    runLog(try readFile(path))
}

func runLog(_ bytes: [UInt8]) -> ReadRunLog {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let rest = lines.popLast() ?? []
    var events: [RunEvent] = []
    var unreadable: [Int] = []
    for (index, line) in lines.enumerated() where !line.isEmpty {
        if let event = parseJSON(line).flatMap({ RunEvent($0) }) {
            events.append(event)
        } else {
            unreadable.append(index + 1)
        }
    }
    if !rest.isEmpty { unreadable.append(lines.count + 1) }
    return ReadRunLog(
        state: RunState(events), unreadable: unreadable, isCutOff: !rest.isEmpty, isEmpty: events.isEmpty)
}
