import Model

/// A link that is to be written into an entry's file.
public struct NewLink: Sendable, Equatable {
    /// The passage that gets the link.
    public var source: Address
    public var target: Address
    /// A relation's word at this end; nil for a mention.
    public var label: String?
    public var reason: String

    public init(source: Address, target: Address, label: String?, reason: String) {
        self.source = source
        self.target = target
        self.label = label
        self.reason = reason
    }
}

/// The file with one list item more: after the passage's last link with a relation, or else at the passage's end.
/// Every other byte stays as it is.
public func inserting(_ link: NewLink, text: String, into entry: Entry) -> SourceText? {
    guard let passage = entry.passage(at: link.source.anchor) else { return nil }
    let bytes = entry.source.bytes
    let newline = usesCarriageReturns(bytes) ? "\r\n" : "\n"
    var insertion: (offset: Int, text: String)
    if let last = entry.links.last(where: { $0.anchor == passage.anchor && $0.opensListItem && $0.title != nil }) {
        let offset = endOfItem(in: bytes, from: last.range.upperBound, limit: passage.range.upperBound)
        insertion = (offset, marker(before: last.range.lowerBound, in: bytes) + text + newline)
    } else {
        let offset = endOfText(in: bytes, of: passage.range)
        let isAfterList = passage.blocks.last.map { if case .list = $0 { true } else { false } } ?? false
        let isAtStart = offset == passage.range.lowerBound
        insertion = (offset, (isAfterList || isAtStart ? "" : newline) + "- " + text + newline)
        if isAtStart, offset < bytes.count { insertion.text += newline }
    }
    if insertion.offset > 0, bytes[insertion.offset - 1] != UInt8(ascii: "\n") {
        insertion.text = newline + insertion.text
    }
    var edited = entry.source
    edited.bytes.insert(contentsOf: Array(insertion.text.utf8), at: insertion.offset)
    return edited
}

/// `[Title](../kind/slug.md "relation") — reason`
public func linkMarkdown(_ link: NewLink, title: String) -> String {
    var escaped = ""
    for character in title {
        if "[]\\`*_<".contains(character) { escaped.append("\\") }
        escaped.append(character)
    }
    let destination = relativeDestination(from: link.source.entry, to: link.target)
    let reason = link.reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "[\(escaped)](\(destination)\(link.label.map { " \"\($0)\"" } ?? ""))\(reason.isEmpty ? "" : " — \(reason)")"
}

private func usesCarriageReturns(_ bytes: [UInt8]) -> Bool {
    guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")), newline > 0 else { return false }
    return bytes[newline - 1] == UInt8(ascii: "\r")
}

/// The list marker and its indent, as on the line of the link.
private func marker(before link: Int, in bytes: [UInt8]) -> String {
    let lineStart = bytes[..<link].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return String(decoding: bytes[lineStart..<link], as: UTF8.self)
}

/// After the last line of the list item: the next line that is blank, starts another item or is less indented ends it.
private func endOfItem(in bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var end = nextLine(in: bytes, after: start)
    while end < limit {
        let line = bytes[end..<nextLine(in: bytes, after: end)]
        guard let first = line.first(where: { $0 != UInt8(ascii: " ") }), line.first == UInt8(ascii: " "),
            !isListMarker(first), first != UInt8(ascii: "\n"), first != UInt8(ascii: "\r")
        else { break }
        end = line.endIndex
    }
    return end
}

private func isListMarker(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(byte) || (48...57).contains(byte)
}

/// After the last line of the range that is not blank.
private func endOfText(in bytes: [UInt8], of range: Range<Int>) -> Int {
    let blank: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    guard let last = bytes[range].lastIndex(where: { !blank.contains($0) }) else { return range.lowerBound }
    return nextLine(in: bytes, after: last)
}

private func nextLine(in bytes: [UInt8], after index: Int) -> Int {
    guard index < bytes.count, let newline = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) else {
        return bytes.count
    }
    return newline + 1
}
