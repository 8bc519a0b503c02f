import Model
import XML

/// A text that a feed carries.
enum FeedText {
    case html(String)
    /// XHTML as elements.
    case nodes([MarkupNode])
    case plain(String)

    var isEmpty: Bool {
        switch self {
        case .html(let text), .plain(let text): text.allSatisfy(\.isWhitespace)
        case .nodes(let nodes): nodes.isEmpty
        }
    }

    /// - Parameter base: What relative links in it start from.
    func content(base: String?) -> HTMLContent {
        switch self {
        case .nodes(let nodes): return linked(nodes, base: base)
        case .plain(let text):
            return HTMLContent(blocks: descriptionBlocks(text).map { PlacedHTMLBlock(block: $0) })
        case .html(let text):
            // What has no elements is text, whatever it is said to be: its lines mean something.
            if !text.utf8.contains(UInt8(ascii: "<")) {
                return FeedText.plain(resolvingReferences(text)).content(base: base)
            }
            do {
                let tree = try readHTML(Array(text.utf8))
                var content = linked([tree.root], base: base)
                if tree.isFlattened { content.warnings.append(flattened) }
                return content
            } catch {
                return HTMLContent(warnings: [IngestWarning("html-unreadable", "a text of it \(error.description)")])
            }
        }
    }
}

private let flattened = IngestWarning(
    "flattened", "a text of it is nested too deeply; its innermost parts were read as if side by side")

private func linked(_ nodes: [MarkupNode], base: String?) -> HTMLContent {
    var content = htmlBlocks(nodes, base: base, keepsRelative: false)
    content.blocks = withLocalLinks(content.blocks)
    return content
}

/// A title without the marks of HTML that feeds have in it, escaped once or twice. What is no known element stays:
/// `List<String>`.
func feedTitle(_ text: String) -> String {
    let text = text.contains("<") ? withoutTextElements(text) : text
    return plainText(resolvingReferences(text))
}

private func withoutTextElements(_ text: String) -> String {
    var output = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
        output += rest[..<start]
        rest = rest[start...]
        let name = rest.dropFirst().drop { $0 == "/" }.prefix(10).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        if textElements.contains(name.lowercased()), let end = rest.prefix(500).firstIndex(of: ">") {
            if name.lowercased() == "br" { output += " " }
            rest = rest[rest.index(after: end)...]
        } else {
            output += "<"
            rest = rest.dropFirst()
        }
    }
    return output + rest
}

private let textElements: Set<String> = [
    "a", "abbr", "b", "br", "cite", "code", "del", "div", "em", "font", "i", "img", "ins", "mark", "p", "q", "s",
    "small", "span", "strong", "sub", "sup", "tt", "u", "wbr",
]

/// Character references as characters; what only looks like one stays.
func resolvingReferences(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var output = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
        output += rest[..<start]
        let name = rest[start...].dropFirst().prefix(12).prefix { $0 != ";" && $0 != "&" && $0 != " " }
        let end = name.endIndex
        if end < rest.endIndex, rest[end] == ";", let scalar = character(named: name) ?? htmlCharacter(named: name) {
            output.unicodeScalars.append(scalar)
            rest = rest[rest.index(after: end)...]
        } else {
            output += "&"
            rest = rest[rest.index(after: start)...]
        }
    }
    return output + rest
}

extension [Block] {
    /// Each line as it is shown: a line break ends one, as a block does.
    var shownLines: String {
        var lines: [String] = []
        var waiting = Array(reversed())
        while let block = waiting.popLast() {
            switch block {
            case .paragraph(let content):
                lines += content.split { $0 == .lineBreak }.map { $0.plainText }
            case .list(let list): waiting += list.items.flatMap(\.blocks).reversed()
            case .quote(let blocks): waiting += blocks.reversed()
            default: lines.append([block].plainText)
            }
        }
        return lines.joined(separator: "\n")
    }
}
