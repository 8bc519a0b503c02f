import Glibc
import Synchronization

/// What has changed since somebody last asked.
public struct TreeChanges: Sendable, Equatable {
    /// Of files and folders that came, went or changed, each once and in the order of their bytes. They start with the
    /// root that they are in, as it was given. A folder stands for all that is or was in it.
    public var paths: [String]
    /// More came at once than the system keeps: anything below the roots may have changed.
    public var mayMissSome: Bool

    public init(paths: [String], mayMissSome: Bool = false) {
        self.paths = paths
        self.mayMissSome = mayMissSome
    }
}

/// Watches files, and folders with all that is in them, from the moment that it is made.
///
/// The roots need not be there yet, but the folders that they are in. Hidden names are left out, as in `walk`, and
/// symbolic links to folders are not followed. The system tells of changes (inotify); where it does not, or has no more
/// room for it, the tree is read again four times a second.
public final class TreeWatch: Sendable {
    private struct Sources {
        /// Nil when the system does not tell of changes, or not of all any more.
        var told: ToldChanges?
        var found: FoundChanges?
    }

    private let trees: WatchedTrees
    private let sources: Mutex<Sources>
    private let notifications: Descriptor?
    private let stopRead: Descriptor
    private let stopWrite: Descriptor

    /// - Parameters:
    ///   - ignoring: Paths, written like those of the roots; what is at and below them does not matter.
    ///   - polling: Not to ask the system, as on network disks, of whose changes by others it knows nothing.
    /// - Throws: When a folder that a root is in is not there.
    public convenience init(_ roots: [String], ignoring: [String] = [], polling: Bool = false) throws(FileError) {
        try self.init(WatchedTrees(roots: roots, ignored: ignoring), room: polling ? 0 : .max)
    }

    /// - Parameter room: How many folders the system may be asked to watch.
    init(_ trees: WatchedTrees, room: Int) throws(FileError) {
        for root in trees.roots { _ = try status(of: parentDirectory(of: root), for: "watch") }
        var ends: [Int32] = [-1, -1]
        try systemCall("watch", trees.roots.first ?? "") { pipe(&ends) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        stopRead = Descriptor(owning: ends[0])
        stopWrite = Descriptor(owning: ends[1])
        self.trees = trees
        let number = room > 0 ? inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)) : -1
        notifications = number >= 0 ? Descriptor(owning: number) : nil
        let told = number >= 0 ? ToldChanges(trees, from: number, room: room) : nil
        let isEnough = told.map { !$0.isOutOfRoom } ?? false
        sources = Mutex(isEnough ? Sources(told: told) : Sources(found: FoundChanges(trees)))
    }

    /// Waits for changes, and then until nothing more has changed for 10 milliseconds, or 50 have gone by: an editor does
    /// several things to save a file. What changes between two calls is told by the second. Nil after `stop`.
    public func next() -> TreeChanges? {
        sources.withLock { sources in
            var pending = PendingChanges()
            while pending.isEmpty {
                guard wait(for: &sources, within: nil, &pending) else { return nil }
            }
            let end = monotonicMilliseconds() + longestBurst
            var count = 0
            while count != pending.count, monotonicMilliseconds() < end {
                count = pending.count
                guard wait(for: &sources, within: quiet, &pending) else { return nil }
            }
            return pending.changes
        }
    }

    /// Makes `next` return nil, now and from now on. May be called from any thread.
    public func stop() {
        var byte: UInt8 = 0
        _ = Glibc.write(stopWrite.number, &byte, 1)
    }

    /// - Parameter limit: In milliseconds; nil for as long as it takes.
    /// - Returns: False when it was told to stop.
    private func wait(for sources: inout Sources, within limit: Int32?, _ pending: inout PendingChanges) -> Bool {
        if let descriptor = sources.told?.descriptor {
            if hasInput([stopRead.number, descriptor], within: limit ?? -1)[0] { return false }
            sources.told?.read(into: &pending)
            if sources.told?.isOutOfRoom == true { sources = Sources(found: FoundChanges(trees)) }
        } else {
            if hasInput([stopRead.number], within: limit ?? pollingInterval)[0] { return false }
            sources.found?.read(into: &pending)
        }
        return true
    }
}

/// Of milliseconds.
private let quiet: Int32 = 10
private let longestBurst = 50
private let pollingInterval: Int32 = 250

/// Which of the files have something to be read, when one has or the time is over.
private func hasInput(_ descriptors: [Int32], within milliseconds: Int32) -> [Bool] {
    var files = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    // An interrupted call has found nothing, and the caller asks again.
    let count = poll(&files, nfds_t(files.count), milliseconds)
    return files.map { count > 0 && $0.revents != 0 }
}

private func monotonicMilliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
}
