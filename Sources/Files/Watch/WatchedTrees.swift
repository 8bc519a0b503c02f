import Glibc

/// Which files and folders are watched.
struct WatchedTrees: Sendable {
    /// Without slashes at their ends.
    let roots: [String]
    private let ignored: Set<String>

    init(roots: [String], ignored: [String]) {
        self.roots = roots.map(withoutSlashes)
        self.ignored = Set(ignored.map(withoutSlashes))
    }

    /// All that is there now.
    func visitAll(folder: (String) -> Void, file: (String) -> Void) {
        for root in roots { visit(root, folder: folder, file: file) }
    }

    /// A file, or a folder with all below it. A folder is told before it is read, so that what comes into it while it is
    /// read is not missed by who watches it from then on. What cannot be read is left out.
    func visit(_ path: String, folder: (String) -> Void, file: (String) -> Void) {
        var status = stat()
        guard !ignored.contains(path), lstat(path, &status) == 0 else { return }
        let isRoot = roots.contains(path)
        if isRoot { stat(path, &status) }
        guard status.isDirectory else { return file(path) }
        folder(path)
        guard let name = try? cString(path, for: "read"),
            let entries = Folder(name, in: AT_FDCWD, following: isRoot)?.entries()
        else { return }
        for entry in entries {
            if let name = watchedName(entry.text.map { UInt8(bitPattern: $0) }[...]) {
                visit("\(path)/\(name)", folder: folder, file: file)
            }
        }
    }

    func isIgnored(_ path: String) -> Bool { ignored.contains(path) }
}

/// The name as text; nil when it is hidden or is not UTF-8, which `walk` does not take either.
func watchedName(_ name: ArraySlice<UInt8>) -> String? {
    guard name.first != UInt8(ascii: ".") else { return nil }
    return String(validating: name, as: UTF8.self)
}

private func withoutSlashes(_ path: String) -> String {
    let end = path.utf8.lastIndex { $0 != UInt8(ascii: "/") } ?? path.startIndex
    return String(path[...end])
}
