import Linking
import Model

extension EntryHTML {
    func blocks(_ blocks: [Block]) -> String {
        blocks.map { block($0) }.joined(separator: "\n")
    }

    func block(_ block: Block) -> String {
        switch block {
        case .paragraph(let content):
            return "<p\(Self.isWarning(content) ? " class=\"stop\"" : "")>\(inlines(content))</p>"
        // A heading inside of a quote or a list is no passage; its rank in the page would be wrong.
        case .heading(let heading): return "<p><strong>\(inlines(heading.content))</strong></p>"
        case .list(let list): return listHTML(list)
        case .quote(let content): return "<blockquote>\(blocks(content))</blockquote>"
        case .code(let language, let text): return codeHTML(text, language: language)
        case .table(let table): return tableHTML(table)
        case .rule: return "<hr>"
        }
    }

    /// The text after a step's `**Stop:**` is set apart.
    private static func isWarning(_ content: [Inline]) -> Bool {
        guard case .strong(let words) = content.first else { return false }
        return words.plainText.hasPrefix("Stop")
    }

    private func listHTML(_ list: List) -> String {
        if list.items.allSatisfy({ relation(of: $0) != nil }) { return evidenceHTML(list) }
        let items = list.items.map { "<li>\(itemHTML($0, isTight: list.isTight))</li>" }.joined(separator: "\n")
        guard let start = list.start else { return "<ul>\n\(items)\n</ul>" }
        return "<ol\(start == 1 ? "" : " start=\"\(start)\"")>\n\(items)\n</ol>"
    }

    private func itemHTML(_ item: ListItem, isTight: Bool) -> String {
        let box = item.isChecked.map { "<input type=\"checkbox\" disabled\($0 ? " checked" : "")> " } ?? ""
        let content = item.blocks.map { block in
            if isTight, case .paragraph(let content) = block { return inlines(content) }
            return self.block(block)
        }
        return box + content.joined(separator: "\n")
    }

    /// A list of links with relations: the relation, the link, the reason.
    private func evidenceHTML(_ list: List) -> String {
        let rows = list.items.map { item in
            "<li><span class=\"rel\">\(escapeHTML(words.relation(relation(of: item) ?? "")))</span><div>\(itemHTML(item, isTight: true))</div></li>"
        }
        return "<ul>\n\(rows.joined(separator: "\n"))\n</ul>"
    }

    /// The relation that a list item's first link names.
    func relation(of item: ListItem) -> String? {
        guard case .paragraph(let content) = item.blocks.first, case .link(let link) = content.first,
            let title = link.title, Relation.named(title) != nil
        else { return nil }
        return title
    }

    /// What a list item says after its first link, without what joins the two.
    func reason(of item: ListItem) -> String {
        guard case .paragraph(var content) = item.blocks.first else { return "" }
        content.removeFirst()
        joiners: while let first = content.first {
            switch first {
            case .softBreak: content.removeFirst()
            case .text(let text):
                let rest = text.drop { " —–-:,;.".contains($0) }
                content[0] = .text(String(rest))
                if !rest.isEmpty { break joiners }
                content.removeFirst()
            default: break joiners
            }
        }
        let more = item.blocks.dropFirst()
        return inlines(content) + (more.isEmpty ? "" : "\n" + blocks(Array(more)))
    }

    /// What is left of a text whose links with relations stand in a column of their own.
    func withoutRelations(_ blocks: [Block]) -> [Block] {
        blocks.compactMap { block in
            guard case .list(var list) = block else { return block }
            list.items.removeAll { relation(of: $0) != nil }
            return list.items.isEmpty ? nil : .list(list)
        }
    }

    /// The heading of a passage that opens outside, without the link that the template puts around it.
    func unlinked(_ passage: Passage) -> [Inline] {
        guard passage.url != nil, case .link(let link) = passage.heading.first else { return passage.heading }
        return link.content
    }

    /// Shell commands are set a line each: a page's prompt is drawn by its style and never copied.
    private func codeHTML(_ text: String, language: String) -> String {
        guard ["sh", "bash", "shell", "console"].contains(language) else {
            return "<pre tabindex=\"0\"><code>\(escapeHTML(text))</code></pre>"
        }
        let lines = text.split(separator: "\n").map { "<span>\(escapeHTML(String($0)))\n</span>" }
        return "<pre class=\"sh\"><code>\(lines.joined())</code></pre>"
    }

    private func tableHTML(_ table: Table) -> String {
        let head = row(table.header, "th", table.alignments)
        let body = table.rows.map { row($0, "td", table.alignments) }.joined(separator: "\n")
        let bodyHTML = table.rows.isEmpty ? "" : "<tbody>\n\(body)\n</tbody>"
        return
            "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(escapeHTML(words["table"]))\"><table>\n<thead>\(head)</thead>\n\(bodyHTML)</table></div>"
    }

    private func row(_ cells: [[Inline]], _ tag: String, _ alignments: [Table.Alignment]) -> String {
        let html = cells.enumerated().map { index, cell in
            let alignment = index < alignments.count ? alignments[index] : .none
            return "<\(tag)\(Self.alignClass(alignment))>\(inlines(cell))</\(tag)>"
        }
        return "<tr>\(html.joined())</tr>"
    }

    private static func alignClass(_ alignment: Table.Alignment) -> String {
        switch alignment {
        case .none, .left: ""
        case .center: " class=\"mid\""
        case .right: " class=\"end\""
        }
    }
}
