import Files

/// A folder that is filled beside the one that it will replace.
///
/// A file that is the same as before is a hard link to the old one: only what changed is written. Publishing swaps the
/// two folders in one step, so that a reader sees the old site or the new one, never a mixture.
struct StagedTree: Sendable {
    /// Where the site before stands, if there is one.
    let target: String
    private let staging: String
    private let hasPrevious: Bool
    /// Marks folders that a build may replace.
    private static let marker = ".kb-site"
    /// Of the old site's folder while it is put aside, where folders cannot be swapped.
    private static let asideSuffix = ".old"

    /// - Throws: `ActionError.notOurFolder` when the target is a folder with other things in it.
    init(replacing given: String) throws {
        // A link to a folder stays a link: what it leads to is replaced.
        let target = isDirectory(given) ? try canonicalPath(given) : given
        staging = stagingFolder(beside: target)
        try createDirectories(parentDirectory(of: staging))
        self.target = target
        hasPrevious = fileExists(target)
        let isOurs = fileExists(target + "/" + Self.marker)
        guard try !hasPrevious || isOurs || (isDirectory(target) && isEmptyDirectory(target)) else {
            throw ActionError.notOurFolder(given)
        }
        try removeTree(staging)
        try removeTree(staging + Self.asideSuffix)
        try createDirectories(staging)
        try writeFile([], to: staging + "/" + Self.marker)
    }

    func makeFolders(for paths: [String]) throws {
        let folders = Set(paths.compactMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } })
        for folder in folders.sorted() { try createDirectories(staging + "/" + folder) }
    }

    /// Returns whether the file is new or differs from the one before.
    func add(_ path: String, bytes: [UInt8]) throws -> Bool {
        let old = target + "/" + path
        let new = staging + "/" + path
        if hasPrevious, let before = try? readFile(old), before == bytes, try hardLink(from: old, to: new) {
            return false
        }
        try writeFile(bytes, to: new)
        return true
    }

    /// Of all files so far, in the order of the alphabet.
    func paths() throws -> [String] { try walk(staging, suffix: "").files.map(\.path) }

    /// Where a file stands until it is published.
    func staged(_ path: String) -> String { staging + "/" + path }

    /// Keeps what an earlier build derived from a file, if that file is the same as then.
    func keep(_ derived: String, of path: String) throws -> Bool {
        guard hasPrevious, isSameFile(target + "/" + path, staged(path)), fileExists(target + "/" + derived)
        else { return false }
        return try hardLink(from: target + "/" + derived, to: staged(derived))
    }

    func publish() throws {
        guard hasPrevious else { return try renameFile(from: staging, to: target) }
        do {
            try exchangePaths(staging, target)
        } catch {
            // Some file systems cannot swap. Two renames are the next best: between them there is no site.
            let aside = staging + Self.asideSuffix
            try removeTree(aside)
            try renameFile(from: target, to: aside)
            try renameFile(from: staging, to: target)
            return try removeTree(aside)
        }
        try removeTree(staging)
    }

    func discard() throws { try removeTree(staging) }
}

/// Where the files stand that will replace others in a folder: beside it, so that a rename does it.
func stagingFolder(beside folder: String) -> String {
    let slash = folder.lastIndex(of: "/")
    let parent = slash.map { String(folder[..<$0]) } ?? "."
    let name = slash.map { String(folder[folder.index(after: $0)...]) } ?? folder
    return "\(parent)/.\(name).new"
}
