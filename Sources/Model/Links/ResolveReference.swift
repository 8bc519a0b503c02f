/// The whole address that a reference means where it stands (RFC 3986, 5.2): what a `Location` leads to.
///
/// - Parameter base: A whole address with a host.
public func resolve(_ reference: String, against base: String) -> String {
    let bytes = Array(reference.utf8)
    if hasScheme(bytes) { return reference }
    let parts = BaseParts(base)
    if reference.hasPrefix("//") { return parts.scheme + reference }
    if reference.isEmpty { return parts.scheme + parts.authority + parts.path + parts.query }
    switch bytes[0] {
    case UInt8(ascii: "#"): return parts.scheme + parts.authority + parts.path + parts.query + reference
    case UInt8(ascii: "?"): return parts.scheme + parts.authority + parts.path + reference
    default: break
    }
    let path = String(reference.prefix { $0 != "?" && $0 != "#" })
    let tail = reference.dropFirst(path.count)
    let folder = parts.path.prefix(through: parts.path.lastIndex(of: "/") ?? parts.path.startIndex)
    return parts.scheme + parts.authority + withoutDots(path.hasPrefix("/") ? path : folder + path) + tail
}

/// RFC 3986, 3.1.
private func hasScheme(_ bytes: [UInt8]) -> Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return false }
    return (65...90).contains(bytes[0] & 0xDF)
        && bytes[..<colon].allSatisfy {
            (48...57).contains($0) || (65...90).contains($0 & 0xDF) || [43, 45, 46].contains($0)
        }
}

private struct BaseParts {
    /// With its colon.
    var scheme: String
    /// With the two slashes before it.
    var authority: String
    var path: String
    /// With its question mark.
    var query: String

    init(_ base: String) {
        let whole = base.prefix { $0 != "#" }
        scheme = String(whole.prefix { $0 != ":" }) + ":"
        let rest = whole.dropFirst(scheme.count + 2)
        let host = rest.prefix { $0 != "/" && $0 != "?" }
        authority = "//" + host
        let afterHost = rest.dropFirst(host.count)
        let path = afterHost.prefix { $0 != "?" }
        self.path = path.isEmpty ? "/" : String(path)
        query = String(afterHost.dropFirst(path.count))
    }
}

/// RFC 3986, 5.2.4.
private func withoutDots(_ path: String) -> String {
    var kept: [Substring] = []
    let steps = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for step in steps {
        if step == ".." { _ = kept.popLast() } else if step != "." { kept.append(step) }
    }
    // A path that ends in a dot names a folder.
    if steps.last == "." || steps.last == ".." { kept.append("") }
    return "/" + kept.joined(separator: "/")
}
