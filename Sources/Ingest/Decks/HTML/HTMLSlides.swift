import Model
import XML

/// The slides of a page; nil when it is no deck.
func htmlDeck(_ root: MarkupNode) -> IngestedDocument? {
    let all = root.descendants
    let title = all.first { $0.name == "title" }.map { trimmedText(withSingleSpaces($0.text)) }
    if let source = all.first(where: { $0["id"] == "source" && $0.name == "textarea" }) {
        return remarkDeck(source.text, title: title)
    }
    var reader = HTMLSlideReader()
    if let slides = all.first(where: { $0.hasClass("slides") && $0.isInside(class: "reveal") }) {
        for section in slides.elements where section.name == "section" { reader.addReveal(section) }
    } else {
        let slides = plainSlides(all)
        guard !slides.isEmpty else { return nil }
        for slide in slides { reader.addSlide(slide) }
    }
    guard reader.slides.count > 0 else { return nil }
    var facts = Facts()
    facts.title = all.first { $0.hasClass("caption") && $0.name == "header" }?.firstHeading ?? title
    if facts.title?.isEmpty ?? true { facts.title = reader.slides.segments.first { !$0.title.isEmpty }?.title }
    facts.language = all.first { $0.name == "html" }?["lang"]
    for meta in all where meta.name == "meta" {
        guard let content = meta["content"], !content.isEmpty else { continue }
        switch meta["name"]?.lowercased() {
        case "author": facts.people.append(trimmedText(withSingleSpaces(content)))
        case "description": facts.summary = trimmedText(withSingleSpaces(content))
        case "dcterms.date", "date": facts.date = writtenDate(content)
        default: break
        }
    }
    facts.slideCount = reader.slides.count
    facts.hiddenSlides = reader.slides.hidden
    return IngestedDocument(.deck, facts: facts, segments: reader.slides.segments, warnings: reader.warnings)
}

private func remarkDeck(_ text: String, title: String?) -> IngestedDocument {
    let bytes = Array(withoutControls(text, keepsLines: true).utf8)
    let start = bytes.firstIndex { $0 != 0x0A && $0 != 0x20 } ?? bytes.count
    let source = SourceLines(withoutCommonIndent(bytes[start...]))
    var deck = markdownDeck(source, .remark, FrontMatter(of: []))
    if let title, !title.isEmpty { deck.facts.title = title }
    return deck
}

/// Of programs that have no more than an element for each slide.
private func plainSlides(_ all: [MarkupNode]) -> [MarkupNode] {
    // A slide within a slide is a part of it.
    func elements(_ isSlide: (MarkupNode) -> Bool) -> [MarkupNode] {
        let found = all.filter(isSlide)
        let indexes = Set(found.map(\.index))
        return found.filter { slide in !slide.ancestors { indexes.contains($0.index) } }
    }
    let shower = elements { $0.hasClass("slide") && $0.isInside(class: "shower") }
    if !shower.isEmpty { return shower }
    let impress = elements { $0.hasClass("step") && $0.isInside(id: "impress") }
    if !impress.isEmpty { return impress }
    let deckjs = elements { $0.hasClass("slide") && $0.isInside(class: "deck-container") }
    if !deckjs.isEmpty { return deckjs }
    let marp = elements {
        $0.name == "section" && ($0["data-marpit-pagination"] != nil || $0.parent?.name == "foreignobject")
    }
    if !marp.isEmpty { return marp }
    // Slidy and S5: several of them, right below the body or the presentation.
    let slidy = elements {
        ($0.hasClass("slide") || $0.hasClass("title-slide"))
            && ($0.parent?.name == "body" || $0.parent?.hasClass("presentation") == true)
    }
    return slidy.count > 1 ? slidy : []
}

struct HTMLSlideReader {
    var slides = SlideSegments()
    var warnings: [IngestWarning] = []

    /// A section, or a vertical stack of them.
    mutating func addReveal(_ section: MarkupNode) {
        let inner = section.elements.filter { $0.name == "section" }
        if inner.isEmpty { return addSlide(section) }
        for slide in inner { addSlide(slide) }
    }

    mutating func addSlide(_ slide: MarkupNode) {
        if slide["data-markdown"] != nil { return addMarkdown(slide) }
        let content = slide.children.filter { !$0.isNotes }
        let html = htmlBlocks(content)
        let number = slides.count + 1
        warnings += html.warnings.map { IngestWarning($0.code, "slide \(number): \($0.message)") }
        slides.add(
            html.blocks.map(\.block), name: slide["id"].flatMap { $0.isEmpty ? nil : $0 }, notes: notes(of: slide),
            isHidden: slide.isHiddenSlide)
    }

    private func notes(of slide: MarkupNode) -> [Block] {
        let asides = slide.descendants.filter(\.isNotes).flatMap { htmlBlocks($0.children).blocks.map(\.block) }
        guard let attribute = slide["data-notes"], !attribute.isEmpty else { return asides }
        return [.paragraph([.text(attribute)])] + asides
    }

    // MARK: - Markdown in reveal.js

    private mutating func addMarkdown(_ section: MarkupNode) {
        if let path = section["data-markdown"], !path.isEmpty {
            let number = slides.count + 1
            warnings.append(
                IngestWarning(
                    "external-markdown", "slide \(number): the slides in '\(path)' are not read with this page"))
            return slides.skip()
        }
        let template = section.descendants.first { $0.name == "textarea" || $0.name == "script" }
        let text = withoutControls((template ?? section).text, keepsLines: true)
        let separators = RevealSeparators(section)
        for part in separators.cut(withoutCommonIndent(Array(text.utf8)[...])) {
            slides.add(
                markdownBlocks(cleaned(part.text)), notes: markdownBlocks(cleaned(part.notes)),
                isHidden: section.isHiddenSlide || isHidden(part.text))
        }
    }

    private func cleaned(_ text: [UInt8]) -> [SourceLine] {
        CleanSource(SourceLines(text).lines, SourceSyntax(hasComponents: true)).lines
    }

    private func isHidden(_ text: [UInt8]) -> Bool {
        SourceLines(text).comments.contains { $0.text.hasPrefix(".slide:") && $0.text.contains("hidden") }
    }
}

extension MarkupNode {
    /// All elements in it, in order, without recursion.
    var descendants: [MarkupNode] {
        var found: [MarkupNode] = []
        var stack = Array(elements.reversed())
        while let node = stack.popLast() {
            found.append(node)
            stack += node.elements.reversed()
        }
        return found
    }

    func hasClass(_ name: String) -> Bool {
        self["class"]?.split { $0 == " " || $0 == "\n" || $0 == "\t" }.contains { $0 == name } ?? false
    }

    fileprivate func isInside(class name: String) -> Bool { ancestors { $0.hasClass(name) } }
    fileprivate func isInside(id: String) -> Bool { ancestors { $0["id"] == id } }

    fileprivate func ancestors(_ matches: (MarkupNode) -> Bool) -> Bool {
        var node = parent
        while let current = node {
            if matches(current) { return true }
            node = current.parent
        }
        return false
    }

    /// What a speaker sees: reveal.js's and pandoc's.
    fileprivate var isNotes: Bool { (name == "aside" || name == "div") && (hasClass("notes") || hasClass("handout")) }

    fileprivate var isHiddenSlide: Bool {
        self["data-visibility"] == "hidden" || self["hidden"] != nil || hasClass("slide-hidden")
    }

    fileprivate var firstHeading: String? {
        descendants.first { ["h1", "h2", "h3"].contains($0.name) }.map { trimmedText(withSingleSpaces($0.text)) }
    }
}
