/// Where a reference in an EPUB leads.
enum EPUBReference: Equatable {
    /// A file's path from the root of the container, and the id in it.
    case inside(path: String, fragment: String?)
    /// Out of the container, or to the net.
    case outside
}

/// Resolves a reference against the file in which it is written (EPUB 3.3, 4.2.5 and RFC 3986, 5.2).
///
/// - Parameter file: Its path from the root of the container.
func epubReference(_ reference: String, from file: String) -> EPUBReference {
    let reference = plainReference(reference)
    if scheme(of: reference) != nil || reference.hasPrefix("//") { return .outside }
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 && !parts[1].isEmpty ? percentDecoded(parts[1]) : nil
    let written = parts[0].prefix { $0 != "?" }
    if written.isEmpty { return .inside(path: file, fragment: fragment) }
    // Some Windows programs write backslashes.
    let path = percentDecoded(written).split(separator: "\\").joined(separator: "/")
    var folders = file.split(separator: "/").dropLast().map(String.init)
    if path.hasPrefix("/") { folders = [] }
    for step in path.split(separator: "/") {
        if step == ".." {
            if folders.popLast() == nil { return .outside }
        } else if step != "." {
            folders.append(String(step))
        }
    }
    return folders.isEmpty ? .outside : .inside(path: folders.joined(separator: "/"), fragment: fragment)
}

private func plainReference(_ reference: String) -> String {
    let bytes = reference.utf8.filter { $0 >= 0x20 }
    let start = bytes.drop { $0 == 0x20 }
    return String(decoding: start.reversed().drop { $0 == 0x20 }.reversed(), as: UTF8.self)
}

/// RFC 3986, 2.1. What is no such code, or makes no UTF-8, stays.
func percentDecoded(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
        if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
            let byte = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16), byte > 0
        {
            decoded.append(byte)
            index += 3
        } else {
            decoded.append(bytes[index])
            index += 1
        }
    }
    return String(validating: decoded, as: UTF8.self) ?? String(text)
}
