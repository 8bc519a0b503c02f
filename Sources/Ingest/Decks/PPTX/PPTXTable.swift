import Model
import XML

/// A table (DrawingML, ECMA-376, part 1, 21.1.3): a cell that another one covers is empty.
func pptxTable(_ node: MarkupNode, _ text: inout PPTXText) -> Block? {
    var rows: [[[Inline]]] = []
    for row in node.children("tr") {
        rows.append(row.children("tc").map { cell in cellText(cell, &text) })
    }
    let widest = rows.map(\.count).max() ?? 0
    let width = min(widest, 100)
    if widest > width { text.warn("table-cut", "a table of \(widest) columns is cut to \(width)") }
    guard width > 0 else { return nil }
    let even = rows.map { row in Array((row + Array(repeating: [], count: max(0, width - row.count))).prefix(width)) }
    let hasHeader = ["1", "true"].contains(node.child("tblPr")?["firstRow"] ?? "")
    return .table(
        Table(
            alignments: Array(repeating: .none, count: width),
            header: hasHeader ? even[0] : Array(repeating: [], count: width),
            rows: hasHeader ? Array(even.dropFirst()) : even))
}

private func cellText(_ cell: MarkupNode, _ text: inout PPTXText) -> [Inline] {
    // What stands in a cell that another one covers is not shown.
    let isCovered = ["hMerge", "vMerge"].contains { ["1", "true"].contains(cell[$0] ?? "") }
    if isCovered { return [] }
    var content: [Inline] = []
    for paragraph in cell.child("txBody")?.children("p") ?? [] {
        let line = text.inlines(paragraph).map { $0 == .lineBreak ? Inline.text(" ") : $0 }
        if !content.isEmpty, !line.isEmpty { content.append(.text(" ")) }
        content += line
    }
    return content
}

/// A chart (ECMA-376, part 1, 21.2) as the table that it is drawn from: the values that are kept beside it.
func pptxChart(_ root: MarkupNode, _ text: inout PPTXText) -> [Block] {
    guard let chart = root.child("chart") else { return [] }
    var blocks: [Block] = []
    let title = chart.child("title").map(words) ?? ""
    if !title.isEmpty { blocks.append(.paragraph([.strong([.text(title)])])) }
    let all = chart.child("plotArea")?.descendants("ser") ?? []
    let series = Array(all.prefix(50))
    let columns = series.map { points(in: $0.child("val") ?? $0.child("yVal")) }
    let names = series.enumerated().map { index, one in
        points(in: one.child("tx")).first?.value ?? words(one.child("tx")) ?? "Series \(index + 1)"
    }
    let categories = series.lazy.map { points(in: $0.child("cat") ?? $0.child("xVal")) }.first { !$0.isEmpty } ?? []
    let places = Set(categories.map(\.index)).union(columns.flatMap { $0.map(\.index) }).sorted()
    let numbers = places.prefix(200)
    if places.count > numbers.count || all.count > series.count {
        text.warn("chart-cut", "a chart is cut to \(numbers.count) values of each of \(series.count) series")
    }
    guard !numbers.isEmpty else { return blocks }
    func cell(_ points: [(index: Int, value: String)], _ index: Int) -> [Inline] {
        points.first { $0.index == index }.map { [.text($0.value)] } ?? []
    }
    let rows = numbers.map { index in [cell(categories, index)] + columns.map { cell($0, index) } }
    blocks.append(
        .table(
            Table(
                alignments: Array(repeating: .none, count: names.count + 1), header: [[]] + names.map { [.text($0)] },
                rows: Array(rows))))
    return blocks
}

private func points(in node: MarkupNode?) -> [(index: Int, value: String)] {
    (node?.descendants("pt") ?? []).prefix(1000).enumerated().map { position, point in
        let text = point.child("v")?.text ?? ""
        return (point["idx"].flatMap { Int($0) } ?? position, shortNumber(text))
    }
}

/// `8.2` for `8.1999999999999993`, as the chart shows it.
private func shortNumber(_ text: String) -> String {
    guard text.utf8.count > 12, text.contains("."), let value = Double(text), value.isFinite, abs(value) < 1e12 else {
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let rounded = (value * 1e6).rounded() / 1e6
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
}

private func words(_ node: MarkupNode?) -> String? {
    let text = (node?.descendants("t") ?? []).map(\.text).joined()
    return text.isEmpty ? nil : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

private func words(_ node: MarkupNode) -> String { words(node as MarkupNode?) ?? "" }

/// A diagram's points (ECMA-376, part 1, 21.4) as a list, nested as they hang on each other.
func pptxDiagram(_ root: MarkupNode, _ text: inout PPTXText) -> [Block] {
    let points = (root.child("ptLst")?.children("pt") ?? []).filter {
        ["node", "asst", "doc"].contains($0["type"] ?? "node")
    }
    let known = Set(points.compactMap { $0["modelId"] })
    var children: [String: [(order: Int, id: String)]] = [:]
    for link in root.child("cxnLst")?.children("cxn") ?? [] where (link["type"] ?? "parOf") == "parOf" {
        guard let from = link["srcId"], let to = link["destId"], known.contains(to) else { continue }
        children[from, default: []].append((link["srcOrd"].flatMap { Int($0) } ?? 0, to))
    }
    var lines: [String: [Inline]] = [:]
    for point in points {
        guard let id = point["modelId"], let body = point.child("t") else { continue }
        let line = text.line(of: body)
        if !line.isEmpty { lines[id] = [.text(line)] }
    }
    var seen: Set<String> = []
    var items: [ListEntry] = []
    // The document's own points first; then any that nothing leads to.
    let ordered = points.filter { $0["type"] == "doc" } + points.filter { $0["type"] != "doc" }
    var waiting = ordered.reversed().compactMap { point in point["modelId"].map { (id: $0, level: -1) } }
    while let (id, level) = waiting.popLast() {
        guard seen.insert(id).inserted else { continue }
        if let line = lines[id] {
            items.append(ListEntry(level: max(level, 0), number: nil, blocks: [.paragraph(line)]))
        }
        let below = (children[id] ?? []).sorted { $0.order > $1.order }
        waiting += below.map { (id: $0.id, level: level + 1) }
    }
    return nestedLists(items[...])
}
