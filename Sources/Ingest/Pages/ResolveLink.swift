import Model

/// The address that a link in a page means (RFC 3986, 5.2); nil for what is no place to go to: scripts, data, files of
/// whoever wrote it, and what has control characters in it.
///
/// - Parameter base: The page's own address; nil leaves relative links as they are.
func resolvedLink(_ reference: String, base: String?) -> String? {
    let bytes = Array(reference.utf8).filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }.trimmedBytes
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
    let reference = String(decoding: bytes, as: UTF8.self).replacingSpaces
    if let scheme = scheme(of: reference) {
        return goodSchemes.contains(scheme) ? withoutDetour(reference) : nil
    }
    guard let base, isWebAddress(base), !reference.hasPrefix("#") else { return reference }
    return resolve(reference, against: base)
}

/// Google Docs leads all links through `https://www.google.com/url?q=…`.
private func withoutDetour(_ address: String) -> String {
    let start = "https://www.google.com/url?q="
    guard address.hasPrefix(start) else { return address }
    var bytes: [UInt8] = []
    var rest = address.dropFirst(start.count).prefix { $0 != "&" }.utf8[...]
    while let byte = rest.popFirst() {
        let code = byte == UInt8(ascii: "%") ? UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) : nil
        bytes.append(code ?? byte)
        if code != nil { rest = rest.dropFirst(2) }
    }
    let target = String(decoding: bytes, as: UTF8.self)
    return isWebAddress(target) && bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F } ? target : address
}

/// The scheme of an address in lower case (RFC 3986, 3.1); nil for a relative one.
func scheme(of reference: String) -> String? {
    guard let colon = reference.utf8.firstIndex(of: UInt8(ascii: ":")), colon > reference.startIndex else { return nil }
    let scheme = reference[..<colon].lowercased()
    let isScheme = scheme.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || [43, 45, 46].contains($0)
    }
    return isScheme && scheme.utf8.first.map { (97...122).contains($0) } == true ? scheme : nil
}

func isWebAddress(_ address: String) -> Bool {
    guard let scheme = scheme(of: address), scheme == "http" || scheme == "https" else { return false }
    return address.utf8.dropFirst(scheme.utf8.count + 1).starts(with: "//".utf8)
        && address.utf8.count > scheme.utf8.count + 3
}

private let goodSchemes: Set<String> = ["http", "https", "mailto", "ftp", "tel", "doi", "news", "irc", "ircs", "geo"]

extension String {
    fileprivate var replacingSpaces: String {
        utf8.contains(0x20) ? split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20") : self
    }
}
