import Glibc

/// Changes that the system tells of by inotify(7), which watches each folder by itself.
struct ToldChanges {
    /// A folder that is watched.
    private struct WatchedFolder {
        var path: String
        /// The roots in it by their names, where nothing else in it counts.
        var roots: [String: String]?
    }

    /// Not blocking, and not closed here.
    let descriptor: Int32
    /// Not every folder is watched.
    private(set) var isOutOfRoom = false
    private let trees: WatchedTrees
    private var room: Int
    private var folders: [Int32: WatchedFolder] = [:]

    init(_ trees: WatchedTrees, from descriptor: Int32, room: Int) {
        self.trees = trees
        self.descriptor = descriptor
        self.room = room
        // A root is seen to come and go by the folder that it is in.
        for (parent, roots) in Dictionary(grouping: trees.roots, by: parentDirectory) {
            watch(parent, roots: Dictionary(roots.map { (lastName(of: $0), $0) }) { first, _ in first })
        }
        for root in trees.roots { enter(root) { _ in } }
    }

    /// All that has been told since.
    mutating func read(into pending: inout PendingChanges) {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = Glibc.read(descriptor, &buffer, buffer.count), count > 0 {
            var rest = buffer[..<count]
            while let notification = Notification(&rest) { take(notification, &pending) }
        }
        if isOutOfRoom { pending.missSome() }
    }

    private mutating func take(_ notification: Notification, _ pending: inout PendingChanges) {
        if notification.has(IN_Q_OVERFLOW) {
            pending.missSome()
            for root in trees.roots { enter(root) { _ in } }
        }
        if notification.has(IN_IGNORED), folders.removeValue(forKey: notification.watch) != nil { room += 1 }
        guard let path = path(of: notification), !trees.isIgnored(path) else { return }
        if notification.has(IN_ISDIR) {
            pending.add(path)
            if notification.has(IN_MOVED_FROM) { leave(path) }
            // Another folder may have its place: two that are exchanged come before they go.
            enter(path) { pending.add($0) }
        } else {
            // A root may be a link to a folder.
            if trees.roots.contains(path) { enter(path) { _ in } }
            if !notification.has(IN_CREATE) || hasContent(path) { pending.add(path) }
        }
    }

    private func path(of notification: Notification) -> String? {
        guard let folder = folders[notification.watch], let name = watchedName(notification.name) else { return nil }
        guard let roots = folder.roots else { return name.isEmpty ? nil : "\(folder.path)/\(name)" }
        return roots[name]
    }

    /// Watches a folder and all below it, which may have been filled before it could be watched.
    private mutating func enter(_ path: String, file: (String) -> Void) {
        let trees = trees
        trees.visit(path, folder: { watch($0, roots: nil) }, file: file)
    }

    private mutating func watch(_ path: String, roots: [String: String]?) {
        guard room > 0 else { return isOutOfRoom = true }
        let number = inotify_add_watch(descriptor, path, watchedEvents)
        if number < 0 {
            // Of others, what is gone already needs no watch, and what is forbidden is read by nobody.
            if [ENOSPC, ENOMEM].contains(errno) { isOutOfRoom = true }
            return
        }
        if folders[number] == nil { room -= 1 }
        if roots == nil || folders[number]?.roots != nil || folders[number] == nil {
            folders[number] = WatchedFolder(path: path, roots: roots)
        }
    }

    /// A folder that was moved is watched on under its old path, until it is let go with all below it.
    private mutating func leave(_ path: String) {
        for (number, folder) in folders where folder.path == path || folder.path.hasPrefix(path + "/") {
            guard folder.roots == nil else { continue }
            inotify_rm_watch(descriptor, number)
            folders[number] = nil
            room += 1
        }
    }
}

/// What is told of a file is that it was written to its end, and not each piece.
private let watchedEvents = [
    IN_CLOSE_WRITE, IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_ATTRIB,
].reduce(UInt32(IN_ONLYDIR)) { $0 | UInt32($1) }

/// Whether a file that has just been made is one already. An empty one is about to be written to.
private func hasContent(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && (!status.isRegularFile || status.st_nlink > 1)
}

private func lastName(of path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap(String.init) ?? path
}
