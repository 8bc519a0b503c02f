import Glibc

/// Changes found by reading the tree again.
struct FoundChanges {
    private let trees: WatchedTrees
    private var stamps: [String: FileStamp]

    init(_ trees: WatchedTrees) {
        self.trees = trees
        stamps = Self.stamps(of: trees)
    }

    mutating func read(into pending: inout PendingChanges) {
        let now = Self.stamps(of: trees)
        for (path, stamp) in now where stamps[path] != stamp { pending.add(path) }
        for path in stamps.keys where now[path] == nil { pending.add(path) }
        stamps = now
    }

    /// Of all files. A folder changes when what is in it does.
    private static func stamps(of trees: WatchedTrees) -> [String: FileStamp] {
        var stamps: [String: FileStamp] = [:]
        trees.visitAll(folder: { _ in }, file: { path in stamps[path] = fileStamp(path, as: path) })
        return stamps
    }
}
