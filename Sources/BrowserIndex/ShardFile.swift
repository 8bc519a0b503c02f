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
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                append(UInt8(ascii: "\\"))
                append(byte)
            case UInt8(ascii: "\n"): append(contentsOf: "\\n".utf8)
            // A page could hold the script inside of itself one day.
            case 0..<32, UInt8(ascii: "<"):
                append(contentsOf: "\\x".utf8)
                append(hexDigits[Int(byte >> 4)])
                append(hexDigits[Int(byte & 15)])
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }
}

private let hexDigits = Array("0123456789ABCDEF".utf8)
