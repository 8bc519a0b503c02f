import Model
import Templates

/// HTML that grows: markup as it is written, and texts that are escaped on the way.
///
/// A page is thousands of small pieces; to append each where it stands is much cheaper than to make it and to join it.
struct HTMLText {
    private(set) var bytes: [UInt8] = []

    var string: String { String(decoding: bytes, as: UTF8.self) }

    static func += (html: inout HTMLText, markup: String) { html.bytes += markup.utf8 }

    static func += (html: inout HTMLText, other: HTMLText) { html.bytes += other.bytes }

    /// Appends text, safe in an element and in a quoted attribute.
    mutating func append(text: String) { bytes.appendEscaped(text) }

    /// - Parameter attributes: Each with a space in front.
    mutating func append(element: String, _ attributes: String = "", _ content: (inout HTMLText) -> Void) {
        self += "<"
        self += element
        self += attributes
        self += ">"
        content(&self)
        self += "</"
        self += element
        self += ">"
    }

    /// Appends a link's text after the icon of the kind that it leads to. The icon stays on the line of the first word.
    mutating func append(_ text: HTMLText, markedAs kind: Kind) {
        let word = text.bytes.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
        let isWhole = !word.contains(UInt8(ascii: "<"))
        if isWhole { self += "<span class=\"nb\">" }
        self += "<svg class=\"i\" aria-hidden=\"true\"><use href=\"#kb:"
        self += kind.cssClass
        self += "\"/></svg>"
        if isWhole {
            bytes += word
            self += "</span>"
            bytes += text.bytes[word.endIndex...]
        } else {
            self += text
        }
    }
}

/// Text as HTML, safe in an element and in a quoted attribute.
func escapeHTML(_ text: String) -> String {
    // Most are handed on as they are.
    guard hasMarkup(text) else { return text }
    var html = HTMLText()
    html.append(text: text)
    return html.string
}

/// A text as a link's text after the icon of the kind that it leads to.
func marked(_ text: String, _ kind: Kind) -> String {
    var html = HTMLText()
    html.append(text: text)
    var marked = HTMLText()
    marked.append(html, markedAs: kind)
    return marked.string
}
