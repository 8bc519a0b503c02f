import XML

/// How much text, and of what sort, each element of a page holds. In bytes without white space.
struct PageMeasure {
    private(set) var text: [Int]
    /// Of it, what stands in links.
    private(set) var linked: [Int]
    /// Paragraphs and list items with more than a few words that are no link.
    private(set) var paragraphs: [Int]
    /// Text of such paragraphs and of listings, and of long texts that stand in no paragraph.
    private(set) var prose: [Int]
    private(set) var headings: [Int]
    /// Listings, tables of data, figures.
    private(set) var solids: [Int]
    /// Links to places in the page itself, and all links.
    private(set) var inner: [Int]
    private(set) var links: [Int]

    /// - Parameter nodes: Of a whole tree, in the order of the document.
    init(_ nodes: [MarkupNode]) {
        let count = (nodes.last?.index ?? -1) + 1
        text = Array(repeating: 0, count: count)
        linked = text
        paragraphs = text
        prose = text
        headings = text
        solids = text
        inner = text
        links = text
        var leftOut: [Bool] = Array(repeating: false, count: count)
        for node in nodes { leftOut[node.index] = isLeftOut(node, leftOut) }
        // Children come after their parents: from the end, each is complete when it is added to its parent.
        for node in nodes.reversed() where !leftOut[node.index] { add(node) }
    }

    private func isLeftOut(_ node: MarkupNode, _ leftOut: [Bool]) -> Bool {
        if let parent = node.parent, leftOut[parent.index] { return true }
        if node.isText { return false }
        switch node.kind {
        case .skipped, .script: return true
        default: return node.isHidden
        }
    }

    private mutating func add(_ node: MarkupNode) {
        let index = node.index
        if node.isText {
            text[index] = node.text.utf8.count { $0 > 0x20 }
            if text[index] > 60 { prose[index] = text[index] }
        } else {
            count(node, index)
        }
        guard let parent = node.parent?.index else { return }
        text[parent] += text[index]
        linked[parent] += linked[index]
        paragraphs[parent] += paragraphs[index]
        prose[parent] += prose[index]
        headings[parent] += headings[index]
        solids[parent] += solids[index]
        inner[parent] += inner[index]
        links[parent] += links[index]
    }

    private mutating func count(_ node: MarkupNode, _ index: Int) {
        switch node.name {
        case "a":
            guard let target = node["href"] else { return }
            linked[index] = text[index]
            prose[index] = 0
            links[index] += 1
            if target.hasPrefix("#"), target.utf8.count > 1 { inner[index] += 1 }
        case "h1", "h2", "h3", "h4", "h5", "h6": headings[index] += 1
        case "table", "figure", "blockquote", "math": solids[index] += 1
        case "pre":
            solids[index] += 1
            prose[index] = text[index]
        case "p", "li", "dd":
            if text[index] - linked[index] > 60 {
                if paragraphs[index] == 0 { paragraphs[index] = 1 }
                prose[index] = max(prose[index], text[index] - linked[index])
            }
        default: break
        }
    }

    /// Text that is no link.
    func own(_ node: MarkupNode) -> Int { text[node.index] - linked[node.index] }

    /// Whether at least that many hundredths of its text are links.
    func isLinked(_ node: MarkupNode, percent: Int) -> Bool {
        text[node.index] > 0 && linked[node.index] * 100 >= text[node.index] * percent
    }
}
