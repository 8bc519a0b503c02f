import Model

/// Where a whole address leads, as far as this site can say.
public enum SiteAddress: Sendable, Equatable {
    /// A passage's place in the site, whether or not it is there.
    case passage(Address)
    /// A page or a file of the site that is no entry's: a list, the feed, a picture.
    case otherPage
    /// Not under the site's base address.
    case elsewhere

    /// Reads an address against the one that the site is served from, `base_url` of `kb.yml`.
    ///
    /// Scheme and host are the same in capitals, and `%61` is `a` (RFC 3986, 6.2.2); a query changes nothing on a site
    /// of files. The final `.html` may be left out, since most servers add it.
    public init(_ text: String, baseURL: String) {
        let (origin, path) = Self.split(text)
        let (baseOrigin, basePath) = Self.split(baseURL)
        guard origin == baseOrigin, path.utf8.starts(with: basePath.utf8) else {
            self = origin == baseOrigin && path + "/" == basePath ? .otherPage : .elsewhere
            return
        }
        let parts = path.utf8.dropFirst(basePath.utf8.count).split(
            separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
        let page = percentDecoded((parts.first ?? path.utf8[..<path.startIndex]).prefix { $0 != UInt8(ascii: "?") })
        let id = page.hasSuffix(".html") ? String(page.dropLast(".html".count)) : page
        let isOther = id.hasSuffix("/") || id.hasSuffix("/index") || !id.contains("/")
        self =
            isOther ? .otherPage : .passage(Address(entry: id, anchor: parts.count > 1 ? percentDecoded(parts[1]) : ""))
    }

    /// `https://host` in small letters, and all that follows it.
    private static func split(_ address: String) -> (origin: String, path: Substring) {
        let afterScheme = address.ranges(of: "://").first?.upperBound ?? address.startIndex
        let slash = address[afterScheme...].firstIndex { "/?#".contains($0) } ?? address.endIndex
        return (address[..<slash].lowercased(), address[slash...])
    }
}

extension Library {
    /// The place of the site that a whole address means, an old id followed to the new one; nil for one that is no
    /// entry's. Whether it is there is another question.
    public func address(atSiteAddress text: String, baseURL: String) -> Address? {
        guard case .passage(let address) = SiteAddress(text, baseURL: baseURL) else { return nil }
        return Address(entry: redirects[address.entry] ?? address.entry, anchor: address.anchor)
    }
}

/// The text that `%41` and the like stand for (RFC 3986, 2.1). A percent sign that begins nothing of that form stays.
private func percentDecoded(_ text: Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
        let digits = rest.prefix(2).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        if byte == UInt8(ascii: "%"), digits.count == 2 {
            bytes.append(UInt8(digits[0] * 16 + digits[1]))
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
