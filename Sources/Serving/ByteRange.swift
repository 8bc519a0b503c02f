/// What part of a file is to be sent.
enum WantedRange: Equatable {
    case whole
    case part(Range<Int>)
    /// The file ends before it.
    case unsatisfiable
}

/// Reads `Range` and `If-Range` (RFC 9110 §13.1.5 and §14). More than one range, another unit and what is malformed are
/// answered with the whole, as a server may.
///
/// - Parameter tag: Strong, of the file as it is now.
func wantedRange(of request: HTTPRequest, tag: String, count: Int) -> WantedRange {
    guard let field = request.value(of: "Range"), field.lowercased().hasPrefix(unit) else { return .whole }
    // There is no `Last-Modified` here that a date could agree with.
    if let condition = request.value(of: "If-Range"), trimmed(condition) != tag { return .whole }
    let ends = trimmed(field.dropFirst(unit.count)).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return .whole }
    switch (ends[0].isEmpty, ends[1].isEmpty) {
    case (true, false): return digits(ends[1]).map { suffix($0, of: count) } ?? .whole
    case (false, true): return digits(ends[0]).map { range($0, count - 1, of: count) } ?? .whole
    case (false, false):
        guard let first = digits(ends[0]), let last = digits(ends[1]), first <= last else { return .whole }
        return range(first, last, of: count)
    case (true, true): return .whole
    }
}

private let unit = "bytes="

private func range(_ first: Int, _ last: Int, of count: Int) -> WantedRange {
    first < count ? .part(first..<min(last, count - 1) + 1) : .unsatisfiable
}

private func suffix(_ length: Int, of count: Int) -> WantedRange {
    length > 0 && count > 0 ? .part(max(0, count - length)..<count) : .unsatisfiable
}

/// A number too large for any file is the largest; nil for what is no number.
private func digits(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return Int(text) ?? .max - 1
}
