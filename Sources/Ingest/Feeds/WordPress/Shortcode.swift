/// `[name key="value" key=value value]` or `[/name]` (`wp-includes/shortcodes.php`).
struct Shortcode {
    var name: String
    var isClosing: Bool
    /// Behind its `]`.
    var end: Int
    private var attributes: [(name: String, value: String)] = []

    init?(_ bytes: [UInt8], at start: Int) {
        var index = start + 1
        isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        let letters = bytes[index...].prefix(40).prefix { isNameByte($0) }
        guard let first = letters.first, !isDigit(first) else { return nil }
        name = String(decoding: letters, as: UTF8.self)
        guard let close = Self.close(bytes, from: letters.endIndex) else { return nil }
        end = close + 1
        let rest = bytes[letters.endIndex..<close]
        if let next = rest.first, next > 0x20, next != UInt8(ascii: "="), next != UInt8(ascii: "/") { return nil }
        attributes = Self.attributes(String(decoding: rest, as: UTF8.self))
    }

    var hasAttributes: Bool { attributes.contains { !$0.name.isEmpty || isWebAddress($0.value) } }

    /// The value of an attribute.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// The first value without a name: `[embed https://…]`, `[youtube=https://…]`.
    var first: String? { attributes.first { $0.name.isEmpty }?.value }

    private static func close(_ bytes: [UInt8], from start: Int) -> Int? {
        var quote: UInt8?
        for index in start..<min(bytes.count, start + 1000) {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "]") {
                return index
            } else if byte == UInt8(ascii: "[") {
                return nil
            } else if byte == UInt8(ascii: "\"") {
                quote = byte
            }
        }
        return nil
    }

    private static func attributes(_ text: String) -> [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        var rest = text.drop(while: \.isWhitespace)
        while let first = rest.first {
            let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
            let isNamed = rest[name.endIndex...].first == "="
            rest = isNamed ? rest[name.endIndex...].dropFirst() : rest
            let value: Substring
            if let quote = rest.first, quote == "\"" || quote == "'" {
                value = rest.dropFirst().prefix { $0 != quote }
                rest = rest[value.endIndex...].dropFirst()
            } else {
                value = rest.prefix { !$0.isWhitespace }
                rest = rest[value.endIndex...]
            }
            if first != "/" { attributes.append((isNamed ? name.lowercased() : "", String(value))) }
            rest = rest.drop(while: \.isWhitespace)
        }
        return attributes
    }
}

private func isNameByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
}
