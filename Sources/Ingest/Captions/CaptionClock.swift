/// Reads `1:02:03.456`, `02:03,456` or `02:03` in milliseconds; nil for all else, and from 1000 hours on.
///
/// WebVTT (W3C, 4.1) wants a point and three digits, SubRip a comma; both are written with either, and shorter.
func captionTime(_ text: ArraySlice<UInt8>) -> Int? {
    let fields = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), let last = fields.last else { return nil }
    let seconds = last.split(maxSplits: 1, omittingEmptySubsequences: false) {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    let whole = (fields.dropLast() + seconds.prefix(1)).map(decimal)
    guard let first = whole.first, let first, first < 1000,
        whole.dropFirst().allSatisfy({ $0.map { $0 < 60 } ?? false })
    else { return nil }
    let count = whole.reduce(0) { $0 * 60 + ($1 ?? 0) }
    guard seconds.count == 2 else { return count * 1000 }
    guard !seconds[1].isEmpty, seconds[1].allSatisfy(isDigit) else { return nil }
    return count * 1000 + thousandths(seconds[1])
}

/// The times of `00:01.000 --> 00:02.000 line:0`; nil when they cannot be read or run backwards.
func captionTimes(_ line: ArraySlice<UInt8>) -> (start: Int, end: Int)? {
    guard let arrow = arrowIndex(in: line), let start = captionTime(trimmed(line[..<arrow])) else { return nil }
    let rest = trimmed(line[(arrow + 3)...])
    guard let end = captionTime(rest.prefix { !isBlank($0) }), end >= start else { return nil }
    return (start, end)
}

/// Whether a line is meant to say when a cue is shown, however badly. Text may hold an arrow too.
func isTimingLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard let arrow = arrowIndex(in: line) else { return false }
    let before = trimmed(line[..<arrow])
    let after = trimmed(line[(arrow + 3)...])
    let isTime = before.allSatisfy { isDigit($0) || ":.,-+ ".utf8.contains($0) }
    return isTime && (before.contains(where: isDigit) || after.first.map(isDigit) ?? false)
}

private func arrowIndex(in line: ArraySlice<UInt8>) -> Int? {
    guard var index = line.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    while index < line.endIndex {
        if line[index] == UInt8(ascii: ">"), index >= line.startIndex + 2, line[index - 1] == UInt8(ascii: "-"),
            line[index - 2] == UInt8(ascii: "-")
        {
            return index - 2
        }
        index += 1
    }
    return nil
}

/// Nil where there is anything but one to six digits.
private func decimal(_ text: ArraySlice<UInt8>) -> Int? {
    guard (1...6).contains(text.count), text.allSatisfy(isDigit) else { return nil }
    return text.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
}

private func thousandths(_ digits: ArraySlice<UInt8>) -> Int {
    let three = digits.prefix(3).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return digits.count == 1 ? three * 100 : digits.count == 2 ? three * 10 : three
}

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
}
