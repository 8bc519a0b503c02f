import Model
import XML

/// A presentation as PowerPoint and others write it (PresentationML, ECMA-376, part 1, transitional and strict).
func readPPTX(_ file: InputFile) throws(IngestRefusal) -> IngestedDocument {
    let package = try PPTXPackage(file.bytes)
    guard let presentation = try package.markup(of: package.main) else {
        throw IngestRefusal("has no presentation in it")
    }
    guard presentation.name == "presentation" else {
        throw IngestRefusal("is no presentation: it holds a '\(presentation.name)'")
    }
    var document = IngestedDocument(.deck)
    let list = try slideParts(presentation, package, &document)
    let numbers = Dictionary(
        list.enumerated().map { ($1.part, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    var layouts = PPTXLayouts()
    var hasText = false
    for (index, item) in list.enumerated() {
        var segment = Segment(key: item.id, place: .slide(index + 1))
        do throws(IngestRefusal) {
            let context = try PPTXSlideParts(of: item.part, numbers: numbers, in: package, &layouts)
            let slide = PPTXSlide(context, in: package)
            segment = slide.segment(key: item.id, number: index + 1)
            document.warnings += slide.warnings.map { IngestWarning($0.code, "slide \(index + 1): \($0.message)") }
            document.facts.language = document.facts.language ?? slide.language
            hasText = true
        } catch {
            document.warnings.append(IngestWarning("slide-unreadable", "slide \(index + 1): \(error.description)"))
        }
        if segment.isHidden { document.facts.hiddenSlides.append(index + 1) }
        document.segments.append(segment)
    }
    guard hasText else { throw IngestRefusal("has no slide that can be read" + firstReason(in: document)) }
    document.facts.slideCount = list.count
    document.warnOfSlidesWithoutText()
    try addFacts(package, name: file.stem, to: &document)
    return document
}

private func firstReason(in document: IngestedDocument) -> String {
    document.warnings.first.map { ": \($0.message)" } ?? ""
}

/// In the order in which they are shown; each part once.
private func slideParts(
    _ presentation: MarkupNode, _ package: borrowing PPTXPackage, _ document: inout IngestedDocument
) throws(IngestRefusal) -> [(id: String, part: String)] {
    let relations = try package.relations(of: package.main)
    var parts: [(id: String, part: String)] = []
    var seen: Set<String> = []
    for node in presentation.child("sldIdLst")?.children("sldId") ?? [] {
        let id = node.attributes.first { $0.name == "id" && $0.namespace.isEmpty }?.value ?? node.relation() ?? ""
        guard let relation = node.relation().flatMap({ relations[$0] }), !relation.isOutside, !relation.target.isEmpty
        else {
            document.warnings.append(
                IngestWarning("slide-missing", "the deck lists a slide (\(id)) that it does not have"))
            continue
        }
        guard seen.insert(relation.target).inserted else {
            document.warnings.append(
                IngestWarning("slide-repeated", "the deck lists '\(relation.target)' twice; it is taken once"))
            continue
        }
        parts.append((id, relation.target))
    }
    return parts
}

/// From the core properties (ECMA-376, part 2, 11). Their dates are those of the file, not of the talk.
private func addFacts(
    _ package: borrowing PPTXPackage, name: String, to document: inout IngestedDocument
) throws(IngestRefusal) {
    let core = try? package.markup(of: "docProps/core.xml")
    func value(_ name: String) -> String {
        (core ?? nil)?.child(name)?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    }
    let first = document.firstSlide
    document.facts.title = deckTitle(stated: value("title"), first: first, name: name)
    // The creator may be whoever made the template.
    document.facts.people = [value("creator")].filter { isShown($0, in: first.text) }
    document.facts.tags = value("keywords").split { $0 == "," || $0 == ";" }
        .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
}
