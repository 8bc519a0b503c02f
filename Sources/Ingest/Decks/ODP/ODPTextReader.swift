import XML

/// Reads paragraphs of OpenDocument text (OpenDocument 1.3, part 3, chapters 5 to 7).
struct ODPTextReader {
    let styles: ODPStyles
    /// The numbers of the slides by their names, for links within the deck.
    let slides: [String: Int]
    /// Styles of the shape that the text stands in.
    var shape = ODPShapeStyles()

    func paragraph(_ node: MarkupNode) -> ODPParagraph {
        let name = node["style-name", ODPNamespace.text]
        var paragraph = ODPParagraph()
        var state = State(
            isCode: styles.first(\.isFixed, of: name, family: "paragraph") ?? shape.first(\.isFixed, in: styles)
                ?? false,
            size: styles.first(\.size, of: name, family: "paragraph") ?? shape.first(\.size, in: styles))
        read(node, &state, into: &paragraph)
        return paragraph
    }

    private struct State {
        var isCode: Bool
        var size: Double?
        var link: String?
        /// Spaces that follow are one with the space before them (6.1.2).
        var isAfterSpace = true
    }

    private func read(_ node: MarkupNode, _ state: inout State, into paragraph: inout ODPParagraph) {
        for child in node.children {
            guard child.isText else {
                readElement(child, &state, into: &paragraph)
                continue
            }
            let text = collapsed(child.text, &state.isAfterSpace)
            if !text.isEmpty { append(text, state, to: &paragraph) }
            if text.contains(where: { !$0.isWhitespace }), let size = state.size {
                paragraph.size = max(size, paragraph.size ?? 0)
            }
        }
    }

    private func readElement(_ node: MarkupNode, _ state: inout State, into paragraph: inout ODPParagraph) {
        switch node.name {
        case "s":
            let count = node["c"].flatMap { Int($0) } ?? 1
            append(String(repeating: " ", count: max(0, min(count, 200))), state, to: &paragraph)
            state.isAfterSpace = false
        case "tab":
            append("\t", state, to: &paragraph)
            state.isAfterSpace = false
        case "line-break":
            paragraph.runs.append(ODPParagraph.Run(text: "\n"))
            state.isAfterSpace = true
        case "span", "a":
            readStyled(node, &state, into: &paragraph)
        // What changes with the slide or the day, and what is said about the text.
        case "annotation", "annotation-end", "page-number", "date", "time", "date-time", "footer", "header",
            "ruby-text",
            "note-citation", "script", "hidden-text", "title", "desc":
            break
        default:
            read(node, &state, into: &paragraph)
        }
    }

    private func readStyled(_ node: MarkupNode, _ state: inout State, into paragraph: inout ODPParagraph) {
        var inner = state
        let name = node["style-name", ODPNamespace.text]
        if let isFixed = styles.first(\.isFixed, of: name, family: "text") { inner.isCode = isFixed }
        if let size = styles.first(\.size, of: name, family: "text") { inner.size = size }
        if node.name == "a", let address = node["href"] { inner.link = destination(address) }
        read(node, &inner, into: &paragraph)
        state.isAfterSpace = inner.isAfterSpace
    }

    /// Nil for what is not to be linked: files beside the deck, scripts.
    func destination(_ address: String) -> String? {
        let address = address.filter { !$0.isNewline }
        if ["http://", "https://", "mailto:", "ftp://"].contains(where: { address.lowercased().hasPrefix($0) }) {
            return address
        }
        guard address.hasPrefix("#") else { return nil }
        return slides[String(address.dropFirst())].map { "#slide-\($0)" }
    }

    private func append(_ text: String, _ state: State, to paragraph: inout ODPParagraph) {
        paragraph.runs.append(ODPParagraph.Run(text: text, isCode: state.isCode, link: state.link))
    }
}

/// Space, tab, line feed and carriage return are one space, and none after another. Control characters are dropped.
private func collapsed(_ text: String, _ isAfterSpace: inout Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20:
            if !isAfterSpace { result.append(" ") }
            isAfterSpace = true
        case 0x00...0x1F, 0x7F...0x9F, 0xFEFF: break
        case let value where value & 0xFFFE == 0xFFFE: break
        default:
            result.append(scalar)
            isAfterSpace = false
        }
    }
    return String(result)
}

/// The names of a shape's styles, by family.
struct ODPShapeStyles {
    var text: String?
    var presentation: String?
    var graphic: String?

    init() {}

    init(_ shape: MarkupNode) {
        text = shape["text-style-name", ODPNamespace.drawing]
        presentation = shape["style-name", ODPNamespace.presentation]
        graphic = shape["style-name", ODPNamespace.drawing]
    }

    func first<Value>(_ value: (ODPStyles.Style) -> Value?, in styles: ODPStyles) -> Value? {
        styles.first(value, of: text, family: "paragraph")
            ?? styles.first(value, of: presentation, family: "presentation")
            ?? styles.first(value, of: graphic, family: "graphic")
    }
}
