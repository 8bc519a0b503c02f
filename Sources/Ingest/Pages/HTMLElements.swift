import XML

/// What an element of HTML is to a reader of its text.
enum ElementKind: Sendable {
    /// Not text, or not shown.
    case skipped
    /// Begins and ends a block; what is in it is read as if it stood alone.
    case block
    case heading(Int)
    case list(isOrdered: Bool)
    case preformatted, quote, table, rule, figure, term
    case anchor, strong, emphasis, strikethrough, code, quotation, superscript, rubyText
    case lineBreak, picture, media, frame, input, formula, drawing, script
    /// Any other: its text belongs to the text around it.
    case inline
}

/// HTML Living Standard, 15.3 (what is shown as a block) and 4.4 to 4.11.
/// What stands in `head` is judged by itself: the parser leaves there what begins a page without `body`.
/// The parser does not know `source`, `track` and `embed` to be empty: what follows them hangs on them, and is read.
private let kinds: [String: ElementKind] = {
    var kinds: [String: ElementKind] = [
        "pre": .preformatted, "listing": .preformatted, "xmp": .preformatted, "blockquote": .quote, "table": .table,
        "hr": .rule, "figure": .figure, "dt": .term, "summary": .term, "a": .anchor, "q": .quotation,
        "sup": .superscript, "rt": .rubyText, "br": .lineBreak, "img": .picture, "video": .media, "audio": .media,
        "iframe": .frame, "input": .input, "math": .formula, "svg": .drawing, "script": .script,
        "ol": .list(isOrdered: true),
    ]
    for name in [
        "title", "style", "template", "noscript", "button", "select", "option", "textarea", "datalist",
        "object", "applet", "canvas", "rp", "progress", "meter", "noframes", "param",
        "colgroup", "col", "area", "map", "base", "link", "meta", "rtc",
    ] { kinds[name] = .skipped }
    for name in [
        "html", "head", "body", "address", "article", "aside", "center", "dd", "details", "dialog", "div", "dl",
        "fieldset",
        "figcaption", "footer", "form", "header", "hgroup", "legend", "li", "main", "nav", "p", "section", "tbody",
        "thead", "tfoot", "tr", "td", "th", "caption", "search", "optgroup", "frameset",
    ] { kinds[name] = .block }
    for name in ["ul", "menu", "dir"] { kinds[name] = .list(isOrdered: false) }
    for name in ["strong", "b"] { kinds[name] = .strong }
    for name in ["em", "i", "cite", "dfn", "var"] { kinds[name] = .emphasis }
    for name in ["del", "s", "strike"] { kinds[name] = .strikethrough }
    for name in ["code", "kbd", "samp", "tt"] { kinds[name] = .code }
    for level in 1...6 { kinds["h\(level)"] = .heading(level) }
    return kinds
}()

extension MarkupNode {
    var kind: ElementKind {
        if name.utf8.count > 10 { return .inline }
        guard let kind = kinds[name] else { return .inline }
        if case .block = kind, self["role"] == "heading" {
            return .heading(min(max(self["aria-level"].flatMap { Int($0) } ?? 2, 1), 6))
        }
        return kind
    }

    /// The words of its class, in lower case.
    var classes: [String] {
        guard let value = self["class"], !value.isEmpty else { return [] }
        return value.lowercased().utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }.compactMap(
            String.init)
    }

    func hasClass(_ names: Set<String>) -> Bool { classes.contains { names.contains($0) } }

    /// The same for a few: making a set of them would take longer than looking.
    func hasClass(_ names: [String]) -> Bool { classes.contains { names.contains($0) } }

    /// Not shown to anyone, or only to those who hear the page.
    var isHidden: Bool {
        // A reader turns to the other panels.
        if self["role"] == "tabpanel" { return false }
        for attribute in attributes {
            switch attribute.name {
            case "hidden": if attribute.value.lowercased() != "until-found" { return true }
            case "style":
                let style = attribute.value.lowercased().filter { $0 != " " }
                if style.contains("display:none") || style.contains("visibility:hidden") { return true }
            case "class": if hasClass(unseenClasses) && !isHeading { return true }
            default: continue
            }
        }
        return false
    }

    /// All text in it when it is at most so many bytes; nil for more, and for what is built of very many pieces.
    func briefText(upTo limit: Int) -> String? {
        var text = ""
        var waiting = [self]
        var seen = 0
        while let node = waiting.popLast() {
            seen += 1
            if text.utf8.count > limit || seen + waiting.count + node.childCount > 200 { return nil }
            if node.isText { text += node.text } else { waiting += node.children.reversed() }
        }
        return text.utf8.count > limit ? nil : text
    }

    var isHeading: Bool {
        if case .heading = kind { return true }
        return false
    }
}

/// Bootstrap, WordPress, Wikipedia, KaTeX and MathJax, whose formulas are read from their source.
private let unseenClasses: Set<String> = [
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "a11y-hidden",
    "mw-editsection", "katex-html", "mathjax", "mathjax_preview", "mathjax_display", "mjx-chtml", "noprint",
    "u-visually-hidden", "assistive-text",
]
