import Model
import XML

/// A slide of a deck in OpenDocument.
struct ODPSlide {
    var title = ""
    var blocks: [Block] = []
    var notes: [Block] = []
    var warnings: [IngestWarning] = []

    init(_ page: MarkupNode, number: Int, text: ODPTextReader) {
        var reader = ODPShapeReader(text: text, number: number)
        reader.read(page)
        let title = titleShape(in: reader.shapes)
        self.title = title.map { reader.shapes[$0].title } ?? ""
        blocks = reader.shapes.indices.filter { $0 != title }.flatMap { reader.shapes[$0].blocks }
        warnings = reader.warnings
        if let notes = page.child("notes") {
            var reader = ODPShapeReader(text: text, number: number)
            reader.read(notes)
            self.notes = reader.shapes.filter { $0.role != "picture" }.flatMap(\.blocks)
        }
    }
}

/// The title's placeholder. Where there is none, a short text: the largest, or else the uppermost.
private func titleShape(in shapes: [ODPShape]) -> Int? {
    if let index = shapes.firstIndex(where: { $0.role == "title" }) { return index }
    let short = shapes.indices.filter { index in
        let shape = shapes[index]
        guard shape.role == nil || shape.role == "subtitle", shape.lines.count <= 2, shape.title.count <= 120 else {
            return false
        }
        return shape.title.contains(where: \.isLetter)
            && shape.blocks.allSatisfy { if case .paragraph = $0 { true } else { false } }
    }
    let largest = short.max {
        (shapes[$0].size ?? 0, -(shapes[$0].top ?? 99)) < (shapes[$1].size ?? 0, -(shapes[$1].top ?? 99))
    }
    // A label in a drawing is no title: the text is larger than the rest, or stands alone.
    guard let largest else { return nil }
    let others = shapes.indices.filter { $0 != largest && !shapes[$0].lines.isEmpty }
    let isLarger = others.allSatisfy { (shapes[$0].size ?? 0) < (shapes[largest].size ?? 0) }
    if isLarger { return largest }
    let top = short.min { (shapes[$0].top ?? 99) < (shapes[$1].top ?? 99) }
    return top.flatMap { (shapes[$0].top ?? 99) < 4 ? $0 : nil }
}
