import Model
import XML

/// What stands at one place of a slide.
struct ODPShape {
    /// `presentation:class`: `title`, `subtitle`, `outline`, `notes` …; nil for what is drawn freely.
    var role: String?
    /// From the upper edge, in centimetres.
    var top: Double?
    /// Of its largest text, in points.
    var size: Double?
    /// Each paragraph on one line; empty for a table.
    var lines: [String] = []
    var blocks: [Block] = []

    var title: String { lines.joined(separator: " ") }
}

/// Reads the shapes of a slide in the order of the file, groups and all.
struct ODPShapeReader {
    var text: ODPTextReader
    /// Of the slide.
    let number: Int
    private(set) var shapes: [ODPShape] = []
    private(set) var warnings: [IngestWarning] = []

    init(text: ODPTextReader, number: Int) {
        self.text = text
        self.number = number
    }

    mutating func read(_ node: MarkupNode) {
        for child in node.elements where child.namespace == ODPNamespace.drawing { readShape(child) }
    }

    private mutating func readShape(_ node: MarkupNode) {
        let role = node["class", ODPNamespace.presentation]
        // A placeholder shows a prompt to whoever edits the deck, and nothing on the wall.
        guard node["placeholder", ODPNamespace.presentation] != "true",
            !leftOut.contains(role ?? "")
        else { return }
        switch node.name {
        case "g", "a":
            let count = shapes.count
            read(node)
            addAlternative(of: node)
            if node.name == "a", let address = node["href"] { link(from: count, to: address) }
        case "page-thumbnail", "control", "glue-point", "layer-set": break
        case "frame": readFrame(node, role: role)
        default:
            let count = shapes.count
            readText(node, in: node, role: role)
            addAlternative(of: node)
            linkByEvent(node, from: count)
        }
    }

    private mutating func readFrame(_ node: MarkupNode, role: String?) {
        let count = shapes.count
        // Of several, the first is shown and the others stand in for it (10.4.2).
        guard let content = node.elements.first(where: { frameContents.contains($0.name) }) else { return }
        switch content.name {
        case "table": readTable(content, in: node)
        case "text-box", "image": readText(content, in: node, role: role)
        default:
            // Impress keeps a table beside its picture only.
            warn("object-left-out", "\(frameNames[content.name] ?? "an embedded object") is not read")
        }
        addAlternative(of: node)
        linkByEvent(node, from: count)
    }

    private mutating func readText(_ content: MarkupNode, in node: MarkupNode, role: String?) {
        text.shape = ODPShapeStyles(node)
        let found = ODPText(of: content, reader: text)
        // A text box may hold a table or a group.
        guard !found.blocks.isEmpty else { return }
        shapes.append(
            ODPShape(
                role: role, top: top(of: node), size: found.size, lines: found.lines, blocks: found.blocks))
    }

    private mutating func readTable(_ content: MarkupNode, in node: MarkupNode) {
        text.shape = ODPShapeStyles()
        let table = ODPTable(content, reader: text)
        if table.isCut { warn("table-cut", "a table is cut to 1000 rows and 100 columns") }
        guard let block = table.block else { return }
        shapes.append(ODPShape(role: "table", top: top(of: node), blocks: [block]))
    }

    /// What a picture shows, in words: its title and its description (10.3.16, 10.3.17).
    private mutating func addAlternative(of node: MarkupNode) {
        let texts = ["title", "desc"].compactMap { name in
            node.elements.first { $0.name == name && $0.namespace == ODPNamespace.picture }
        }.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
        guard let last = texts.last else { return }
        let text = texts.count == 2 && texts[0] != last ? "\(texts[0]): \(last)" : last
        shapes.append(ODPShape(role: "picture", blocks: [.paragraph([.text(text)])]))
    }

    /// A click on the shape opens an address, or shows another slide.
    private mutating func linkByEvent(_ node: MarkupNode, from count: Int) {
        guard let event = node.child("event-listeners")?.elements.first(where: { $0["href"] != nil }),
            let address = event["href"]
        else { return }
        link(from: count, to: address)
    }

    /// Makes links of the paragraphs from a shape on; a link within them stays.
    private mutating func link(from count: Int, to address: String) {
        guard let address = text.destination(address) else { return }
        for shape in count..<shapes.count {
            for index in shapes[shape].blocks.indices {
                guard case .paragraph(let content) = shapes[shape].blocks[index], !content.contains(where: isLink)
                else {
                    continue
                }
                shapes[shape].blocks[index] = .paragraph([.link(InlineLink(to: address, content))])
            }
        }
    }

    private mutating func warn(_ code: String, _ message: String) {
        let warning = IngestWarning(code, "slide \(number): \(message)")
        if !warnings.contains(warning) { warnings.append(warning) }
    }

    private func top(of node: MarkupNode) -> Double? {
        node["y", ODPNamespace.picture].flatMap { odpLength($0) }
    }
}

private func isLink(_ inline: Inline) -> Bool {
    if case .link = inline { true } else { false }
}

private let leftOut: Set<String> = ["footer", "header", "date-time", "page-number", "page", "handout"]
private let frameContents: Set<String> = [
    "table", "text-box", "image", "object", "object-ole", "plugin", "applet", "floating-frame", "math",
]
private let frameNames = ["plugin": "a film or a sound", "applet": "an applet", "floating-frame": "a page in a frame"]
