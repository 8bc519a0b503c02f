import Model
import XML

/// Reads the elements of a page in order. The tree is at most 200 deep, so that recursion is bounded.
struct HTMLBlockReader {
    var base: String?
    var keepsRelative: Bool
    var skipped: Set<Int>
    var warnings: [IngestWarning] = []
    /// Around what is read now, the outermost first.
    var marks: [Mark] = []
    var code: Int?
    var isInFigure = false
    /// Lists and quotes around what is read now.
    var nesting = 0
    /// Ids that links in the page may lead to.
    private var targets: Set<String> = []
    /// Elements with a heading, or with a table, somewhere in them.
    private(set) var holdersOfHeadings: Set<Int> = []
    private(set) var holdersOfTables: Set<Int> = []

    /// Deeper lists and quotes are opened: their text stays.
    static let deepest = 40

    init(base: String?, keepsRelative: Bool, skipped: Set<Int>) {
        self.base = base
        self.keepsRelative = keepsRelative
        self.skipped = skipped
    }

    /// Looks through what will be read.
    mutating func survey(_ nodes: [MarkupNode]) {
        for node in nodes {
            survey(node)
            for one in node.all where !one.isText { survey(one) }
        }
    }

    private mutating func survey(_ node: MarkupNode) {
        for id in ids(of: node) { targets.insert(id) }
        if node.isHeading { hold(node, \.holdersOfHeadings) }
        if node.name == "table" { hold(node, \.holdersOfTables) }
    }

    private mutating func hold(_ node: MarkupNode, _ holders: WritableKeyPath<Self, Set<Int>>) {
        var next = node.parent
        while let holder = next, self[keyPath: holders].insert(holder.index).inserted { next = holder.parent }
    }

    func ids(of node: MarkupNode) -> [String] {
        var ids: [String] = []
        for attribute in node.attributes where !attribute.value.isEmpty {
            if attribute.name == "id" || attribute.name == "name" && node.name == "a" { ids.append(attribute.value) }
        }
        return ids
    }

    mutating func readChildren(of node: MarkupNode, into flow: inout HTMLFlow) {
        for child in node.children { read(child, into: &flow) }
    }

    mutating func read(_ node: MarkupNode, into flow: inout HTMLFlow) {
        if node.isText { return flow.run.append(node.text, marks: marks, code: code) }
        if skipped.contains(node.index) { return }
        let kind = node.kind
        if case .skipped = kind { return }
        if node.isHidden { return }
        if isGutter(node) { return }
        switch kind {
        case .skipped: break
        case .block, .term, .figure, .heading, .list, .preformatted, .quote, .table, .rule:
            flow.endParagraph()
            let ids = ids(of: node)
            // Notion's checkbox.
            if flow.isEmpty, node.hasClass(["checkbox-on", "checkbox-off"]) {
                flow.isChecked = node.hasClass(["checkbox-on"])
            }
            if case .heading(let level) = kind { return readHeading(node, level, ids: ids, into: &flow) }
            flow.addIDs(ids)
            readBlock(node, kind, into: &flow)
            flow.endParagraph()
        default:
            flow.addIDs(ids(of: node))
            readInline(node, kind, into: &flow)
        }
    }

    private mutating func readBlock(_ node: MarkupNode, _ kind: ElementKind, into flow: inout HTMLFlow) {
        switch kind {
        case .term: readMarked(node, .strong, into: &flow)
        case .figure:
            let wasInFigure = isInFigure
            isInFigure = true
            readChildren(of: node, into: &flow)
            isInFigure = wasInFigure
        case .list(let isOrdered): readList(node, isOrdered: isOrdered, into: &flow)
        case .preformatted: flow.add(.code(language: codeLanguage(of: node), text: codeText(of: node)))
        case .quote: readQuote(node, into: &flow)
        case .table: readTable(node, into: &flow)
        case .rule: flow.add(.rule)
        default:
            if node.name == "p", isWordItem(node) { return readWordItem(node, into: &flow) }
            if readFootnote(node, into: &flow) { return }
            if isCodeTable(node) { return flow.add(.code(language: codeLanguage(of: node), text: codeText(of: node))) }
            readChildren(of: node, into: &flow)
        }
    }

    private mutating func readHeading(
        _ node: MarkupNode, _ level: Int, ids: [String], into flow: inout HTMLFlow
    ) {
        var inner = HTMLFlow()
        for child in node.children where !isHeadingAnchor(child) { read(child, into: &inner) }
        var content = inlines(of: inner.finish().map(\.block))
        if content.isEmpty, let name = anchorText(in: node) { content = [.text(name)] }
        let all =
            (permanentID(of: node, flow.waitingIDs).map { [$0] } ?? []) + ids + inner.blocks.flatMap(\.ids)
            + inner.waitingIDs
            + node.all.flatMap { child in
                isHeadingAnchor(child) ? self.ids(of: child) : []
            }
        guard !content.isEmpty else { return flow.addIDs(all) }
        flow.add(.heading(Heading(level: level, content: content)), ids: all)
    }

    /// Of ids that stand before a heading, the one that the heading's own link leads to.
    private func permanentID(of heading: MarkupNode, _ waiting: [String]) -> String? {
        let link = heading.elements.last { isHeadingAnchor($0) && $0["href"]?.hasPrefix("#") == true }
        return link?["href"].map { String($0.dropFirst()) }.flatMap { id in
            id != waiting.last && waiting.contains(id) ? id : nil
        }
    }

    private mutating func readQuote(_ node: MarkupNode, into flow: inout HTMLFlow) {
        guard nesting < Self.deepest, !holdersOfHeadings.contains(node.index) else {
            return readChildren(of: node, into: &flow)
        }
        nesting += 1
        var inner = HTMLFlow()
        readChildren(of: node, into: &inner)
        nesting -= 1
        let blocks = inner.finish()
        guard !blocks.isEmpty else { return flow.addIDs(inner.waitingIDs) }
        flow.add(.quote(blocks.map(\.block)), ids: blocks.flatMap(\.ids))
    }

    mutating func readMarked(_ node: MarkupNode, _ mark: Mark, into flow: inout HTMLFlow) {
        let isNew = !marks.contains(mark)
        if isNew { marks.append(mark) }
        readChildren(of: node, into: &flow)
        if isNew { marks.removeLast() }
    }

    /// The address that a link leads to; nil when only its text is kept.
    func destination(_ reference: String) -> String? {
        guard let address = resolvedLink(reference, base: base) else { return nil }
        if address.hasPrefix("#") { return targets.contains(String(address.dropFirst())) ? address : nil }
        return keepsRelative || scheme(of: address) != nil ? address : nil
    }
}
