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

    init(_ parts: PPTXSlideParts, in package: borrowing PPTXPackage) {
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
        warnings = parts.warnings + reader.warnings
        readNotes(of: parts, in: package)
    }

    func segment(key: String, number: Int) -> Segment {
        Segment(
            key: key, title: title, place: .slide(number), text: .blocks(blocks), notes: notes, isHidden: isHidden)
    }

    /// What stands in the body of the slide's page of notes; the rest of that page is the slide itself and its number.
    private mutating func readNotes(of parts: PPTXSlideParts, in package: borrowing PPTXPackage) {
        guard let part = parts.relations.target("notesSlide") else { return }
        do throws(IngestRefusal) {
            guard let page = try package.markup(of: part) else { throw IngestRefusal("there is no part '\(part)'") }
            // Its links are those of the page of notes: the slide's have the same ids.
            var own = parts
            own.relations = try package.relations(of: part)
            var text = PPTXText(own)
            notes = (page.at("cSld", "spTree")?.chosenElements ?? []).filter { $0.placeholder?["type"] == "body" }
                .compactMap { $0.child("txBody") }.flatMap { text.blocks(of: $0) }
            warnings += text.warnings
        } catch {
            warnings.append(IngestWarning("notes-unreadable", "its notes are left out: \(error.description)"))
        }
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
