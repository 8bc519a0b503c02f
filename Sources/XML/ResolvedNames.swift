/// Replaces what only HTML knows, as `&nbsp;`, by the characters, and writes a bare `&` as `&amp;`: an XML parser knows
/// the names only from a document type that is not loaded, and would drop them or stop there. CDATA and comments stay.
///
/// - Returns: nil when there is nothing to replace.
public func resolvingHTMLNames(_ bytes: [UInt8]) -> [UInt8]? {
    var resolver = NameResolver(bytes: bytes)
    return resolver.resolve()
}

private struct NameResolver {
    let bytes: [UInt8]
    private var output: [UInt8] = []
    /// What stands before it is in the output.
    private var copied = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func resolve() -> [UInt8]? {
        var index = 0
        while let next = place(from: index) {
            switch bytes[next] {
            case UInt8(ascii: "<"): index = afterUnparsed(next)
            case UInt8(ascii: "&"): index = afterReference(next)
            default: index = replace(next..<next + 1, by: [])
            }
        }
        guard copied > 0 else { return nil }
        output += bytes[copied...]
        return output
    }

    /// The next `<` or `&`, or what is no character of XML (1.0, 2.2).
    private func place(from index: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            bytes[index...].firstIndex {
                $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&")
                    || $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09
            }
        }
    }

    private mutating func replace(_ range: Range<Int>, by new: [UInt8]) -> Int {
        output += bytes[copied..<range.lowerBound]
        output += new
        copied = range.upperBound
        return range.upperBound
    }

    /// Behind a comment or CDATA that begins here; else behind the `<`.
    private func afterUnparsed(_ index: Int) -> Int {
        // Most are tags.
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "!") else { return index + 1 }
        for (start, end) in [("<![CDATA[", "]]>"), ("<!--", "-->")] where bytes[index...].starts(with: start.utf8) {
            var place = index + start.utf8.count
            while place < bytes.count, !bytes[place...].starts(with: end.utf8) { place += 1 }
            return min(place, bytes.count)
        }
        return index + 1
    }

    private mutating func afterReference(_ index: Int) -> Int {
        let name = bytes[(index + 1)...].prefix(32).prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 && $0 < 0x7F }
        guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";"), !name.isEmpty else {
            return replace(index..<index + 1, by: Array("&amp;".utf8))
        }
        let text = String(decoding: name, as: UTF8.self)
        if ["amp", "lt", "gt", "quot", "apos"].contains(text) { return name.endIndex + 1 }
        if text.hasPrefix("#") {
            if isCharacter(text.dropFirst()) { return name.endIndex + 1 }
            return replace(index..<name.endIndex + 1, by: [])
        }
        guard let character = htmlCharacter(named: text) else {
            return replace(index..<index + 1, by: Array("&amp;".utf8))
        }
        return replace(index..<name.endIndex + 1, by: Array(String(Character(character)).utf8))
    }

    /// XML 1.0, 2.2: what a reference by number may name.
    private func isCharacter(_ number: Substring) -> Bool {
        let value = number.hasPrefix("x") ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
        guard let value, let scalar = Unicode.Scalar(value) else { return false }
        return scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || [9, 10, 13].contains(value)
    }
}
