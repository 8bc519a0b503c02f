import Linking
import Model

extension EntryHTML {
    func blocks(_ blocks: some Sequence<Block>) -> String {
        var html = HTMLText()
        append(blocks, to: &html)
        return html.string
    }

    func block(_ block: Block) -> String { blocks(CollectionOfOne(block)) }

    /// Each in a line of its own.
    private func append(_ blocks: some Sequence<Block>, to html: inout HTMLText) {
        var isFirst = true
        for block in blocks {
            if !isFirst { html += "\n" }
            append(block, to: &html)
            isFirst = false
        }
    }

    private func append(_ block: Block, to html: inout HTMLText) {
        switch block {
        case .paragraph(let content):
            html.append(element: "p", Self.isWarning(content) ? " class=\"stop\"" : "") { append(content, to: &$0) }
        // A heading inside of a quote or a list is no passage; its rank in the page would be wrong.
        case .heading(let heading):
            html.append(element: "p") { $0.append(element: "strong") { append(heading.content, to: &$0) } }
        case .list(let list): append(list, to: &html)
        case .quote(let content): html.append(element: "blockquote") { append(content, to: &$0) }
        case .code(let language, let text): appendCode(text, language: language, to: &html)
        case .table(let table): append(table, to: &html)
        case .rule: html += "<hr>"
        }
    }

    /// The text after a step's `**Stop:**` is set apart.
    private static func isWarning(_ content: [Inline]) -> Bool {
        guard case .strong(let words) = content.first else { return false }
        return words.plainText.hasPrefix("Stop")
    }

    private func append(_ list: List, to html: inout HTMLText) {
        if list.items.allSatisfy({ relation(of: $0) != nil }) { return appendEvidence(list, to: &html) }
        let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
        html.append(element: list.start == nil ? "ul" : "ol", start) { html in
            for item in list.items {
                html += "\n"
                html.append(element: "li") { append(item, isTight: list.isTight, to: &$0) }
            }
            html += "\n"
        }
    }

    private func append(_ item: ListItem, isTight: Bool, to html: inout HTMLText) {
        if let isChecked = item.isChecked {
            html += "<input type=\"checkbox\" disabled\(isChecked ? " checked" : "")> "
        }
        for (index, block) in item.blocks.enumerated() {
            if index > 0 { html += "\n" }
            if isTight, case .paragraph(let content) = block {
                append(content, to: &html)
            } else {
                append(block, to: &html)
            }
        }
    }

    /// A list of links with relations: the relation, the link, the reason.
    private func appendEvidence(_ list: List, to html: inout HTMLText) {
        html.append(element: "ul") { html in
            for item in list.items {
                html += "\n<li><span class=\"rel\">"
                html.append(text: words.relation(relation(of: item) ?? ""))
                html += "</span>"
                html.append(element: "div") { append(item, isTight: true, to: &$0) }
                html += "</li>"
            }
            html += "\n"
        }
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
    private func appendCode(_ text: String, language: String, to html: inout HTMLText) {
        guard ["sh", "bash", "shell", "console"].contains(language) else {
            html += "<pre tabindex=\"0\">"
            html.append(element: "code") { $0.append(text: text) }
            html += "</pre>"
            return
        }
        html += "<pre class=\"sh\"><code>"
        for line in text.split(separator: "\n") {
            html += "<span>"
            html.append(text: String(line))
            html += "\n</span>"
        }
        html += "</code></pre>"
    }

    private func append(_ table: Table, to html: inout HTMLText) {
        html += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
        html.append(text: words["table"])
        html += "\"><table>\n"
        html.append(element: "thead") { appendRow(table.header, "th", table.alignments, to: &$0) }
        html += "\n"
        if !table.rows.isEmpty {
            html.append(element: "tbody") { html in
                for row in table.rows {
                    html += "\n"
                    appendRow(row, "td", table.alignments, to: &html)
                }
                html += "\n"
            }
        }
        html += "</table></div>"
    }

    private func appendRow(
        _ cells: [[Inline]], _ cell: String, _ alignments: [Table.Alignment], to html: inout HTMLText
    ) {
        html.append(element: "tr") { html in
            for (index, content) in cells.enumerated() {
                let alignment = index < alignments.count ? alignments[index] : .none
                html.append(element: cell, Self.alignClass(alignment)) { append(content, to: &$0) }
            }
        }
    }

    private static func alignClass(_ alignment: Table.Alignment) -> String {
        switch alignment {
        case .none, .left: ""
        case .center: " class=\"mid\""
        case .right: " class=\"end\""
        }
    }
}
