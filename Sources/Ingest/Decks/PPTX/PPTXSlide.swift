import Model
import XML

/// What a slide says: its title, its shapes in the order of the file, its notes.
struct PPTXSlide {
    private(set) var title = ""
    private(set) var blocks: [Block] = []
    private(set) var notes: [Block] = []
    private(set) var warnings: [IngestWarning] = []
    private(set) var language: String?
    private let isHidden: Bool

    init(_ parts: PPTXSlideParts, in package: borrowing PPTXPackage) throws(IngestRefusal) {
        isHidden = ["0", "false"].contains(parts.root["show"] ?? "1")
        language = parts.root.descendants("rPr").lazy.compactMap { $0["lang"] }.first
        var reader = PPTXShapes(parts)
        if let tree = parts.root.at("cSld", "spTree") { reader.read(tree, in: package) }
        let titled = slideTitle(among: reader.shapes)
        for (index, shape) in reader.shapes.enumerated() {
            if index == titled {
                title = shape.line
            } else {
                blocks += shape.blocks
            }
        }
        warnings = reader.warnings
        notes = try Self.notes(of: parts, in: package)
    }

    func segment(key: String, number: Int) -> Segment {
        Segment(
            key: key, title: title, place: .slide(number), text: .blocks(blocks), notes: notes, isHidden: isHidden)
    }

    /// What stands in the body of the slide's page of notes; the rest of that page is the slide itself and its number.
    private static func notes(
        of parts: PPTXSlideParts, in package: borrowing PPTXPackage
    ) throws(IngestRefusal) -> [Block] {
        guard let part = parts.relations.values.first(where: { $0.kind == "notesSlide" })?.target,
            let page = (try? package.markup(of: part)) ?? nil
        else { return [] }
        var text = PPTXText(parts)
        return (page.at("cSld", "spTree")?.chosenElements ?? []).filter { $0.placeholder?["type"] == "body" }
            .compactMap { $0.child("txBody") }.flatMap { text.blocks(of: $0) }
    }
}

/// Which shape is the title: the one that has the layout's place for it, or else the one in the largest letters; of equals
/// the highest. A slide of equal letters has a title only where its highest text is short.
private func slideTitle(among shapes: [PPTXShape]) -> Int? {
    if let placed = shapes.firstIndex(where: { $0.isTitle && !$0.line.isEmpty }) { return placed }
    let texts = shapes.indices.filter { !shapes[$0].line.isEmpty && shapes[$0].line.count <= 150 }
    guard let largest = texts.map({ shapes[$0].size }).max() else { return nil }
    let candidates = texts.filter { shapes[$0].size == largest }
    guard let highest = candidates.min(by: { (shapes[$0].top, $0) < (shapes[$1].top, $1) }) else { return nil }
    let others = shapes.indices.filter { !shapes[$0].line.isEmpty && $0 != highest }
    let stands = others.allSatisfy { shapes[$0].size < largest }
    return stands || shapes[highest].line.count <= 80 && candidates.count <= 2 ? highest : nil
}
