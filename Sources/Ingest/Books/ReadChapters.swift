import Model
import XML

/// The chapters of a book, each a page, as one book: in the order of the page among them that is a table of contents,
/// else as they are given.
///
/// - Throws: when one of them is no page that can be read.
func readChapters(_ files: [InputFile]) throws(IngestRefusal) -> IngestedDocument {
    var pages: [ChapterPage] = []
    var names: Set<String> = []
    for file in files {
        var name = file.name
        var number = 2
        while !names.insert(name).inserted {
            name = "\(file.name)-\(number)"
            number += 1
        }
        do throws(IngestRefusal) {
            pages.append(try ChapterPage(file, name: name))
        } catch {
            throw file.path == files.first?.path ? error : IngestRefusal("cannot be read: \(file.name) \(error)")
        }
    }
    let table = pages.lazy.compactMap { page in page.contents(of: names).map { (page: page, entries: $0) } }.first
    let chapters = pages.filter { $0.name != table?.page.name }
    let contents = contentsOfChapters(chapters, table: table?.entries ?? [])
    var document = IngestedDocument(.book, facts: chapterFacts(chapters, table: table?.page))
    document.facts.contentsCount = contents.count
    document.facts.contentsDepth = contents.map(\.depth).max()
    document.facts.spineCount = chapters.count
    document.warnings = chapters.flatMap(\.warnings)
    var order: [String: Int] = [:]
    for (number, entry) in contents.enumerated() where order[entry.file ?? ""] == nil {
        order[entry.file ?? ""] = number
    }
    let sorted = chapters.sorted { order[$0.name] ?? 0 < order[$1.name] ?? 0 }
    document.segments = bookSegments(sorted.map(\.file), contents: contents, warnings: &document.warnings)
    return document
}

/// The table's entries, then the chapters that it does not name.
private func contentsOfChapters(_ chapters: [ChapterPage], table: [ContentsEntry]) -> [ContentsEntry] {
    let named = Set(table.compactMap(\.file))
    let book = commonTitle(chapters.map(\.documentTitle))
    return table
        + chapters.filter { !named.contains($0.name) }.map {
            ContentsEntry(title: title($0.title, without: book), depth: 1, file: $0.name)
        }
}

/// What is the same in all chapters is of the book; who wrote one of them is one of its authors.
private func chapterFacts(_ chapters: [ChapterPage], table: ChapterPage?) -> Facts {
    var facts = table?.facts ?? Facts()
    if chapters.count == 1, table == nil { return chapters[0].facts }
    facts.title = facts.title ?? commonTitle(chapters.map(\.documentTitle))
    if facts.people.isEmpty { facts.people = unique(chapters.flatMap(\.facts.people)) }
    facts.language = facts.language ?? common(chapters.map(\.facts.language))
    facts.licence = facts.licence ?? common(chapters.map(\.facts.licence))
    facts.organisation = facts.organisation ?? common(chapters.map(\.facts.organisation))
    facts.publisher = facts.publisher ?? common(chapters.map(\.facts.publisher))
    facts.date = facts.date ?? common(chapters.map(\.facts.date))
    return facts
}

private func common<Value: Equatable>(_ values: [Value?]) -> Value? {
    guard let first = values.first, values.allSatisfy({ $0 == first }) else { return nil }
    return first
}

/// The part of the pages' titles that all have: `Caching | Clocks for Humans` and `Queues | Clocks for Humans`.
private func commonTitle(_ titles: [String]) -> String? {
    guard titles.count > 1 else { return nil }
    let all = titles.map(titleParts)
    return all[0].first { part in all.allSatisfy { $0.contains(part) } }
}

private func titleParts(_ title: String) -> [String] {
    var parts = [title]
    for separator in [" | ", " – ", " — ", " - ", " · ", " :: ", ": "] {
        parts = parts.flatMap { $0.parts(by: separator) }
    }
    return parts.map(oneLine).filter { !$0.isEmpty }
}

/// A chapter's title that begins or ends with that of the book.
private func title(_ title: String, without book: String?) -> String {
    let parts = titleParts(title)
    guard let book, parts.count == 2, parts.contains(book), let other = parts.first(where: { $0 != book }) else {
        return title
    }
    return other
}

private struct ChapterPage {
    var name: String
    var facts: Facts
    var warnings: [IngestWarning] = []
    /// Of the browser's window.
    var documentTitle: String
    private var main: MainContent
    private var blocks: [PlacedHTMLBlock]

    init(_ input: InputFile, name: String) throws(IngestRefusal) {
        self.name = name
        let page = try parsedPage(input)
        facts = pageFacts(of: page.root)
        documentTitle = oneLine(page.root.descendants("title").first?.text ?? "")
        main = mainContent(of: page.root)
        let content = htmlBlocks(
            [main.node], base: pageBase(page.root, address: facts.url), skipping: main.skipped)
        warnings = (page.warnings + content.warnings).map { IngestWarning($0.code, "\(name): \($0.message)") }
        blocks = withoutTitle(withoutByline(content.blocks, facts), facts.title).map(\.withoutInnerLinks)
    }

    var title: String { facts.title ?? String(name.prefix { $0 != "." }) }
    var file: BookFile { BookFile(name: name, title: title, blocks: blocks) }

    /// The links to other chapters, where they are most of the page; nil for an ordinary page.
    func contents(of files: Set<String>) -> [ContentsEntry]? {
        var entries: [ContentsEntry] = []
        var linked = 0
        for link in main.node.descendants("a") where !main.skipped.contains(link.index) {
            guard case .inside(let path, let fragment)? = link["href"].map({ epubReference(lastStep($0), from: name) }),
                files.contains(path), path != name
            else { continue }
            let title = oneLine(link.text)
            if title.isEmpty { continue }
            linked += title.utf8.count
            entries.append(
                ContentsEntry(title: title, depth: link.listDepth, file: path, fragment: fragment))
        }
        let whole = blocks.reduce(0) { $0 + [$1.block].plainText.utf8.count }
        guard entries.count > 1, linked * 2 >= whole else { return nil }
        return entries
    }
}

/// The pages were given without their folders.
private func lastStep(_ reference: String) -> String {
    let path = reference.prefix { $0 != "?" && $0 != "#" }
    return String(path.split(separator: "/").last ?? "") + reference.drop { $0 != "#" }
}

extension MarkupNode {
    /// How many lists it stands in; at least 1.
    fileprivate var listDepth: Int {
        var depth = 0
        var next = parent
        while let node = next {
            if node.name == "ol" || node.name == "ul" { depth += 1 }
            next = node.parent
        }
        return max(depth, 1)
    }
}
