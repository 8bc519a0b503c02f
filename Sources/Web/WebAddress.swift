/// An `http` or `https` address in the form that it is asked for: two ways to write the same one are equal.
///
/// Normalised as RFC 3986, 6.2.2 and 6.2.3 allow: scheme and host in lower case, no default port, a path, no fragment
/// (which a server never sees). Path and query are sent in ASCII, as a browser does.
public struct WebAddress: Sendable, Hashable, CustomStringConvertible {
    public let description: String
    public let isSecure: Bool
    /// Without its port: those who answer behind it share a machine.
    public let host: String
    /// After the host, with the query.
    public let path: String

    /// Nil for what is not a whole address of the web.
    public init?(_ written: String) {
        guard let colon = written.utf8.firstIndex(of: UInt8(ascii: ":")),
            written[colon...].utf8.starts(with: "://".utf8)
        else { return nil }
        let scheme = written[..<colon].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        let rest = written[colon...].utf8.dropFirst(3).prefix { $0 != UInt8(ascii: "#") }
        let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
        let authority = Authority(written[rest.startIndex..<end], scheme: scheme)
        guard let authority else { return nil }
        let path = encoded(rest[end...])
        self.path = path.hasPrefix("/") ? path : "/" + path
        isSecure = scheme == "https"
        host = authority.host
        description = "\(scheme)://\(authority.text)\(self.path)"
    }
}

private struct Authority {
    var host: String
    /// With the user and the port, where they are written.
    var text: String

    init?(_ written: Substring, scheme: String) {
        let parts = written.split(separator: "@", omittingEmptySubsequences: false)
        guard let place = parts.last, parts.count <= 2,
            // A browser and curl disagree on what these mean.
            !written.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
        else { return nil }
        // The colons inside the brackets of an IPv6 address begin no port.
        let afterBracket = place.lastIndex(of: "]") ?? place.startIndex
        let colon = place[afterBracket...].lastIndex(of: ":") ?? place.endIndex
        host = place[..<colon].lowercased()
        let port = place[colon...].dropFirst()
        guard !host.isEmpty, port.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let isUsual = port.isEmpty || port == (scheme == "https" ? "443" : "80")
        text = (parts.count == 2 ? "\(parts[0])@" : "") + host + (isUsual ? "" : ":\(port)")
    }
}

/// Percent-encodes the bytes that no address may have as they are (RFC 3986, 2).
private func encoded(_ bytes: Substring.UTF8View) -> String {
    var text = ""
    for byte in bytes {
        if byte > 0x20, byte < 0x7F, !"\"<>\\^`{|}".utf8.contains(byte) {
            text.unicodeScalars.append(UnicodeScalar(byte))
        } else {
            let hex = String(byte, radix: 16, uppercase: true)
            text += "%" + (hex.count < 2 ? "0" : "") + hex
        }
    }
    return text
}
