import Model

/// Blocks for reading in a terminal. Prose is wrapped; code is printed as it is, for somebody will copy it.
func blockText(_ blocks: [Block], style: Style, indent: String) -> String {
    blocks.map { blockText($0, style, indent) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
}

private func blockText(_ block: Block, _ style: Style, _ indent: String) -> String {
    switch block {
    case .paragraph(let content): prose(content.plainText, style, indent)
    case .heading(let heading): prose(heading.content.plainText, style, indent)
    case .list(let list): listText(list, style, indent)
    case .quote(let blocks): blockText(blocks, style: style, indent: indent + "> ")
    case .code(_, let text): codeText(text, style, indent)
    case .table(let table): tableText(table, style, indent)
    case .rule: indent + "———"
    }
}

private func prose(_ text: String, _ style: Style, _ indent: String) -> String {
    wrapped(printable(text), width: style.width, indent: indent)
}

/// Every byte of a command matters: no wrapping, no space more or less but the indent.
private func codeText(_ text: String, _ style: Style, _ indent: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { indent + "  " + style.green(printable(String($0))) }.joined(separator: "\n")
}

private func listText(_ list: List, _ style: Style, _ indent: String) -> String {
    // Blank lines in the file say little about items of one paragraph each.
    let isTight = list.isTight || list.items.allSatisfy { $0.blocks.count <= 1 }
    let items = list.items.enumerated().map { index, item in
        let box = item.isChecked.map { $0 ? "[x] " : "[ ] " } ?? ""
        let mark = (list.start.map { "\($0 + index). " } ?? "• ") + box
        let hanging = indent + String(repeating: " ", count: columns(of: mark))
        let separator = isTight ? "\n" : "\n\n"
        let text = item.blocks.map { blockText($0, style, hanging) }.joined(separator: separator)
        return indent + mark + text.dropFirst(hanging.count)
    }
    return items.joined(separator: isTight ? "\n" : "\n\n")
}

/// Cells in columns as wide as their widest.
private func tableText(_ table: Table, _ style: Style, _ indent: String) -> String {
    let rows = ([table.header] + table.rows).map { $0.map { printable($0.plainText) } }
    let widths = table.header.indices.map { column in
        rows.map { column < $0.count ? columns(of: $0[column]) : 0 }.max() ?? 0
    }
    let lines = rows.enumerated().map { number, row in
        let cells = row.enumerated().map { column, cell in
            let width = column < widths.count ? widths[column] : 0
            let padding = String(repeating: " ", count: max(0, width - columns(of: cell)))
            return (number == 0 ? style.bold(cell) : cell) + (column == row.count - 1 ? "" : padding)
        }
        return indent + cells.joined(separator: "  ")
    }
    return lines.joined(separator: "\n")
}
