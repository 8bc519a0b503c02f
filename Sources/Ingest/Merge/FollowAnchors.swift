/// A text whose links to other passages of its own entry, `[…](#slide-3)` and `[…]: #slide-3`, lead to where those are now.
///
/// - Parameter moves: New anchors by the old ones.
func followingAnchors(in text: String, _ moves: [String: String]) -> String {
    guard !moves.isEmpty, text.utf8.contains(UInt8(ascii: "#")) else { return text }
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
        result += rest[...hash]
        rest = rest[(hash + 1)...]
        guard isDestination(result.dropLast()) else { continue }
        let anchor = rest.prefix { !endsOfDestination.contains($0) }
        guard let now = moves[String(decoding: anchor, as: UTF8.self)] else { continue }
        result += now.utf8
        rest = rest[anchor.endIndex...]
    }
    return String(decoding: result + rest, as: UTF8.self)
}

private let endsOfDestination = Array(") >\n\"'".utf8)

/// Whether a link's destination begins behind this.
private func isDestination(_ before: ArraySlice<UInt8>) -> Bool {
    var before = before
    if before.last == UInt8(ascii: "<") { before.removeLast() }
    if before.suffix(2).elementsEqual("](".utf8) { return true }
    while before.last == UInt8(ascii: " ") { before.removeLast() }
    return before.suffix(2).elementsEqual("]:".utf8)
}
