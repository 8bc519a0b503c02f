/// The number in what may be written `urn:isbn:978-…`, without hyphens; nil where its check digit is wrong (ISO 2108).
func isbn(_ text: String) -> String? {
    var rest = text.lowercased()[...]
    for prefix in ["urn:", "isbn", "-13", "-10"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    let digits = rest.drop { ": ".contains($0) }.filter { $0 != "-" && $0 != " " && $0 != "\u{2010}" }
    let values = digits.enumerated().map { index, digit -> Int in
        digit == "x" && index == 9 ? 10 : digit.isASCII ? digit.wholeNumberValue ?? -1 : -1
    }
    guard !values.contains(-1) else { return nil }
    switch values.count {
    case 10:
        let sum = values.enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) }
        return sum % 11 == 0 ? digits.uppercased() : nil
    case 13:
        let sum = values.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
        return sum % 10 == 0 && (digits.hasPrefix("978") || digits.hasPrefix("979")) ? digits : nil
    default: return nil
    }
}
