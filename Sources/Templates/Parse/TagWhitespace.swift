/// Decides how much white space around each tag goes with it, and by what the lines that take its place are indented.
///
/// The rules are those of the Mustache specification: a tag alone on its line takes the line with it; a partial or parent
/// alone on its line indents what it includes; a block's argument loses the indentation it is written with and takes on
/// that of the block it stands for.
func assignWhitespace(to tags: inout [Tag], in bytes: [UInt8]) {
    for index in tags.indices {
        let tag = tags[index]
        let margins = Margins(of: tag.range, in: bytes)
        switch tag.kind {
        case .escaped, .raw: break
        case .section, .inverted, .comment: tags[index].cut = margins.line ?? tag.range
        case .partial:
            guard let line = margins.line else { break }
            tags[index].cut = line
            tags[index].indentation = line.lowerBound..<tag.range.lowerBound
        case .block, .parent:
            guard let partner = tag.partner else { break }
            if tag.kind == .block {
                assignToBlock(index, closedBy: partner, margins, &tags, in: bytes)
            } else {
                assignToParent(index, closedBy: partner, margins, &tags, in: bytes)
            }
        case .close:
            guard let partner = tag.partner, [.section, .inverted].contains(tags[partner].kind) else { break }
            tags[index].cut = margins.line ?? tag.range
        }
    }
}

/// A parent stands alone when nothing is before its first tag on that line, and nothing after its last.
private func assignToParent(
    _ open: Int, closedBy close: Int, _ margins: Margins, _ tags: inout [Tag], in bytes: [UInt8]
) {
    let (opening, closing) = (tags[open].range, tags[close].range)
    guard let start = margins.start, let end = Margins(of: closing, in: bytes).end else { return }
    tags[open].cut = start..<opening.upperBound
    tags[open].indentation = start..<opening.lowerBound
    tags[close].cut = closing.lowerBound..<end
}

/// The tags of an argument need not be alone on their lines, for what is outside them there is not shown.
private func assignToBlock(
    _ open: Int, closedBy close: Int, _ margins: Margins, _ tags: inout [Tag], in bytes: [UInt8]
) {
    let (opening, closing) = (tags[open].range, tags[close].range)
    let closingMargins = Margins(of: closing, in: bytes)
    let beforeTag = margins.start.map { $0..<opening.lowerBound }
    if tags[open].isArgument {
        if let end = margins.end { tags[open].cut = opening.lowerBound..<end }
        if let start = closingMargins.start { tags[close].cut = start..<closing.upperBound }
    } else {
        tags[open].cut = margins.line ?? opening
        tags[close].cut = closingMargins.line ?? closing
    }
    let contents = tags[open].cut.upperBound..<max(tags[open].cut.upperBound, tags[close].cut.lowerBound)
    let startsLine = tags[open].cut.upperBound > opening.upperBound
    let ofContents = startsLine ? firstIndentation(in: contents, of: bytes) : nil
    tags[open].indentation = ofContents ?? beforeTag ?? tags[open].indentation
}

/// The white space before the first line that has more than white space.
private func firstIndentation(in contents: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    guard let first = bytes[contents].firstIndex(where: { !$0.isWhitespace }) else { return nil }
    let lineStart = bytes[contents.lowerBound..<first].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    return (lineStart ?? contents.lowerBound)..<first
}

/// Where the lines that a range begins and ends in have nothing but white space beside it.
private struct Margins {
    /// The start of the line, when only white space is between it and the range.
    var start: Int?
    /// The start of the next line, when only white space is between the range and the line's end.
    var end: Int?

    init(of range: Range<Int>, in bytes: [UInt8]) {
        let before = bytes[..<range.lowerBound].lastIndex { !$0.isBlank }
        if before.map({ bytes[$0] == UInt8(ascii: "\n") }) ?? true { start = before.map { $0 + 1 } ?? 0 }
        let rest = bytes[range.upperBound...].drop(while: \.isBlank)
        if rest.isEmpty {
            end = bytes.endIndex
        } else if rest.starts(with: "\n".utf8) {
            end = rest.startIndex + 1
        } else if rest.starts(with: "\r\n".utf8) {
            end = rest.startIndex + 2
        }
    }

    /// The whole line with its end, when the range stands alone in it.
    var line: Range<Int>? {
        guard let start, let end else { return nil }
        return start..<end
    }
}
