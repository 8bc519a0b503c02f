import Model
import XML

extension HTMLBlockReader {
    /// Word's "filtered" pages have no lists, but paragraphs that look like their items.
    func isWordItem(_ node: MarkupNode) -> Bool {
        node.classes.contains {
            $0.hasPrefix("msolistparagraph") || $0.hasPrefix("msolistbullet") || $0 == "msolistnumber"
        }
    }

    mutating func readWordItem(_ node: MarkupNode, into flow: inout HTMLFlow) {
        var inner = HTMLFlow()
        readChildren(of: node, into: &inner)
        var blocks = inner.finish().map(\.block)
        guard case .paragraph(var content)? = blocks.first, case .text(let text)? = content.first,
            let (number, rest) = withoutMarker(text)
        else {
            for block in blocks { flow.add(block) }
            return
        }
        content[0] = .text(rest)
        blocks[0] = .paragraph(content)
        flow.add(List(start: number, isTight: true, items: [ListItem(blocks: blocks)]), level: 0, ids: inner.waitingIDs)
    }

    /// The bullets are characters of Symbol, Courier New and Wingdings.
    private func withoutMarker(_ text: String) -> (number: Int?, rest: String)? {
        let word = text.prefix { $0 != " " }
        let rest = String(text[word.endIndex...].drop { $0 == " " })
        guard !rest.isEmpty else { return nil }
        if ["·", "o", "§", "-", "–", "•", "\u{F0B7}", "\u{F0A7}", "v", "Ø", "ü"].contains(word) { return (nil, rest) }
        guard let last = word.last, last == "." || last == ")", let number = Int(word.dropLast()) else { return nil }
        return (number, rest)
    }
}
