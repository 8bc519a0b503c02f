import Model
import XML

extension HTMLBlockReader {
    mutating func readInline(_ node: MarkupNode, _ kind: ElementKind, into flow: inout HTMLFlow) {
        switch kind {
        case .anchor: readLink(node, into: &flow)
        case .strong: readMarked(node, .strong, into: &flow)
        case .emphasis: readMarked(node, .emphasis, into: &flow)
        case .strikethrough: readMarked(node, .strikethrough, into: &flow)
        case .code:
            let outer = code
            code = outer ?? node.index
            readChildren(of: node, into: &flow)
            code = outer
        case .quotation: readWrapped(node, "“", "”", into: &flow)
        case .rubyText: readWrapped(node, "(", ")", into: &flow)
        case .superscript: readSuperscript(node, into: &flow)
        case .lineBreak:
            // Two of them part paragraphs, where nothing else does.
            if flow.run.endsInLineBreak { flow.endParagraph() } else { flow.run.appendLineBreak() }
        case .picture: readPicture(node, into: &flow)
        case .media, .frame: readFrame(node, into: &flow)
        case .input: readInput(node, into: &flow)
        case .formula: add(formula: formulaSource(node), node, into: &flow)
        case .drawing: add(text: node["aria-label"] ?? node.child("title")?.text ?? "", into: &flow)
        case .script where node["type"]?.hasPrefix("math/tex") == true: add(formula: node.text, node, into: &flow)
        case .script: break
        default: readChildren(of: node, into: &flow)
        }
    }

    mutating func add(text: String, into flow: inout HTMLFlow) { flow.run.append(text, marks: marks, code: code) }

    private mutating func readWrapped(_ node: MarkupNode, _ before: String, _ after: String, into flow: inout HTMLFlow)
    {
        add(text: before, into: &flow)
        readChildren(of: node, into: &flow)
        add(text: after, into: &flow)
    }

    private mutating func readLink(_ node: MarkupNode, into flow: inout HTMLFlow) {
        // Sphinx makes the number of a note its way back.
        if isBackLink(node), !isNumber(node) { return }
        if let number = noteNumber(of: node) { return readNoteReference(number, node, into: &flow) }
        guard let reference = node["href"], let address = destination(reference), !marks.contains(where: \.isLink)
        else {
            return readChildren(of: node, into: &flow)
        }
        readMarked(node, .link(number: node.index, destination: address), into: &flow)
    }

    /// From a note back to its mention.
    private func isBackLink(_ node: MarkupNode) -> Bool {
        if node.hasClass(["reversefootnote", "footnote-backref", "footnote-back"]) { return true }
        if node["role"] == "doc-backlink" { return true }
        guard let target = node["href"], target.hasPrefix("#"), let text = node.briefText(upTo: 12) else {
            return false
        }
        return ["↩", "↩︎", "^", "↑", "⏎"].contains(oneLine(text))
    }

    private func isNumber(_ node: MarkupNode) -> Bool {
        node.briefText(upTo: 4).map { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } } ?? false
    }

    /// 10⁶ is no 106.
    private mutating func readSuperscript(_ node: MarkupNode, into flow: inout HTMLFlow) {
        let bytes = Array((node.briefText(upTo: 20) ?? "").utf8).trimmedBytes
        let isNumber = !bytes.isEmpty && bytes.count < 8 && bytes.allSatisfy { (48...57).contains($0) || $0 == 45 }
        guard isNumber, !node.elements.contains(where: { $0.name == "a" }) else {
            return readChildren(of: node, into: &flow)
        }
        add(text: String(String.UnicodeScalarView(bytes.map { raisedDigits[$0] ?? "⁻" })), into: &flow)
    }

    private mutating func add(formula: String, _ node: MarkupNode, into flow: inout HTMLFlow) {
        flow.run.append(formula, marks: marks, code: node.index)
    }

    /// TeX where the page has it (MathML Core, `annotation`), what is said of it (MathML 3, 2.2.1, `alttext`), and where
    /// that is nothing, the formula itself.
    private func formulaSource(_ node: MarkupNode) -> String {
        let tex = node.descendants("annotation").first { $0["encoding"].map(isTeX) ?? false }
        if let tex = tex?.text, !tex.utf8.trimmedBytes.isEmpty { return tex }
        if let text = node["alttext"], !saysNothing(text) { return text }
        return mathText(node)
    }

    /// `application/x-tex`, `LaTeX`; not `text/plain`.
    private func isTeX(_ encoding: String) -> Bool {
        encoding.lowercased().split { !$0.isLetter }.contains { $0.hasSuffix("tex") }
    }

    private func readInput(_ node: MarkupNode, into flow: inout HTMLFlow) {
        if node["type"]?.lowercased() == "checkbox", flow.isEmpty, flow.isChecked == nil {
            flow.isChecked = node["checked"] != nil
        }
    }

    /// The text of blocks on one line, as a heading and a table's cell have it.
    func inlines(of blocks: [Block]) -> [Inline] {
        var result: [Inline] = []
        var text = ""
        func endText() {
            if !text.isEmpty { result.append(.text(text)) }
            text = ""
        }
        for block in blocks {
            let content = inlines(of: block)
            if !content.isEmpty, !text.isEmpty || !result.isEmpty { text += " " }
            for inline in content {
                if case .text(let more) = inline {
                    text += more
                } else {
                    endText()
                    result.append(inline)
                }
            }
        }
        endText()
        return result
    }

    private func inlines(of block: Block) -> [Inline] {
        switch block {
        case .paragraph(let content): content.map(\.withPictureAsWords)
        case .heading(let heading): [.strong(heading.content)]
        case .quote(let blocks): inlines(of: blocks)
        case .code(_, let text): [.code(text.split(separator: "\n").joined(separator: " "))]
        case .list(let list): Array(list.items.map { inlines(of: $0.blocks) }.joined(separator: [.text("; ")]))
        case .table(let table): inlines(of: ([table.header] + table.rows).flatMap { $0.map(Block.paragraph) })
        case .rule: []
        }
    }
}

extension Inline {
    /// Of a picture without an address its words alone: between others they need no name.
    var withPictureAsWords: Inline {
        if case .image(let image) = self, image.source.isEmpty { return .text(image.alternative) }
        return marked.map { around($0.content.map(\.withPictureAsWords)) } ?? self
    }
}

private let raisedDigits: [UInt8: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(UInt8(ascii: "0")...UInt8(ascii: "9"), "⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars))
