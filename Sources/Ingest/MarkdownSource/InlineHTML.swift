/// A tag in a Markdown text.
struct InlineTag: Sendable, Equatable {
    var name: String
    var isEnd = false
    var attributes: [String: String] = [:]
    /// After its `>`.
    var end = 0
}

extension Array where Element == UInt8 {
    /// The tag that begins with the `<` there (CommonMark 0.31, section 6.6); nil when it is none.
    func tag(at start: Int) -> InlineTag? {
        var index = start + 1
        let isEnd = index < count && self[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let nameStart = index
        while index < count,
            self[index].isASCIILetterOrDigit || self[index] == UInt8(ascii: "-") || self[index] == UInt8(ascii: ".")
        {
            index += 1
        }
        guard index > nameStart, self[nameStart].isASCIILetter else { return nil }
        var tag = InlineTag(name: self[nameStart..<index].text, isEnd: isEnd)
        while index < count, index - start < 8192 {
            let byte = self[index]
            if byte == UInt8(ascii: ">") {
                tag.end = index + 1
                return tag
            }
            if byte.isTagSpace || byte == UInt8(ascii: "/") {
                index += 1
            } else {
                guard let (name, value, end) = attribute(at: index) else { return nil }
                tag.attributes[name.lowercased()] = value
                index = end
            }
        }
        return nil
    }

    private func attribute(at start: Int) -> (String, String, Int)? {
        var index = start
        while index < count, !self[index].isTagSpace, !"=>/<\"'`".utf8.contains(self[index]) { index += 1 }
        guard index > start else { return nil }
        let name = self[start..<index].text
        guard index < count, self[index] == UInt8(ascii: "=") else { return (name, "", index) }
        index += 1
        guard index < count else { return nil }
        if self[index] == UInt8(ascii: "\"") || self[index] == UInt8(ascii: "'") {
            guard let close = self[(index + 1)...].prefix(8192).firstIndex(of: self[index]) else { return nil }
            return (name, decodedReferences(self[(index + 1)..<close].text), close + 1)
        }
        let valueStart = index
        while index < count, !self[index].isTagSpace, self[index] != UInt8(ascii: ">") { index += 1 }
        return (name, self[valueStart..<index].text, index)
    }
}

extension UInt8 {
    fileprivate var isTagSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 }
}

private func decodedReferences(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
        result += rest[..<start]
        let after = rest[rest.index(after: start)...]
        if let end = after.prefix(12).firstIndex(of: ";"), let scalar = character(named: after[..<end]) {
            result.unicodeScalars.append(scalar)
            rest = after[after.index(after: end)...]
        } else {
            result += "&"
            rest = after
        }
    }
    return result + rest
}

/// What becomes of an element in Markdown.
enum HTMLRole {
    /// Between marks: `**`.
    case mark(String)
    case link, image, lineBreak, rule
    case heading(Int)
    case item
    /// Its text stays, on lines of its own.
    case block
    /// Its text stays where it is.
    case inline
    /// All of it is left out.
    case dropped

    init?(_ name: String) {
        switch name {
        case "b", "strong": self = .mark("**")
        case "i", "em", "cite", "var", "dfn": self = .mark("*")
        case "code", "kbd", "samp", "tt": self = .mark("`")
        case "del", "s", "strike": self = .mark("~~")
        case "a": self = .link
        case "img": self = .image
        case "br": self = .lineBreak
        case "hr": self = .rule
        case "h1", "h2", "h3", "h4", "h5", "h6": self = .heading(Int(name.dropFirst()) ?? 6)
        case "li": self = .item
        case "script", "style", "template", "iframe", "svg", "noscript", "object", "video", "audio", "canvas", "math":
            self = .dropped
        default:
            if blockNames.contains(name) {
                self = .block
            } else if inlineNames.contains(name) {
                self = .inline
            } else {
                return nil
            }
        }
    }
}

private let blockNames: Set<String> = [
    "p", "div", "center", "details", "summary", "section", "article", "aside", "header", "footer", "main", "nav",
    "figure",
    "figcaption", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "table", "thead", "tbody", "tfoot", "tr", "td",
    "th",
    "caption", "form", "fieldset", "address", "html", "body", "head", "picture", "source", "hgroup",
]

private let inlineNames: Set<String> = [
    "span", "font", "u", "small", "big", "sub", "sup", "mark", "abbr", "acronym", "q", "time", "label", "button",
    "input",
    "ins", "bdi", "bdo", "wbr", "nobr", "ruby", "rt", "rp", "link", "meta", "track", "col", "colgroup", "data",
    "output",
]
