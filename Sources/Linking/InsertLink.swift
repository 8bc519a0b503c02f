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
    if let last = entry.links.last(where: { isRelation($0, in: passage) }) {
        let offset = endOfItem(in: bytes, with: last.range, limit: passage.range.upperBound)
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

/// Whether the link opens a list item of relations. Footnotes hang below the entry, but stand elsewhere in the file.
private func isRelation(_ link: WrittenLink, in passage: Passage) -> Bool {
    link.anchor == passage.anchor && passage.range.contains(link.range.lowerBound) && link.opensListItem
        && link.title.map { Relation.named($0) != nil } ?? false
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

/// After the last line of the list item that the link opens. To the item belong lines that are indented as its text is,
/// with blank lines between them, and lines that go on with a paragraph of it (CommonMark spec 0.31, 5.2).
private func endOfItem(in bytes: [UInt8], with link: Range<Int>, limit: Int) -> Int {
    let marker = Array(marker(before: link.lowerBound, in: bytes).utf8)
    // Without the box of a task: text may stand below it.
    let indent = columns(of: marker.prefix { $0 != UInt8(ascii: "[") })
    var end = nextLine(in: bytes, after: link.upperBound)
    var next = end
    var isAfterText = true
    while next < limit {
        let line = bytes[next..<nextLine(in: bytes, after: next)]
        let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        next = line.endIndex
        if text.allSatisfy({ $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            isAfterText = false
        } else if columns(of: line[..<text.startIndex]) >= indent || (isAfterText && !startsBlock(text)) {
            isAfterText = true
            end = next
        } else {
            break
        }
    }
    return end
}

/// How far the bytes reach, with tab stops at every fourth column.
private func columns(of bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $1 == UInt8(ascii: "\t") ? ($0 / 4 + 1) * 4 : $0 + 1 }
}

/// Whether a line below a paragraph begins something else. A heading would have ended the passage.
private func startsBlock(_ line: ArraySlice<UInt8>) -> Bool {
    let isBreak = line.allSatisfy { "-*_ \t\r\n".utf8.contains($0) }
    return isBreak || isListMarker(line) || [">", "|", "```", "~~~"].contains { line.starts(with: $0.utf8) }
}

private func isListMarker(_ line: ArraySlice<UInt8>) -> Bool {
    let digits = line.prefix { (48...57).contains($0) }
    guard let sign = line.dropFirst(digits.count).first, (digits.isEmpty ? "-+*" : ".)").utf8.contains(sign) else {
        return false
    }
    return line.dropFirst(digits.count + 1).first.map { " \t\r\n".utf8.contains($0) } ?? true
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
