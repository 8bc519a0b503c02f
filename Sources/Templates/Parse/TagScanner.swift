import Model

/// Finds the tags of a template. What looks like a tag and is none is reported and left out as text.
func scanTags(in source: SourceText, diagnostics: inout [Diagnostic]) -> [Tag] {
    var tags: [Tag] = []
    var position = 0
    while let start = source.bytes.firstRun(of: UInt8(ascii: "{"), count: 2, from: position) {
        do {
            let tag = try scanTag(at: start, in: source)
            tags.append(tag)
            position = tag.range.upperBound
        } catch {
            diagnostics.append(
                Diagnostic(.templateSyntax, error.message, help: error.help, at: source.span(error.range)))
            position = error.range.upperBound
        }
    }
    return tags
}

private struct TagProblem: Error {
    var message: String
    var help: String?
    var range: Range<Int>
}

private func scanTag(at start: Int, in source: SourceText) throws(TagProblem) -> Tag {
    let bytes = source.bytes
    if bytes[start...].starts(with: "{{{".utf8) {
        let inside = try contents(from: start, opening: 3, in: bytes)
        return try namedTag(.raw, inside, in: start..<inside.upperBound + 3, of: source)
    }
    let opening = bytes[(start + 2)...].firstIndex { !$0.isWhitespace } ?? bytes.endIndex
    let sigil = opening < bytes.count ? bytes[opening] : UInt8(ascii: "}")
    if sigil == UInt8(ascii: "!"), let end = bytes.firstRun(of: UInt8(ascii: "}"), count: 2, from: opening) {
        return Tag(.comment, name: "", range: start..<end + 2)
    }
    let inside = try contents(from: start, opening: 2, in: bytes)
    let range = start..<inside.upperBound + 2
    if sigil == UInt8(ascii: "=") {
        throw TagProblem(
            message: "delimiters cannot be changed", help: "write tags between '{{' and '}}'", range: range)
    }
    guard let kind = Tag.Kind(sigil: sigil) else { return try namedTag(.escaped, inside, in: range, of: source) }
    return try namedTag(kind, opening + 1..<inside.upperBound, in: range, of: source)
}

/// What is between the braces, up to as many closing ones; another tag that begins before them tells that they lack.
private func contents(from start: Int, opening count: Int, in bytes: [UInt8]) throws(TagProblem) -> Range<Int> {
    let inside = start + count
    let end = bytes.firstRun(of: UInt8(ascii: "}"), count: count, from: inside)
    let next = bytes.firstRun(of: UInt8(ascii: "{"), count: 2, from: inside)
    guard let end, end < next ?? bytes.count else {
        let closing = String(repeating: "}", count: count)
        throw TagProblem(message: "tag is not closed", help: "close it by '\(closing)'", range: start..<inside)
    }
    return inside..<end
}

private func namedTag(
    _ kind: Tag.Kind, _ inside: Range<Int>, in range: Range<Int>, of source: SourceText
) throws(TagProblem) -> Tag {
    let trimmed = source.bytes[inside].drop(while: \.isWhitespace)
    let end = trimmed.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? trimmed.startIndex
    let name = source.bytes[trimmed.startIndex..<end]
    let written = source[range]
    guard let first = name.first else { throw TagProblem(message: "'\(written)' names nothing", range: range) }
    if kind == .escaped, !first.isNameByte, first != UInt8(ascii: ".") {
        let help = "a tag begins with a name or with one of # ^ / > < $ & !"
        throw TagProblem(message: "unknown tag '\(written)'", help: help, range: range)
    }
    guard name.isName(for: kind) else {
        let help = "a name is made of letters, digits, '-' and '_', with '.' between the names of a path"
        throw TagProblem(message: "'\(String(decoding: name, as: UTF8.self))' is not a name", help: help, range: range)
    }
    return Tag(kind, name: String(decoding: name, as: UTF8.self), range: range)
}

extension Tag.Kind {
    fileprivate init?(sigil: UInt8) {
        switch sigil {
        case UInt8(ascii: "#"): self = .section
        case UInt8(ascii: "^"): self = .inverted
        case UInt8(ascii: "$"): self = .block
        case UInt8(ascii: "<"): self = .parent
        case UInt8(ascii: ">"): self = .partial
        case UInt8(ascii: "/"): self = .close
        case UInt8(ascii: "&"): self = .raw
        default: return nil
        }
    }
}

extension ArraySlice<UInt8> {
    /// Templates may lie in folders, so that their names have slashes; a closing tag repeats a name of any kind.
    fileprivate func isName(for kind: Tag.Kind) -> Bool {
        switch kind {
        case .close: true
        case .partial, .parent: allSatisfy { $0.isNameByte || [UInt8(ascii: "."), UInt8(ascii: "/")].contains($0) }
        case .block: allSatisfy(\.isNameByte)
        case .escaped, .raw, .section, .inverted, .comment:
            elementsEqual(".".utf8)
                || split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
                    .allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNameByte) }
        }
    }
}
