import Model

/// Writes blocks in normal form.
struct BlockWriter {
    var output: [UInt8] = []
    /// What each further line of the block begins with: the marks of its quotes, the indentation of its lists.
    private var prefix: [UInt8] = []
    /// Where the line's own text begins.
    private var lineBegin = 0
    /// Of the item that is being begun: a rule in its first line must not be made of the same character.
    private var freshMarker: UInt8?

    mutating func write(_ blocks: [Block], isTight: Bool = false) {
        var markers = ListMarkers()
        for (index, block) in blocks.enumerated() {
            if index > 0 {
                newLine()
                if !isTight { newLine() }
                freshMarker = nil
            }
            markers.choose(for: block)
            write(block, markers)
        }
        freshMarker = nil
    }

    private mutating func write(_ block: Block, _ markers: ListMarkers) {
        switch block {
        case .paragraph(let content): writeParagraph(content)
        case .heading(let heading): writeHeading(heading)
        case .list(let list): write(list, markers)
        case .quote(let blocks):
            output += "> ".utf8
            indented("> ") { $0.write(blocks) }
        case .code(let language, let text): writeCode(language, text)
        case .table(let table): write(table)
        case .rule: output += (freshMarker == UInt8(ascii: "*") ? "---" : "***").utf8
        }
    }

    private mutating func writeParagraph(_ content: [Inline]) {
        var writer = InlineWriter()
        writer.write(content)
        guard writer.output.contains(UInt8(ascii: "\n")) else {
            output += writer.output
            return
        }
        for (index, line) in writer.output.split(separator: UInt8(ascii: "\n")).enumerated() {
            if index > 0 { newLine() }
            output += line
        }
    }

    private mutating func writeHeading(_ heading: Heading) {
        var writer = InlineWriter(isOneLine: true)
        writer.write(heading.content)
        if heading.anchor == nil { writer.escapeHeadingEnd() }
        output += String(repeating: "#", count: heading.level).utf8
        if !writer.output.isEmpty { output += [UInt8(ascii: " ")] + writer.output }
        if let anchor = heading.anchor { output += " {#\(anchor)}".utf8 }
    }

    private mutating func write(_ list: List, _ markers: ListMarkers) {
        for (index, item) in list.items.enumerated() {
            if index > 0 {
                newLine()
                if !list.isTight { newLine() }
            }
            let marker = list.start.map { "\($0 + index)\(markers.delimiter) " } ?? "\(markers.bullet) "
            output += marker.utf8
            freshMarker = marker.utf8.first
            indented(String(repeating: " ", count: marker.utf8.count)) { $0.write(item, isTight: list.isTight) }
        }
    }

    private mutating func write(_ item: ListItem, isTight: Bool) {
        if let isChecked = item.isChecked { output += (isChecked ? "[x] " : "[ ] ").utf8 }
        write(item.blocks, isTight: isTight)
    }

    /// The fence is longer than any run of its character in the text.
    private mutating func writeCode(_ language: String, _ text: String) {
        var longest = 2
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = [UInt8](repeating: UInt8(ascii: "`"), count: longest + 1)
        output += fence + language.utf8
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
            newLine()
            output += line
        }
        newLine()
        output += fence
    }

    private mutating func write(_ table: Table) {
        writeRow(table.header.map(cell))
        newLine()
        writeRow(
            table.alignments.map {
                switch $0 {
                case .none: "---"
                case .left: ":--"
                case .center: ":-:"
                case .right: "--:"
                }
            }.map { Array($0.utf8) })
        for row in table.rows {
            newLine()
            writeRow(row.map(cell))
        }
    }

    private mutating func writeRow(_ cells: [[UInt8]]) {
        output.append(UInt8(ascii: "|"))
        for cell in cells {
            output.append(UInt8(ascii: " "))
            output += cell
            output += (cell.isEmpty ? "|" : " |").utf8
        }
    }

    private func cell(_ content: [Inline]) -> [UInt8] {
        var writer = InlineWriter(isOneLine: true, isCell: true)
        writer.write(content)
        return writer.output
    }

    private mutating func indented(_ more: String, _ body: (inout BlockWriter) -> Void) {
        prefix += more.utf8
        body(&self)
        prefix.removeLast(more.utf8.count)
    }

    /// A line that stays blank has no spaces at its end.
    private mutating func newLine() {
        if output.count == lineBegin { while output.last == UInt8(ascii: " ") { output.removeLast() } }
        output.append(UInt8(ascii: "\n"))
        output += prefix
        lineBegin = output.count
    }
}

/// Lists that follow each other are told apart by their markers.
private struct ListMarkers {
    var bullet: Character = "-"
    var delimiter: Character = "."
    private var last: Block?

    mutating func choose(for block: Block) {
        defer { last = block }
        guard case .list(let list) = block else { return }
        guard case .list(let before) = last, (before.start == nil) == (list.start == nil) else {
            (bullet, delimiter) = ("-", ".")
            return
        }
        bullet = bullet == "-" ? "*" : "-"
        delimiter = delimiter == "." ? ")" : "."
    }
}
