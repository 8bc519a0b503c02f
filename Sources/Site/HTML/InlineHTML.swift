import Linking
import Model

/// Renders text as it stands in one entry: links lead from that entry's page.
struct EntryHTML: Sendable {
    let entry: EntryID
    let root: String
    let library: Library
    let words: Words
    /// Numbers of the footnotes, by label.
    let footnotes: [String: Int]

    init(entry: Entry, root: String, library: Library, words: Words) {
        self.entry = entry.id
        self.root = root
        self.library = library
        self.words = words
        footnotes = Dictionary(
            entry.footnotes.enumerated().map { ($1.label, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }

    func inlines(_ content: some Sequence<Inline>) -> String {
        var html = ""
        for inline in content { append(inline, to: &html) }
        return html
    }

    private func append(_ inline: Inline, to html: inout String) {
        switch inline {
        case .text(let text): html += escapeHTML(text)
        case .softBreak: html += "\n"
        case .lineBreak: html += "<br>\n"
        case .code(let code): html += "<code>\(escapeHTML(code))</code>"
        case .emphasis(let content): html += "<em>\(inlines(content))</em>"
        case .strong(let content): html += "<strong>\(inlines(content))</strong>"
        case .strikethrough(let content): html += "<del>\(inlines(content))</del>"
        case .link(let link): html += anchor(link)
        case .image(let image): html += imageHTML(image)
        case .footnote(let label): html += footnoteMark(label)
        }
    }

    /// An unsafe or dangling destination was reported before; here it is left as text.
    func anchor(_ link: InlineLink) -> String {
        let text = inlines(withoutLinks(link.content))
        switch Destination(link.destination, in: entry) {
        case .outside(let address):
            return "<a href=\"\(escapeHTML(address))\" rel=\"noreferrer\">\(text)</a>"
        case .passage(let address):
            return passageLink(to: address, text: text)
        case .otherFile, .unsafe: return text
        }
    }

    /// A link to a passage, marked with the kind of its entry.
    func passageLink(to address: Address, text: String) -> String {
        let target = Address(entry: library.redirects[address.entry] ?? address.entry, anchor: address.anchor)
        guard let kind = library[target.entry]?.kind else { return text }
        if target.entry == entry {
            let page = target.anchor.isEmpty ? "kb:main" : target.anchor
            return "<a href=\"#\(escapeHTML(page))\">\(text)</a>"
        }
        return "<a class=\"\(kind.cssClass)\" href=\"\(escapeHTML(root + target.page))\">\(marked(text, kind))</a>"
    }

    /// HTML has no link inside of a link, but Markdown has: a picture that leads somewhere.
    private func withoutLinks(_ content: [Inline]) -> [Inline] {
        content.flatMap { inline -> [Inline] in
            switch inline {
            case .link(let link): withoutLinks(link.content)
            case .image(let image): [.text(image.alternative.isEmpty ? image.source : image.alternative)]
            case .footnote: []
            case .emphasis(let content): [.emphasis(withoutLinks(content))]
            case .strong(let content): [.strong(withoutLinks(content))]
            case .strikethrough(let content): [.strikethrough(withoutLinks(content))]
            case .text, .softBreak, .lineBreak, .code: [inline]
            }
        }
    }

    /// Nothing is loaded from outside by a page: an image is a link to itself.
    private func imageHTML(_ image: InlineImage) -> String {
        let text = escapeHTML(image.alternative.isEmpty ? image.source : image.alternative)
        guard case .outside(let address) = Destination(image.source, in: entry) else { return text }
        return "<a href=\"\(escapeHTML(address))\" rel=\"noreferrer\">\(text)</a>"
    }

    private func footnoteMark(_ label: String) -> String {
        guard let number = footnotes[label] else { return escapeHTML("[^\(label)]") }
        let label = escapeHTML(words["footnote", ["n": String(number)]])
        return "<sup><a href=\"#kb:fn-\(number)\" aria-label=\"\(label)\">\(number)</a></sup>"
    }
}

/// A link's text after the icon of the kind that it leads to. The icon stays on the line of the first word.
func marked(_ text: String, _ kind: Kind) -> String {
    let icon = "<svg class=\"i\" aria-hidden=\"true\"><use href=\"#kb:\(kind.cssClass)\"/></svg>"
    let word = text.prefix { $0 != " " && $0 != "\n" }
    if word.contains("<") { return icon + text }
    return "<span class=\"nb\">\(icon)\(word)</span>\(text.dropFirst(word.count))"
}
