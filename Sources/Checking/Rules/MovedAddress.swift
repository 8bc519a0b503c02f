import Linking
import Model

extension RuleExplanation {
    static let movedAddress = RuleExplanation(
        .movedAddress, "moved-address", "A web address that has moved for good",
        why: "The old address works for as long as somebody keeps the redirect, and often that is not long. It is "
            + "reported by kb check --external only, and for permanent redirects only (301 or 308).",
        mend:
            "Look whether the new address still says what the entry needs, and write it; kb check --external --fix does "
            + "so where only the scheme, the host or the folders have changed.",
        example: [], mended: [])
}

/// Where an address leads to by permanent redirects.
public struct NewAddress: Sendable, Equatable {
    public var address: String
    /// Whether no other redirect follows.
    public var isLast: Bool

    public init(_ address: String, isLast: Bool) {
        self.address = address
        self.isLast = isLast
    }
}

/// The addresses of an entry that have moved, where they are written.
///
/// - Parameter moved: Nil for an address that has not.
public func movedAddresses(in entry: Entry, moved: (String) -> NewAddress?) -> [Diagnostic] {
    outsideAddresses(of: entry).compactMap { outside in
        guard let new = moved(outside.address) else { return nil }
        let fragment = new.address.contains("#") ? "" : String(outside.address.drop { $0 != "#" })
        // A fragment goes on to the new address (RFC 9110, 10.2.2).
        let target = new.address + fragment
        guard target != outside.address else { return nil }
        let fix = isMechanical(outside.address, target, new) ? fix(outside, target, entry) : nil
        return Diagnostic(
            .movedAddress, "'\(outside.address)' has moved for good",
            help: fix == nil
                ? "if it still says the same there, write '\(target)'" : "write '\(target)'",
            at: entry.source.span(outside.range), fix: fix)
    }
}

/// Whether the new address surely names the same page: a page that is no more often leads to the site's front page.
private func isMechanical(_ old: String, _ target: String, _ new: NewAddress) -> Bool {
    let (before, after) = (AddressParts(old), AddressParts(target))
    return new.isLast && (after.scheme == "https" || after.scheme == before.scheme)
        && (before.query.isEmpty || before.query == after.query)
        && (before.path.last.map { after.path.contains($0) } ?? true)
        && target.utf8.count <= 2000 && isPlain(target)
}

/// Without what would be markup or need quotes, in Markdown or in YAML, wherever the old address stands.
private func isPlain(_ address: String) -> Bool {
    func isWord(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (65...90).contains(byte & 0xDF) }
    return address.utf8.allSatisfy { isWord($0) || "-._~/:?#=&%+@,".utf8.contains($0) }
        // A bare address in a text would lose another character at its end.
        && (address.utf8.last.map { isWord($0) || $0 == UInt8(ascii: "/") } ?? false)
}

/// Only where the file has the address as it is meant, perhaps in quotes.
private func fix(_ outside: OutsideAddress, _ target: String, _ entry: Entry) -> Fix? {
    let written = entry.source[outside.range]
    for quote in ["", "\"", "'"] where written == quote + outside.address + quote {
        return Fix(file: entry.source.path, range: outside.range, replacement: quote + target + quote)
    }
    return nil
}

private struct AddressParts {
    var scheme: String
    /// The names between its slashes.
    var path: [Substring]
    var query: Substring

    init(_ address: String) {
        scheme = address.prefix { $0 != ":" }.lowercased()
        let rest = address.dropFirst(scheme.count + 3).prefix { $0 != "#" }
        let beforeQuery = rest.prefix { $0 != "?" }
        query = rest.dropFirst(beforeQuery.count)
        path = Array(beforeQuery.split(separator: "/").dropFirst())
    }
}
