import Model
import XML

extension HTMLBlockReader {
    /// A list whose items have headings in them is a layout: it is opened, so that its headings stand in the page.
    mutating func readList(_ node: MarkupNode, isOrdered: Bool, into flow: inout HTMLFlow) {
        guard nesting < Self.deepest, !holdersOfHeadings.contains(node.index) else {
            return readChildren(of: node, into: &flow)
        }
        nesting += 1
        var items: [ListItem] = []
        var ids: [String] = []
        for child in node.children where !(child.isText && child.text.utf8.trimmedBytes.isEmpty) {
            var inner = HTMLFlow()
            if child.name == "li", !skipped.contains(child.index), !child.isHidden {
                inner.addIDs(self.ids(of: child))
                readChildren(of: child, into: &inner)
            } else if child.name != "li" {
                read(child, into: &inner)
            }
            let blocks = inner.finish()
            ids += blocks.flatMap(\.ids) + inner.waitingIDs
            guard !blocks.isEmpty else { continue }
            let item = ListItem(blocks: blocks.map(\.block), isChecked: inner.isChecked)
            // A list that stands in a list without an item belongs to the item before it.
            if child.name != "li", !child.isText, !items.isEmpty {
                items[items.count - 1].blocks += item.blocks
            } else {
                items.append(item)
            }
        }
        nesting -= 1
        guard !items.isEmpty else { return flow.addIDs(ids) }
        let start = isOrdered ? node["start"].flatMap { Int($0) } ?? 1 : nil
        let list = List(start: start, isTight: items.allSatisfy(isShort), items: items)
        flow.add(list, level: googleLevel(of: node), ids: ids)
    }

    /// Google Docs writes nested lists one after the other, with their level in a class: `lst-kix_abc-1`.
    private func googleLevel(of node: MarkupNode) -> Int {
        for name in node.classes where name.hasPrefix("lst-kix_") {
            return name.split(separator: "-").last.flatMap { Int($0) }.map { min($0, 9) } ?? 0
        }
        return 0
    }

    private func isShort(_ item: ListItem) -> Bool {
        var paragraphs = 0
        for block in item.blocks {
            switch block {
            case .paragraph: paragraphs += 1
            case .list: continue
            default: return false
            }
        }
        return paragraphs < 2
    }
}
