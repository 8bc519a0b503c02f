import Markdown
import Model

/// Slides in Markdown: Marp, Slidev, remark (also in R's xaringan), reveal.js, Quarto and pandoc, Deckset. Nil when the
/// text is no deck.
func readMarkdownDeck(_ file: InputFile) throws(IngestRefusal) -> IngestedDocument? {
    guard file.bytes.count <= 16 << 20 else { return nil }
    let text = TextFile(file)
    let frontMatter = FrontMatter(of: text.bytes)
    let source = SourceLines(text.bytes, from: frontMatter.bodyStart)
    guard let syntax = DeckSyntax(source.lines, comments: source.comments, frontMatter) else { return nil }
    var deck = markdownDeck(source, syntax, frontMatter)
    deck.warnings = text.warnings + deck.warnings
    return deck
}

func markdownDeck(_ source: SourceLines, _ syntax: DeckSyntax, _ frontMatter: FrontMatter) -> IngestedDocument {
    var (facts, warnings) = frontMatter.facts()
    var cutter = SlideCutter(syntax, headingLevels: headingLevels(syntax, frontMatter, source.comments))
    cutter.ownSeparators = ownSeparators(syntax, frontMatter)
    cutter.cut(source)
    var slides = SlideSegments()
    if syntax == .quarto || frontMatter.value("output") != nil, let title = facts.title {
        slides.add(titleSlide(facts), title: title, name: "title-slide")
    }
    for (index, slide) in cutter.slides.enumerated() {
        var slide = slide
        // The first slide's front matter is the deck's.
        if index == 0, syntax == .slidev { slide.properties += frontMatter.fields ?? [] }
        // In remark that is what other slides look like, not one of them.
        if syntax == .remark, slide.text("layout") == "true" { continue }
        add(slide, syntax, to: &slides, &warnings)
    }
    facts.slideCount = slides.count
    facts.hiddenSlides = slides.hidden
    if facts.title == nil { facts.title = slides.segments.first { !$0.title.isEmpty }?.title }
    if source.isFlattened { warnings.append(flattenedWarning) }
    return IngestedDocument(.deck, facts: facts, segments: slides.segments, warnings: unique(warnings))
}

private func unique(_ warnings: [IngestWarning]) -> [IngestWarning] {
    var seen: Set<IngestWarning> = []
    return warnings.filter { seen.insert($0).inserted }
}

private func titleSlide(_ facts: Facts) -> [Block] {
    let lines = [facts.subtitle, facts.people.isEmpty ? nil : facts.people.joined(separator: ", ")].compactMap { $0 }
    return lines.map { .paragraph([.text($0)]) }
}

/// Marp's `headingDivider: 2` means levels 1 and 2, `[1, 3]` just these; Quarto begins slides at both of its levels.
private func headingLevels(_ syntax: DeckSyntax, _ frontMatter: FrontMatter, _ comments: [SourceComment]) -> Set<Int> {
    switch syntax {
    case .quarto:
        if case .text(let level)? = frontMatter.value("slide-level"), let number = Int(level) {
            return Set(1...max(1, min(number, 6)))
        }
        return [1, 2]
    case .marp:
        let written = comments.lazy.compactMap { comment in
            comment.text.split(separator: "\n").first { $0.hasPrefix("headingDivider:") }.map {
                String($0.dropFirst(15))
            }
        }.first
        if let written { return dividers(written) }
        switch frontMatter.value("headingdivider") {
        case .text(let text)?: return dividers(text)
        case .list(let items)?:
            return Set(items.compactMap { if case .text(let text) = $0 { Int(text) } else { nil } })
        default: return []
        }
    default: return []
    }
}

private func ownSeparators(_ syntax: DeckSyntax, _ frontMatter: FrontMatter) -> Set<String> {
    guard syntax == .revealMarkdown else { return [] }
    let written = ["separator", "verticalseparator"].compactMap { name -> String? in
        guard case .text(let text)? = frontMatter.value([name]) else { return nil }
        return String(RevealSeparators.literal(text).filter { $0 != " " })
    }
    return Set(written.filter { !$0.isEmpty })
}

private func dividers(_ text: String) -> Set<Int> {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }.filter { (1...6).contains($0) }
    if text.contains("[") { return Set(numbers) }
    return numbers.first.map { Set(1...$0) } ?? []
}

private func add(
    _ slide: SourceSlide, _ syntax: DeckSyntax, to slides: inout SlideSegments, _ warnings: inout [IngestWarning]
) {
    var lines = syntax == .remark ? withoutMacros(slide.lines) : slide.lines
    if syntax == .deckset { lines.removeAll { !$0.isCode && isDecksetSetting($0.bytes) } }
    let number = slides.count + 1
    if syntax == .slidev {
        // Code from another file: `<<< @/snippets/a.ts`.
        for line in lines where !line.isCode && line.bytes.starts(with: "<<< ".utf8) {
            let path = line.bytes.dropFirst(4).text
            warnings.append(IngestWarning("external-code", "slide \(number): the code in '\(path)' is not read"))
        }
        lines.removeAll { !$0.isCode && $0.bytes.starts(with: "<<< ".utf8) }
    }
    let clean = CleanSource(lines, SourceSyntax(hasComponents: true))
    warnings += clean.warnings.map { IngestWarning($0.code, "slide \(number): \($0.message)") }
    if let path = slide.text("src"), syntax == .slidev {
        warnings.append(
            IngestWarning("external-markdown", "slide \(number): the slides in '\(path)' are not read with this file"))
    }
    let isHidden =
        ["hide", "disabled", "exclude"].contains { slide.text($0) == "true" }
        || slide.comments.contains { $0.hasPrefix(".slide:") && $0.contains("hidden") }
        || syntax == .quarto
            && lines.contains {
                !$0.isCode && $0.bytes.first == UInt8(ascii: "#") && $0.bytes.text.contains("visibility=\"hidden\"")
            }
    slides.add(
        markdownBlocks(clean.lines), name: slide.text("name") ?? slide.text("routeAlias"),
        notes: notes(of: slide, syntax),
        isHidden: isHidden)
}

private func isDecksetSetting(_ line: [UInt8]) -> Bool {
    ["slidenumbers:", "autoscale:", "build-lists:", "footer:", "theme:", "slidecount:"].contains {
        line.starts(with: $0.utf8)
    }
}

private func notes(of slide: SourceSlide, _ syntax: DeckSyntax) -> [Block] {
    let written = markdownBlocks(CleanSource(slide.notes, SourceSyntax()).lines)
    switch syntax {
    case .marp: return written + slide.comments.filter { !isMarpDirective($0) }.flatMap(blocks)
    // The last comment only.
    case .slidev: return written + (slide.comments.last.map(blocks) ?? [])
    default: return written
    }
}

private func blocks(_ comment: String) -> [Block] {
    markdownBlocks(CleanSource(SourceLines(Array(comment.utf8)).lines, SourceSyntax()).lines)
}

/// Read as blocks, footnotes last.
func markdownBlocks(_ lines: [SourceLine]) -> [Block] {
    let document = parseMarkdown(Array(lines.map(\.bytes).joined(separator: [0x0A])), from: 0)
    return document.blocks.map(\.block) + document.footnotes.flatMap(\.blocks)
}
