import Markdown
import Model

/// What our reader of Markdown takes; no article is near it.
private let sizeLimit = 16 << 20

/// A Markdown file: its front matter and its text by headings; several, when it is a list of things elsewhere.
///
/// Front matter is YAML, TOML or JSON, as Jekyll, Hugo, Zola and Obsidian have it. What site generators and Obsidian write
/// beside Markdown is made Markdown, or left out with a warning.
func readNotes(_ file: InputFile) throws(IngestRefusal) -> [IngestedDocument] {
    guard file.bytes.count <= sizeLimit else {
        throw IngestRefusal("is longer than 16 MiB; cut it into files of less")
    }
    let text = TextFile(file)
    let frontMatter = FrontMatter(of: text.bytes)
    var (facts, factWarnings) = frontMatter.facts()
    let source = SourceLines(text.bytes, from: frontMatter.bodyStart)
    let clean = CleanSource(
        source.lines,
        SourceSyntax(
            isObsidian: isObsidian(source.lines, frontMatter), hasComponents: file.ending == "mdx",
            isMDX: file.ending == "mdx"))
    facts.tags = unique(facts.tags + clean.tags)
    facts.links = unique(clean.links)
    if facts.date == nil, let date = dateInName(file.name) { facts.date = date }
    var note = NoteText(clean.lines, base: facts.url)
    var warnings = text.warnings + factWarnings + collected(clean.warnings) + note.warnings
    if source.isFlattened, !warnings.contains(where: { $0.code == "flattened" }) { warnings.append(flattenedWarning) }
    if let entries = linkedThings(in: note.blocks) {
        return documents(of: entries, warnings)
    }
    if facts.title == nil { facts.title = note.takeTitle() } else { note.dropTitle(facts.title ?? "") }
    let segments = note.segments()
    guard !segments.isEmpty || facts.title != nil else { throw IngestRefusal("has no text") }
    return [IngestedDocument(.note, facts: facts, segments: segments, warnings: warnings)]
}

let flattenedWarning = IngestWarning(
    "flattened", "quotes, lists or brackets are nested deeper than can be read; the deepest stand at the last level")

/// The same thing many times is one warning with their number.
private func collected(_ warnings: [IngestWarning]) -> [IngestWarning] {
    var seen: Set<IngestWarning> = []
    let all = warnings.filter { seen.insert($0).inserted }
    guard all.count > 20 else { return all }
    return all.prefix(20)
        + [IngestWarning(all[20].code, "\(all.count - 20) more of these are left out")]
}

/// `2014-08-07-title.md`, as Jekyll names posts.
private func dateInName(_ name: String) -> PartialDate? {
    let start = name.prefix(10)
    guard name.utf8.count > 10, name.dropFirst(10).first == "-" || name.dropFirst(10).first == "." else { return nil }
    return PartialDate(start).flatMap { $0.day == nil ? nil : $0 }
}

/// Whether `#word` is a tag in this file: where Obsidian's other marks are.
private func isObsidian(_ lines: [SourceLine], _ frontMatter: FrontMatter) -> Bool {
    if frontMatter.value("cssclass", "cssclasses", "aliases") != nil, frontMatter.value("path", "layout", "url") == nil
    {
        return true
    }
    if case .text(let tags)? = frontMatter.value("tags"), tags.hasPrefix("#") { return true }
    return lines.contains { line in
        guard !line.isCode else { return false }
        let pairs = zip(line.bytes, line.bytes.dropFirst())
        guard pairs.contains(where: { $0 == UInt8(ascii: "[") && $1 == UInt8(ascii: "[") }) else {
            return line.bytes.trimmedBytes.starts(with: "%%".utf8)
        }
        let text = line.bytes.text
        return text.contains("]]") && !text.contains("]](") && !text.contains("`[[")
    }
}
