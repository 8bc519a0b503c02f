import Model

/// A web address that an entry names, and where.
public struct OutsideAddress: Sendable, Hashable {
    public enum Place: Sendable, Hashable {
        /// A field of the front matter: `source`.
        case field(String)
        /// A link in the passage with this anchor, or in its heading. Footnotes count to the entry's first passage.
        case link(anchor: String)
    }

    /// As it is meant, whole: `http` or `https`.
    public var address: String
    public var place: Place
    /// In bytes of the file. The text there may be another form of the address: quoted, escaped or without its scheme.
    public var range: Range<Int>

    public init(_ address: String, _ place: Place, at range: Range<Int>) {
        self.address = address
        self.place = place
        self.range = range
    }
}

/// Every web address of an entry, in the order of the file; one that is written twice is there twice.
public func outsideAddresses(of entry: Entry) -> [OutsideAddress] {
    let fields = addressFields(of: entry).compactMap { name, address -> OutsideAddress? in
        guard let address, let range = entry.fieldRanges[name]?.first else { return nil }
        return OutsideAddress(address, .field(name), at: range)
    }
    let links = entry.links.compactMap { link -> OutsideAddress? in
        guard case .outside(let address) = Destination(link.destination, in: entry.id), isWeb(address)
        else { return nil }
        return OutsideAddress(address, .link(anchor: link.anchor), at: link.destinationRange)
    }
    return (fields + links).sorted { $0.range.lowerBound < $1.range.lowerBound }
}

private func addressFields(of entry: Entry) -> [(name: String, address: String?)] {
    var fields = [("source", entry.fields.source), ("archive", entry.fields.archive)]
    if let talk = entry.details.talk { fields += [("slides", talk.slides), ("video", talk.video)] }
    return fields + [("url", entry.details.url)]
}

private func isWeb(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("http://") || start == "https://"
}
