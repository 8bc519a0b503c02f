import Charsets
import Model
import XML

/// Reads a page of a site: an article, an incident's report, with what it says of itself, without the site around it.
///
/// - Throws: when there is no text in it.
func readPage(_ file: InputFile) throws(IngestRefusal) -> IngestedDocument {
    let page = try parsedPage(file)
    var document = IngestedDocument(.page, facts: pageFacts(of: page.root), warnings: page.warnings)
    let main = mainContent(of: page.root)
    let base = pageBase(page.root, address: document.facts.url ?? file.url)
    let year = yearNamed(in: [document.facts.title, document.facts.url, file.url])
    if let status = statusPage(in: main, base: base, year: year) {
        document.facts.updates = status.updates
        document.facts.date = dayOfIncident(status.updates) ?? document.facts.date
        // A page may be saved under another name the next time: its sections are known without it.
        document.segments = segments(of: withLocalLinks(status.blocks), file: "")
    } else {
        let content = htmlBlocks([main.node], base: base, keepsRelative: false, skipping: main.skipped)
        document.warnings += content.warnings
        // A subtitle that is a heading would end the search for the byline.
        let titled = withoutSubtitle(withoutTitle(content.blocks, document.facts.title), document.facts)
        if document.facts.date == nil {
            document.facts.date = dayOfPage(
                title: document.facts.title, titled, addresses: [document.facts.url, file.url])
        }
        let blocks = withoutByline(titled, document.facts)
        document.segments = segments(of: withLocalLinks(blocks), file: "")
    }
    guard !document.segments.isEmpty else {
        throw IngestRefusal(
            "has no text in it that a reader would see; a page that a script makes has to be saved from a browser")
    }
    return document
}

/// A page's tree, and what had to be guessed or changed to get it.
struct ParsedPage {
    var root: MarkupNode
    var warnings: [IngestWarning] = []
}

func parsedPage(_ file: InputFile) throws(IngestRefusal) -> ParsedPage {
    let decoded = decodeText(file.bytes, declared: declaredCharset(file.bytes))
    let tree: MarkupTree
    do {
        tree = try readHTML(withoutConditions(decoded.bytes))
    } catch { throw IngestRefusal(error.description) }
    var page = ParsedPage(root: tree.root)
    if decoded.isGuessed {
        page.warnings.append(
            IngestWarning("encoding-guessed", "the page does not say its encoding; it was read as \(decoded.charset)"))
    }
    if tree.isFlattened {
        page.warnings.append(
            IngestWarning("flattened", "elements are nested too deeply; the innermost were read as if side by side"))
    }
    return page
}

/// What relative links start from: `base`, from the page's own address when it is relative itself.
func pageBase(_ root: MarkupNode, address: String?) -> String? {
    guard let reference = root.descendants("base").lazy.compactMap({ $0["href"] }).first,
        let base = resolvedLink(reference, base: address), isWebAddress(base)
    else { return address }
    return base
}

/// The first heading says again what the title says.
func withoutTitle(_ blocks: [PlacedHTMLBlock], _ title: String?) -> [PlacedHTMLBlock] {
    guard let title else { return blocks }
    var blocks = blocks
    let place = blocks.firstIndex { if case .heading = $0.block { true } else { false } }
    guard let place, case .heading(let heading) = blocks[place].block else { return blocks }
    let text = plainTitle(heading.content)
    guard text == title || heading.level == 1 && isSameTitle(text, title) else { return blocks }
    let ids = blocks.remove(at: place).ids
    if place < blocks.count { blocks[place].ids += ids }
    return blocks
}

/// A heading right after the title that is a subtitle has no section under it.
private func withoutSubtitle(_ blocks: [PlacedHTMLBlock], _ facts: Facts) -> [PlacedHTMLBlock] {
    let place = blocks.prefix(8).firstIndex { if case .heading = $0.block { true } else { false } }
    guard let place, case .heading(let heading) = blocks[place].block, plainTitle(heading.content) == facts.subtitle
    else { return blocks }
    var blocks = blocks
    blocks[place].block = .paragraph(heading.content)
    return blocks
}

/// Lines before the text that say only who wrote it and when, which the facts have.
func withoutByline(_ blocks: [PlacedHTMLBlock], _ facts: Facts) -> [PlacedHTMLBlock] {
    var left: Set<Int> = []
    for (index, placed) in blocks.prefix(8).enumerated() {
        switch placed.block {
        case .heading(let heading): if heading.level > 1 { break } else { continue }
        case .paragraph(let content):
            if isByline(plainTitle(content), facts) { left.insert(index) }
            continue
        case .list(let list):
            let items = list.items.map { $0.blocks.count == 1 ? $0.blocks[0] : .rule }
            let isAll = items.allSatisfy {
                if case .paragraph(let content) = $0 { facts.people.contains(plainTitle(content)) } else { false }
            }
            if isAll { left.insert(index) }
            continue
        default: break
        }
        break
    }
    return blocks.indices.filter { !left.contains($0) }.map { blocks[$0] }
}

private func isByline(_ text: String, _ facts: Facts) -> Bool {
    if text == facts.title { return true }
    guard text.utf8.count < 120 else { return false }
    let text = String(text.drop { !$0.isLetter && !$0.isNumber && $0 != "@" })
    if let date = facts.date, writtenDay(text) == date, text.split(separator: " ").count <= 4 { return true }
    return personName(text).map { facts.people.contains($0) } ?? false
}
