/// Every word that the interface says, in one language: what a file of `Site/words` holds.
///
/// A name that is not there is said as it is, so that a page shows what is missing. Tests hold that none is.
public struct Words: Sendable, Equatable {
    /// For one, and for any other number, which stands for `{n}`.
    public struct Count: Sendable, Equatable {
        public var one: String
        public var other: String

        public init(one: String, other: String) {
            self.one = one
            self.other = other
        }
    }

    public var texts: [String: String] = [:]
    public var counts: [String: Count] = [:]
    /// What the page's script says.
    public var script: [String: String] = [:]
    /// What the search's script says.
    public var search: [String: String] = [:]

    public init() {}

    public subscript(_ name: String) -> String { texts[name] ?? name }

    /// A text in which `{name}` stands for what is given.
    public subscript(_ name: String, _ values: [String: String]) -> String { filled(self[name], with: values) }

    /// `1 step`, `3 steps`.
    public func count(_ number: Int, _ name: String) -> String {
        guard let count = counts[name] else { return "\(number) \(name)" }
        return filled(number == 1 ? count.one : count.other, with: ["n": String(number)])
    }
}

/// Replaces each `{name}` whose name is known; other braces stay.
private func filled(_ text: String, with values: [String: String]) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
        let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
        filled += rest[..<open]
        filled += values[String(rest[rest.index(after: open)..<close])] ?? String(rest[open...close])
        rest = rest[rest.index(after: close)...]
    }
    return filled + rest
}
