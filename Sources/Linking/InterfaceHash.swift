import Model

extension Entry {
    /// What the pages of other entries can show of this one, as a number: while it stays, a change of the file changes the
    /// entry's own page and the search alone.
    ///
    /// The front matter counts as it is written, so that no field of it can be forgotten. Nil for an entry with a generated
    /// file, of which more is shown elsewhere.
    public var interfaceHash: UInt64? {
        guard ingested == nil, let first = passages.first else { return nil }
        var bytes = Array(source.bytes[..<first.range.lowerBound])
        func add(_ text: String?) {
            bytes.append(text == nil ? 1 : 0)
            bytes += (text ?? "").utf8
        }
        for passage in passages {
            for text in [passage.anchor, passage.title, passage.place?.label, passage.url] { add(text) }
            bytes.append(UInt8(passage.level))
        }
        for link in links {
            for text in [link.anchor, link.destination, link.title, link.text, link.reason] { add(text) }
            bytes.append(link.opensListItem ? 1 : 0)
        }
        return fnv1a(bytes)
    }
}
