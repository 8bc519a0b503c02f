import Model
import XML

/// A presentation in OpenDocument (1.0 to 1.4), as Impress writes it: zipped, or flat in one XML file.
func readODP(_ file: InputFile) throws(IngestRefusal) -> IngestedDocument {
    let package = try ODPPackage(file.bytes)
    guard let body = package.content.child("body"), let deck = body.child("presentation") else {
        let kind = package.content.child("body")?.elements.first?.name
        throw IngestRefusal("is no presentation" + (kind.map { ": it holds a '\($0)'" } ?? ""))
    }
    let pages = deck.children("page")
    guard !pages.isEmpty else { throw IngestRefusal("has no slides") }
    let styles = ODPStyles([package.styles, package.content].compactMap { $0 })
    let text = ODPTextReader(styles: styles, slides: slideNumbers(pages))
    return document(pages, text: text, meta: package.meta, name: file.stem)
}

private func document(
    _ pages: [MarkupNode], text: ODPTextReader, meta: MarkupNode?, name: String
) -> IngestedDocument {
    var document = IngestedDocument(.deck)
    let keys = ODPKeys(pages)
    for (index, page) in pages.enumerated() {
        let slide = ODPSlide(page, number: index + 1, text: text)
        let style = page["style-name", ODPNamespace.drawing]
        let isHidden = text.styles.first(\.isHidden, of: style, family: "drawing-page") ?? false
        if isHidden { document.facts.hiddenSlides.append(index + 1) }
        document.segments.append(
            Segment(
                key: keys.key(of: page, number: index + 1, slide: slide), title: slide.title, place: .slide(index + 1),
                text: .blocks(slide.blocks), notes: slide.notes, isHidden: isHidden))
        document.warnings += slide.warnings
    }
    document.warnOfSlidesWithoutText()
    document.facts.slideCount = pages.count
    addFacts(meta, first: document.firstSlide, name: name, to: &document.facts)
    return document
}

/// A link within the deck names a slide; Impress also writes `#page3` for one without a name.
private func slideNumbers(_ pages: [MarkupNode]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, page) in pages.enumerated() {
        for name in [page["name", ODPNamespace.drawing], "page\(index + 1)", "Slide \(index + 1)"] {
            if let name, numbers[name] == nil { numbers[name] = index + 1 }
        }
    }
    return numbers
}

/// From `meta.xml` (OpenDocument 1.3, part 3, 4.3). Its dates are those of the file, not of the talk.
private func addFacts(
    _ meta: MarkupNode?, first: (title: String, text: String), name: String, to facts: inout Facts
) {
    func value(_ name: String) -> String {
        meta?.child(name)?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    }
    facts.title = deckTitle(stated: value("title"), first: first, name: name)
    // Who began the file is no speaker, unless the first slide names them.
    facts.people = [value("initial-creator")].filter { isShown($0, in: first.text) }
    facts.language = value("language").isEmpty ? nil : value("language")
    facts.tags = (meta?.children("keyword") ?? [])
        .map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
}
