/// The text of a character reference such as `&amp;`, `&#8212;` or `&#x2014;`; nil for a name that is not known here.
func decodedEntity(_ source: some Collection<UInt8>) -> String? {
    guard source.count > 2, source.first == .ampersand else { return nil }
    let name = String(decoding: source.dropFirst().dropLast(), as: UTF8.self)
    guard name.hasPrefix("#") else { return namedEntities[name] }
    let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard digits.utf8.first.map({ $0 != .plus && $0 != .hyphen }) ?? false,
        let value = UInt32(digits, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    // What is no character is replaced (CommonMark spec 0.31, section 2.5).
    return String(Unicode.Scalar(value).flatMap { $0.value == 0 ? nil : Character($0) } ?? "\u{FFFD}")
}
