/// What a request's target names.
enum SitePath: Equatable {
    /// From the site's root, without a slash before it; empty or with one behind it for a folder. It has no segment that
    /// is empty, `.` or `..`, so it cannot lead out of any folder.
    case path(String)
    case malformed
    case tooLong
}

/// Reads a request target in origin form or absolute form (RFC 9112 §3.2). Each segment is decoded once, so that what is
/// left encoded then is a name: `%252e` is a file called `%2e`.
func sitePath(ofTarget target: String) -> SitePath {
    guard target.utf8.count <= longestTarget else { return .tooLong }
    let path = originForm(of: splitQuery(target).path)
    guard path.utf8.first == slash, target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return .malformed }
    let written = path.utf8.dropFirst().split(separator: slash, omittingEmptySubsequences: false)
    var segments: [String] = []
    for (index, segment) in written.enumerated() {
        guard let name = decoded(segment), isName(name) || (name.isEmpty && index == written.count - 1) else {
            return .malformed
        }
        segments.append(name)
    }
    return .path(segments.joined(separator: "/"))
}

/// The path of a target, and its query with the question mark before it. A fragment is not sent, but may be.
func splitQuery(_ target: String) -> (path: String, query: String) {
    let whole = target.prefix { $0 != "#" }
    let path = whole.prefix { $0 != "?" }
    return (String(path), String(whole[path.endIndex...]))
}

/// `/x` for `http://localhost:8000/x`; any other target as it is.
func originForm(of target: String) -> String {
    guard target.lowercased().hasPrefix(scheme) else { return target }
    let rest = target.dropFirst(scheme.count).drop { $0 != "/" }
    return rest.isEmpty ? "/" : String(rest)
}

/// The host and port in an absolute form; nil for any other target.
func authority(of target: String) -> String? {
    guard target.lowercased().hasPrefix(scheme) else { return nil }
    return String(target.dropFirst(scheme.count).prefix { !"/?#".contains($0) })
}

private let scheme = "http://"
/// In bytes; RFC 9110 §4.1 asks for at least 8000.
private let longestTarget = 8192
private let slash = UInt8(ascii: "/")

private func isName(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != slash && $0 != UInt8(ascii: "\\") }
    return isPlain && !["", ".", ".."].contains(name)
}

/// Percent-decoding (RFC 3986 §2.1); nil when a percent sign has no two hexadecimal digits behind it, or the bytes are not
/// UTF-8.
private func decoded(_ segment: Substring.UTF8View.SubSequence) -> String? {
    var bytes: [UInt8] = []
    var rest = segment[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%") else {
            bytes.append(byte)
            continue
        }
        guard let high = rest.popFirst().flatMap(hexadecimalDigit), let low = rest.popFirst().flatMap(hexadecimalDigit)
        else { return nil }
        bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
}

private func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
}
