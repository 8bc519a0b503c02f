/// Where a link in Markdown leads, before it is known whether anything is there.
public enum Destination: Sendable, Hashable {
    /// A whole address that may be shown: http, https or mailto.
    case outside(String)
    /// A passage of this knowledge base.
    case passage(Address)
    /// A path that cannot name an entry: another file type, or a place outside of `Content/`.
    case otherFile(String)
    /// A scheme that a page must not link to, such as `javascript:`.
    case unsafe(String)

    /// Reads a link's destination as written in the entry with this id. Paths are relative to the file (RFC 3986, 5.2.4).
    public init(_ written: String, in entry: EntryID) {
        if written.unicodeScalars.contains(where: { $0.value < 0x21 || $0.value == 0x7F }) {
            self = .unsafe(written)
        } else if let scheme = Self.scheme(of: written) {
            self = Self.safeSchemes.contains(scheme.lowercased()) ? .outside(written) : .unsafe(written)
        } else if written.utf8.starts(with: "//".utf8) {
            self = .unsafe(written)
        } else {
            self = Self.relative(written, in: entry)
        }
    }

    private static let safeSchemes: Set<String> = ["http", "https", "mailto"]

    private static func relative(_ written: String, in entry: EntryID) -> Destination {
        let hash = written.utf8.firstIndex(of: UInt8(ascii: "#"))
        let anchor = hash.map { String(written[written.utf8.index(after: $0)...]) } ?? ""
        let path = written[..<(hash ?? written.endIndex)]
        if path.isEmpty { return .passage(Address(entry: entry, anchor: anchor)) }
        guard path.utf8.suffix(3).elementsEqual(".md".utf8), path.utf8.first != UInt8(ascii: "/") else {
            return .otherFile(written)
        }
        if let sibling = siblingFolder(path, of: entry) {
            return .passage(Address(entry: String(sibling), anchor: anchor))
        }
        var folders = entry.split(separator: "/").dropLast().map(String.init)
        for step in path.dropLast(3).split(separator: "/") where step != "." {
            if step != ".." {
                folders.append(String(step))
            } else if folders.popLast() == nil {
                return .otherFile(written)
            }
        }
        return .passage(Address(entry: folders.joined(separator: "/"), anchor: anchor))
    }

    /// What nearly every link is, `../kind/name.md` from one folder to another, without taking it apart.
    private static func siblingFolder(_ path: Substring, of entry: EntryID) -> Substring? {
        let slash = UInt8(ascii: "/")
        guard path.utf8.starts(with: "../".utf8), entry.utf8.count(where: { $0 == slash }) == 1 else { return nil }
        let rest = path[path.utf8.index(path.startIndex, offsetBy: 3)..<path.utf8.index(path.endIndex, offsetBy: -3)]
        let name = rest.utf8
        // Another dot at the start of a part, or an empty part, is for the general way.
        var previous = slash
        for byte in name {
            if previous == slash, byte == slash || byte == UInt8(ascii: ".") { return nil }
            previous = byte
        }
        return previous == slash ? nil : rest
    }

    /// RFC 3986, 3.1: a letter, then letters, digits, `+`, `-` and `.`, up to a colon.
    ///
    /// By bytes, as a browser reads it: with a combining mark after it, a colon would be another character.
    private static func scheme(of address: String) -> Substring? {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = address[..<colon]
        guard let first = scheme.utf8.first, isLetter(first),
            scheme.utf8.allSatisfy({ isLetter($0) || (48...57).contains($0) || [43, 45, 46].contains($0) })
        else { return nil }
        return scheme
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }
}

/// The path that leads from one entry's file to a passage of another, as a link writes it.
public func relativeDestination(from source: EntryID, to target: Address) -> String {
    let anchor = target.anchor.isEmpty ? "" : "#" + target.anchor
    if source == target.entry { return anchor.isEmpty ? "#" : anchor }
    let from = source.split(separator: "/").dropLast()
    let to = target.entry.split(separator: "/")
    let shared = zip(from, to.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: from.count - shared)
    return (up + to.dropFirst(shared).map(String.init)).joined(separator: "/") + ".md" + anchor
}
