import Model
import XML

/// References to notes and the notes, as programs write them: kramdown, Hugo, pandoc, Sphinx, Asciidoctor, DocBook,
/// GitHub, WordPress, Substack, MediaWiki; roles of DPUB-ARIA 1.1.
extension HTMLBlockReader {
    /// The number of a note that a link refers to; nil for other links.
    func noteNumber(of link: MarkupNode) -> String? {
        guard let number = link.briefText(upTo: 8).flatMap(numberOfNote) else { return nil }
        if link.hasClass(referenceClasses) || link["role"] == "doc-noteref" || link["data-footnote-ref"] != nil {
            return number
        }
        let holdsRaised = link["href"]?.hasPrefix("#") == true && link.elements.first?.name == "sup"
        return link.parent?.name == "sup" || holdsRaised ? number : nil
    }

    /// `[1]`, or the number would look like a part of the word before it; the number leads to the note where that is here.
    mutating func readNoteReference(_ number: String, _ link: MarkupNode, into flow: inout HTMLFlow) {
        // Asciidoctor has them around the link.
        let hasBrackets = link.parent?.briefText(upTo: 12).map { oneLine($0) == "[\(number)]" } ?? false
        let isBare = !hasBrackets || link.briefText(upTo: 8)?.contains("[") == true
        if isBare { add(text: "[", into: &flow) }
        if let address = link["href"].flatMap(destination), !marks.contains(where: \.isLink) {
            marks.append(.link(number: link.index, destination: address))
            add(text: number, into: &flow)
            marks.removeLast()
        } else {
            add(text: number, into: &flow)
        }
        if isBare { add(text: "]", into: &flow) }
    }

    /// A note that is no item of a list and begins with its number, which leads back to its mention: it becomes one.
    mutating func readFootnote(_ node: MarkupNode, into flow: inout HTMLFlow) -> Bool {
        guard nesting < Self.deepest, node.hasClass(noteClasses) || noteRoles.contains(node["role"] ?? ""),
            let link = leadingLink(of: node), link["href"]?.hasPrefix("#") == true,
            let number = link.briefText(upTo: 8).flatMap(numberOfNote), !holdersOfHeadings.contains(node.index)
        else { return false }
        let wasSkipped = skipped
        skipped.insert(link.index)
        nesting += 1
        var inner = HTMLFlow()
        readChildren(of: node, into: &inner)
        nesting -= 1
        skipped = wasSkipped
        let placed = inner.finish()
        var blocks = placed.map(\.block)
        if case .paragraph(let content)? = blocks.first {
            // What stood around the number.
            let rest = withoutLead(content)
            blocks[0...0] = rest.isEmpty ? [] : [.paragraph(rest)]
        }
        flow.add(
            List(start: Int(number), isTight: true, items: [ListItem(blocks: blocks)]), level: 0,
            ids: placed.flatMap(\.ids) + inner.waitingIDs + ids(of: link))
        return true
    }

    private func withoutLead(_ content: [Inline]) -> [Inline] {
        guard case .text(let text)? = content.first else { return content }
        let rest = text.drop { " .:)]([".contains($0) }
        return (rest.isEmpty ? [] : [.text(String(rest))]) + content.dropFirst()
    }
}

/// The link that its text begins with, but for brackets; some levels down at most.
private func leadingLink(of node: MarkupNode) -> MarkupNode? {
    var level = node
    for _ in 0..<6 {
        var next: MarkupNode?
        for child in level.children where next == nil {
            guard let text = child.isText ? child.text : child.briefText(upTo: 8) else {
                next = child
                continue
            }
            if text.allSatisfy({ $0.isWhitespace || "[(".contains($0) }) { continue }
            if child.isText { return nil }
            if child.name == "a" { return child }
            next = child
        }
        guard let next else { return nil }
        level = next
    }
    return nil
}

/// `1`, `[1]`, `(1)`, `1.`.
private func numberOfNote(_ text: String) -> String? {
    let number = oneLine(text).filter { !"[]().".contains($0) }
    return !number.isEmpty && number.utf8.count <= 4 && number.utf8.allSatisfy(isDigit) ? number : nil
}

private let referenceClasses: Set<String> = [
    "footnote", "footnote-anchor", "footnote-number", "footnote-ref", "footnote-reference",
]
private let noteClasses: Set<String> = ["footnote", "footnote-definition"]
private let noteRoles: Set<String> = ["doc-footnote", "doc-endnote"]
