import Markdown
import Model

/// Reads a text from its first byte.
func parse(_ source: String) -> MarkdownDocument { parseMarkdown(Array(source.utf8), from: 0) }

/// The blocks of a text in a short notation: `p(a em(b))`.
func outline(_ source: String) -> String { outline(parse(source).blocks.map(\.block)) }

func outline(_ blocks: [Block]) -> String { blocks.map(outline).joined(separator: " ") }

func outline(_ block: Block) -> String {
    switch block {
    case .paragraph(let content): "p(\(outline(content)))"
    case .heading(let heading):
        "h\(heading.level)\(heading.anchor.map { "#\($0)" } ?? "")(\(outline(heading.content)))"
    case .list(let list):
        "\(list.start.map { "ol\($0)" } ?? "ul")\(list.isTight ? "" : "-loose")"
            + "(\(list.items.map(outline).joined(separator: " ")))"
    case .quote(let blocks): "quote(\(outline(blocks)))"
    case .code(let language, let text): "code\(language.isEmpty ? "" : ":" + language)(\(text.escaped))"
    case .table(let table): outline(table)
    case .rule: "hr"
    }
}

private func outline(_ item: ListItem) -> String {
    "li\(item.isChecked.map { $0 ? "[x]" : "[ ]" } ?? "")(\(outline(item.blocks)))"
}

private func outline(_ table: Table) -> String {
    let rows = ([table.header] + table.rows).map { row in row.map(outline).joined(separator: "|") }
    let alignments = table.alignments.map { alignment in
        switch alignment {
        case .none: "-"
        case .left: "<"
        case .center: "^"
        case .right: ">"
        }
    }
    return "table\(alignments.joined())(\(rows.joined(separator: " / ")))"
}

func outline(_ content: [Inline]) -> String { content.map(outline).joined() }

private func outline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): text.escaped
    case .softBreak: "~"
    case .lineBreak: "\\\\"
    case .code(let text): "code(\(text))"
    case .emphasis(let content): "em(\(outline(content)))"
    case .strong(let content): "strong(\(outline(content)))"
    case .strikethrough(let content): "del(\(outline(content)))"
    case .link(let link): "a[\(link.destination)\(titled(link.title))](\(outline(link.content)))"
    case .image(let image): "img[\(image.source)\(titled(image.title))](\(image.alternative))"
    case .footnote(let label): "note(\(label))"
    }
}

private func titled(_ title: String?) -> String { title.map { " '\($0)'" } ?? "" }

extension String {
    fileprivate var escaped: String { replacing("\n", with: "\\n") }
}

/// All links and images of a document with their ranges, in the order of their ends, inner ones first.
func links(in blocks: [Block]) -> [InlineLink] {
    blocks.flatMap { block -> [InlineLink] in
        switch block {
        case .paragraph(let content): links(in: content)
        case .heading(let heading): links(in: heading.content)
        case .list(let list): list.items.flatMap { links(in: $0.blocks) }
        case .quote(let blocks): links(in: blocks)
        case .table(let table): ([table.header] + table.rows).flatMap { $0.flatMap { links(in: $0) } }
        case .code, .rule: []
        }
    }
}

func links(in content: [Inline]) -> [InlineLink] {
    content.flatMap { inline -> [InlineLink] in
        switch inline {
        case .emphasis(let content), .strong(let content), .strikethrough(let content): links(in: content)
        case .link(let link): links(in: link.content) + [link]
        case .image(let image):
            [
                InlineLink(
                    destination: image.source, title: image.title, content: [.text(image.alternative)],
                    range: image.range, destinationRange: image.range)
            ]
        default: []
        }
    }
}

extension [UInt8] {
    /// The characters of a range.
    func slice(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
