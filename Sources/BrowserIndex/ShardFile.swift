/// One file of the search data of a site: a classic script, so that it also loads from disk.
public struct ShardFile: Sendable, Equatable {
    /// Relative to the site's root.
    public var path: String
    public var bytes: [UInt8]
}

extension [UInt8] {
    /// Appends a text as a string of JavaScript. U+2028 and U+2029 are allowed in one since ES2019.
    mutating func append(literal text: some Sequence<UInt8>) {
        append(UInt8(ascii: "\""))
        append(escaped: text)
        append(UInt8(ascii: "\""))
    }

    /// The same without the quotation marks.
    mutating func append(escaped text: some Sequence<UInt8>) {
        var rest = Array(text)[...]
        while let place = rest.firstIndex(where: mustBeEscaped) {
            append(contentsOf: rest[..<place])
            append(escaped: rest[place])
            rest = rest[(place + 1)...]
        }
        append(contentsOf: rest)
    }

    private mutating func append(escaped byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
        case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
        default: append(contentsOf: [UInt8(ascii: "x"), hexDigit(byte >> 4), hexDigit(byte & 15)])
        }
    }
}

/// A page could hold the script inside of itself one day: then `<` must not stand in it.
private func mustBeEscaped(_ byte: UInt8) -> Bool {
    byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<")
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }
