/// An entry's path under `Content/` without `.md`: `incidents/github-2012-12-22`.
public typealias EntryID = String

/// Where a passage stands: an entry and an anchor in it. An empty anchor is the entry as a whole.
///
/// Written `id#anchor`, in the terminal, in the index and in the site's addresses alike.
public struct Address: Hashable, Sendable, Comparable, CustomStringConvertible {
    public var entry: EntryID
    public var anchor: String

    public init(entry: EntryID, anchor: String = "") {
        self.entry = entry
        self.anchor = anchor
    }

    /// Reads `id` or `id#anchor`; a leading `Content/` and a trailing `.md` of the path are accepted, so that a path
    /// completed by a shell works too.
    public init(_ text: some StringProtocol) {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var path = String(parts.first ?? "")
        if path.hasPrefix("Content/") { path.removeFirst("Content/".count) }
        if path.hasSuffix(".md") { path.removeLast(3) }
        // The generated file is a part of its entry.
        if path.hasSuffix(".ingest") { path.removeLast(".ingest".count) }
        self.init(entry: path, anchor: parts.count > 1 ? String(parts[1]) : "")
    }

    public var description: String { anchor.isEmpty ? entry : "\(entry)#\(anchor)" }

    /// The page of the site, relative to its root.
    public var page: String { anchor.isEmpty ? entry + ".html" : entry + ".html#" + anchor }

    public static func < (left: Address, right: Address) -> Bool {
        (left.entry, left.anchor) < (right.entry, right.anchor)
    }
}

/// An id is made of folders and a name of ASCII letters, digits, `-`, `_` and `.`: it is a path, an address and an
/// argument of a command without any escaping.
public func isValidID(_ id: EntryID) -> Bool {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count >= 2 && !["index"].contains(parts[parts.count - 1])
        && parts.allSatisfy { part in
            !part.isEmpty && !part.hasPrefix(".")
                && part.utf8.allSatisfy { byte in
                    (48...57).contains(byte) || (65...90).contains(byte & 0xDF) || [45, 46, 95].contains(byte)
                }
        }
}
