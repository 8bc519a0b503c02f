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
        var html = HTMLText()
        append(content, to: &html)
        return html.string
    }

    func append(_ content: some Sequence<Inline>, to html: inout HTMLText) {
        for inline in content { append(inline, to: &html) }
    }

    private func append(_ inline: Inline, to html: inout HTMLText) {
        switch inline {
        case .text(let text): html.append(text: text)
        case .softBreak: html += "\n"
        case .lineBreak: html += "<br>\n"
        case .code(let code): html.append(element: "code") { $0.append(text: code) }
        case .emphasis(let content): html.append(element: "em") { append(content, to: &$0) }
        case .strong(let content): html.append(element: "strong") { append(content, to: &$0) }
        case .strikethrough(let content): html.append(element: "del") { append(content, to: &$0) }
        case .link(let link): appendAnchor(link, to: &html)
        case .image(let image): append(image, to: &html)
        case .footnote(let label): appendFootnoteMark(label, to: &html)
        }
    }

    func anchor(_ link: InlineLink) -> String {
        var html = HTMLText()
        appendAnchor(link, to: &html)
        return html.string
    }

    /// An unsafe or dangling destination was reported before; here it is left as text.
    private func appendAnchor(_ link: InlineLink, to html: inout HTMLText) {
        let content = hasLinks(link.content) ? withoutLinks(link.content) : link.content
        switch Destination(link.destination, in: entry) {
        case .outside(let address):
            appendOutsideLink(to: address, &html) { append(content, to: &$0) }
        case .passage(let address):
            var text = HTMLText()
            append(content, to: &text)
            appendPassageLink(to: address, text, &html)
        case .otherFile, .unsafe: append(content, to: &html)
        }
    }

    private func appendOutsideLink(
        to address: String, _ html: inout HTMLText, _ content: (inout HTMLText) -> Void
    ) {
        html += "<a href=\""
        html.append(text: address)
        html += "\" rel=\"noreferrer\">"
        content(&html)
        html += "</a>"
    }

    /// A link to a passage, marked with the kind of its entry.
    func passageLink(to address: Address, text: String) -> String {
        var content = HTMLText()
        content.append(text: text)
        var html = HTMLText()
        appendPassageLink(to: address, content, &html)
        return html.string
    }

    private func appendPassageLink(to address: Address, _ text: HTMLText, _ html: inout HTMLText) {
        let target = Address(entry: library.redirects[address.entry] ?? address.entry, anchor: address.anchor)
        guard let kind = library.position(of: target.entry).map({ library.entries[$0].kind }) else {
            return html += text
        }
        if target.entry == entry {
            html += "<a href=\"#"
            html.append(text: target.anchor.isEmpty ? "kb:main" : target.anchor)
            html += "\">"
            html += text
        } else {
            html += "<a class=\""
            html += kind.cssClass
            html += "\" href=\""
            html.append(text: root)
            html.append(text: target.page)
            html += "\">"
            html.append(text, markedAs: kind)
        }
        html += "</a>"
    }

    /// Whether there is a thing that HTML does not have inside of a link.
    private func hasLinks(_ content: [Inline]) -> Bool {
        content.contains { inline in
            switch inline {
            case .link, .image, .footnote: true
            case .emphasis(let content), .strong(let content), .strikethrough(let content): hasLinks(content)
            case .text, .softBreak, .lineBreak, .code: false
            }
        }
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
    private func append(_ image: InlineImage, to html: inout HTMLText) {
        let text = image.alternative.isEmpty ? image.source : image.alternative
        guard case .outside(let address) = Destination(image.source, in: entry) else { return html.append(text: text) }
        appendOutsideLink(to: address, &html) { $0.append(text: text) }
    }

    private func appendFootnoteMark(_ label: String, to html: inout HTMLText) {
        guard let number = footnotes[label] else { return html.append(text: "[^\(label)]") }
        html += "<sup><a href=\"#kb:fn-\(number)\" aria-label=\""
        html.append(text: words["footnote", ["n": String(number)]])
        html += "\">\(number)</a></sup>"
    }
}
