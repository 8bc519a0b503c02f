import Model

/// Quotes and lists that hold each other; deeper ones are opened, their text stays.
private let depthLimit = 40

/// The reader of Markdown takes no more columns for a table.
private let columnLimit = 128

/// The blocks as Markdown can say them: without what is empty, text in one piece with single spaces, no control
/// characters, markup only where it can be written. What is written of them is read back as the same.
func normalised(_ blocks: [Block]) -> [Block] { normalised(blocks, depth: 0) }

private func normalised(_ blocks: [Block], depth: Int) -> [Block] {
    var result: [Block] = []
    for block in blocks {
        switch block {
        case .paragraph(let content):
            let content = normalised(content)
            if !content.isEmpty { result.append(.paragraph(content)) }
        case .heading(let heading): result += normalised(heading)
        case .quote(let content):
            let content = normalised(content, depth: depth + 1)
            if depth >= depthLimit { result += content } else if !content.isEmpty { result.append(.quote(content)) }
        case .list(let list): result += normalised(list, depth: depth)
        case .code(let language, let text): result.append(normalisedCode(language, text))
        case .table(let table): result += normalised(table)
        case .rule: result.append(.rule)
        }
    }
    return result
}

private func normalised(_ heading: Heading) -> [Block] {
    let content = normalised(onOneLine(heading.content))
    let anchor = heading.anchor.flatMap { isSafeAnchor($0) ? $0 : nil }
    guard !content.isEmpty || anchor != nil else { return [] }
    return [.heading(Heading(level: min(max(heading.level, 1), 6), content: content, anchor: anchor))]
}

private func isSafeAnchor(_ anchor: String) -> Bool {
    !anchor.isEmpty && anchor.unicodeScalars.allSatisfy { $0 != "{" && $0 != "}" && $0 != "\\" && $0.value > 0x20 }
}

private func normalised(_ list: List, depth: Int) -> [Block] {
    var items: [ListItem] = []
    for item in list.items {
        var item = ListItem(blocks: normalised(item.blocks, depth: depth + 1), isChecked: item.isChecked)
        if case .paragraph = item.blocks.first {} else { item.isChecked = nil }
        if !item.blocks.isEmpty { items.append(item) }
    }
    if depth >= depthLimit { return items.flatMap(\.blocks) }
    guard !items.isEmpty else { return [] }
    var start = list.start.map { max($0, 0) }
    if let first = start, first > 999_999_999 - items.count { start = 1 }
    let canBeLoose = items.count > 1 || items[0].blocks.count > 1
    return [.list(List(start: start, isTight: !canBeLoose || list.isTight && canBeTight(items), items: items))]
}

/// Whether no two blocks of an item need a blank line between them.
private func canBeTight(_ items: [ListItem]) -> Bool {
    items.allSatisfy { item in
        zip(item.blocks, item.blocks.dropFirst()).allSatisfy { !goesOn($0, into: $1) }
    } && zip(items, items.dropFirst()).allSatisfy { $1.isChecked == nil || !endsWithQuote($0.blocks) }
}

/// md4c 0.4.8 does not see a task's mark in the line after a quote.
private func endsWithQuote(_ blocks: [Block]) -> Bool {
    switch blocks.last {
    case .quote: true
    case .list(let list): endsWithQuote(list.items.last?.blocks ?? [])
    default: false
    }
}

/// Whether the second block would be read as a part of the first if it followed in the next line.
private func goesOn(_ first: Block, into second: Block) -> Bool {
    switch (first, second) {
    case (.heading, _), (.rule, _), (.code, _): false
    case (.table, _): true
    case (.paragraph, .list(let list)): list.start ?? 1 != 1
    case (_, .heading), (_, .rule), (_, .code), (_, .list): false
    case (.paragraph, .quote), (.list, .quote): false
    default: true
    }
}

private func normalisedCode(_ language: String, _ text: String) -> Block {
    let isSafe = language.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "+-#._/".unicodeScalars.contains($0)
    }
    return .code(language: isSafe ? language : "", text: normalisedCode(text))
}

/// Lines that end with a newline; tabs that indent a line are spaces, as the reader has it.
private func normalisedCode(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 1)
    for line in withoutControls(text, keepsLines: true).utf8.split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
        let start = line.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? line.endIndex
        if start < line.endIndex {
            var column = 0
            for byte in line[..<start] { column = byte == UInt8(ascii: "\t") ? (column + 4) & ~3 : column + 1 }
            result += repeatElement(UInt8(ascii: " "), count: column)
            result += line[start...]
        }
        result.append(UInt8(ascii: "\n"))
    }
    if text.isEmpty || result.suffix(2) == [UInt8(ascii: "\n"), UInt8(ascii: "\n")] { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
}

private func normalised(_ table: Table) -> [Block] {
    let columns = max(table.header.count, table.rows.map(\.count).max() ?? 0)
    guard columns > 0 else { return [] }
    let rows = ([table.header] + table.rows).map { row in
        (0..<columns).map { $0 < row.count ? normalisedCell(row[$0]) : [] }
    }
    guard columns <= columnLimit else { return rows.compactMap(paragraph) }
    let filled = rows.dropFirst().filter { $0.contains { !$0.isEmpty } }
    guard !filled.isEmpty || rows[0].contains(where: { !$0.isEmpty }) else { return [] }
    let alignments = (0..<columns).map { $0 < table.alignments.count ? table.alignments[$0] : .none }
    return [.table(Table(alignments: alignments, header: rows[0], rows: filled))]
}

/// The reader leaves the backslash of a pipe in code, so such code is text.
private func normalisedCell(_ content: [Inline]) -> [Inline] {
    normalised(onOneLine(content) { $0.utf8.contains(UInt8(ascii: "|")) ? .text($0) : .code($0) })
}

/// A row of a table that is too wide to be one.
private func paragraph(_ row: [[Inline]]) -> Block? {
    let cells = row.filter { !$0.isEmpty }
    guard !cells.isEmpty else { return nil }
    return .paragraph(normalised(Array(cells.joined(separator: [.text(" | ")]))))
}

private func onOneLine(_ content: [Inline], code: (String) -> Inline = Inline.code) -> [Inline] {
    content.map { inline in
        switch inline {
        case .lineBreak: .softBreak
        case .code(let text): code(text)
        default: inline.marked.map { inline.around(onOneLine($0.content, code: code)) } ?? inline
        }
    }
}
