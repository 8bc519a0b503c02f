import Charsets

/// What a text is by how it begins; nil where that does not tell, as with most Markdown.
func formatOfText(_ file: InputFile) throws(IngestRefusal) -> Format? {
    // Enough for a long comment or document type before the first element.
    let sample = Array(file.bytes.prefix(65_536))
    let text = String(decoding: decodeText(sample).bytes, as: UTF8.self)
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.hasPrefix("WEBVTT") { return .captions }
    if ["json", "json3"].contains(file.ending), start.first == "{" || start.first == "[" { return .captions }
    if beginsWithCue(start) { return .captions }
    guard start.first == "<", let name = rootName(in: start) else { return nil }
    // A prefix is anyone's choice (Namespaces in XML 1.0, 4).
    let local = name.split(separator: ":").last.map { $0.lowercased() } ?? ""
    switch local {
    case "rss", "feed", "rdf": return .feed
    case "tt": return .captions
    case "document" where name.lowercased() == "office:document": return .odp
    case "html": return .html
    case "opml": throw IngestRefusal("is a list of feeds: give the feeds themselves")
    case "svg": throw IngestRefusal("is a picture")
    default:
        // Markdown may begin with an element, and a fragment of a page has no root.
        if isMarkdownName(file.ending) { return nil }
        if isXMLName(file.ending), start.hasPrefix("<?xml") || !htmlNames.contains(name.lowercased()) { return .feed }
        return .html
    }
}

/// A number and a time with an arrow, or the time alone, as SubRip begins. `12:30 --> 12:45` is a line of a timeline.
private func beginsWithCue(_ text: Substring) -> Bool {
    let lines = text.prefix(400).split(whereSeparator: \.isNewline).prefix(3)
    guard let arrow = lines.first(where: { $0.contains("-->") }), arrow.first?.isNumber ?? false else { return false }
    let time = arrow.prefix { $0.isNumber || ":,. ".contains($0) }
    let colons = time.count { $0 == ":" }
    return colons > 1 || colons == 1 && time.contains { $0 == "," || $0 == "." }
}

/// The name of the first element, after a declaration, comments and a document type.
private func rootName(in text: Substring) -> String? {
    var rest = text
    while rest.first == "<" {
        if rest.hasPrefix("<!--") {
            guard let end = rest.firstRange(of: "-->") else { return nil }
            rest = rest[end.upperBound...]
        } else if rest.hasPrefix("<!") || rest.hasPrefix("<?") {
            if rest.dropFirst(2).lowercased().hasPrefix("doctype html") { return "html" }
            guard let end = endOfDeclaration(rest) else { return nil }
            rest = rest[end...]
        } else {
            let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || ":-_.".contains($0) }
            return name.isEmpty ? nil : String(name)
        }
        rest = rest.drop(while: \.isWhitespace)
    }
    return nil
}

/// After `>`, or after `]>` of a document type that declares something.
private func endOfDeclaration(_ text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices {
        switch text[index] {
        case "[": depth += 1
        case "]": depth = max(0, depth - 1)
        case ">" where depth == 0: return text.index(after: index)
        default: break
        }
    }
    return nil
}

private func isMarkdownName(_ ending: String) -> Bool {
    ["md", "markdown", "mdown", "mkd", "qmd", "rmd", "mdx", "txt"].contains(ending)
}

private func isXMLName(_ ending: String) -> Bool { ["xml", "rss", "atom", "rdf", "wxr"].contains(ending) }

private let htmlNames: Set<String> = [
    "body", "head", "div", "p", "article", "section", "main", "h1", "h2", "h3", "ul", "ol", "table", "span", "a",
    "title",
    "meta", "link", "script", "style", "header", "nav", "pre", "blockquote", "img", "figure",
]
