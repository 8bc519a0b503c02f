import Model

/// Milliseconds since 1970 of a moment with its time zone (RFC 3339, and ISO 8601 without colons in the zone); nil for
/// all else, for a time without a zone is no moment.
func unixMilliseconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8).trimmedBytes
    guard bytes.count >= 17, let date = PartialDate(String(decoding: bytes.prefix(10), as: UTF8.self)),
        let days = date.daysSince1970
    else { return nil }
    var rest = bytes.dropFirst(10)
    guard let mark = rest.popFirst(), mark == UInt8(ascii: "T") || mark == 0x20 else { return nil }
    guard let hour = twoDigits(&rest), rest.popFirst() == 0x3A, let minute = twoDigits(&rest), hour < 24, minute < 60
    else { return nil }
    var milliseconds = 0
    if rest.first == 0x3A {
        rest = rest.dropFirst()
        guard let second = twoDigits(&rest), second < 61 else { return nil }
        milliseconds = second * 1000 + fraction(&rest)
    }
    guard let offset = zone(rest) else { return nil }
    return (days * 1440 + hour * 60 + minute - offset) * 60_000 + milliseconds
}

private func twoDigits(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.count >= 2, let number = Int(String(decoding: rest.prefix(2), as: UTF8.self)), number >= 0 else {
        return nil
    }
    rest = rest.dropFirst(2)
    return number
}

private func fraction(_ rest: inout ArraySlice<UInt8>) -> Int {
    guard rest.first == UInt8(ascii: ".") else { return 0 }
    let digits = rest.dropFirst().prefix { (48...57).contains($0) }
    rest = rest.dropFirst(1 + digits.count)
    let three = (digits.prefix(3).map { Int($0) - 48 } + [0, 0, 0]).prefix(3)
    return three.reduce(0) { $0 * 10 + $1 }
}

/// In minutes east of UTC.
private func zone(_ bytes: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: bytes, as: UTF8.self).filter { $0 != " " && $0 != ":" }
    if text == "Z" || text == "z" || text == "UTC" || text == "GMT" { return 0 }
    guard text.utf8.count == 5 || text.utf8.count == 3, let sign = text.first, sign == "+" || sign == "-",
        let hours = Int(text.dropFirst().prefix(2)), let minutes = Int("0" + text.dropFirst(3))
    else { return nil }
    return (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
}

/// `2023-07-20 12:40:00 UTC`.
func writtenUTC(_ milliseconds: Int) -> String {
    let seconds = milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
    return UTCTime(seconds: seconds).description.dropLast().split(separator: "T").joined(separator: " ") + " UTC"
}
