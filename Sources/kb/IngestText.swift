import Actions
import Ingest
import Model
import Terminal

extension IngestResult {
    var refusal: String? {
        guard case .refused(let reason) = outcome else { return nil }
        return reason
    }
}

/// What `kb ingest` did, source by source, and a line about all of it.
func ingestText(_ results: [IngestResult]) -> String {
    var lines: [String] = []
    var input = ""
    for result in results {
        // A source of many entries is named once.
        if result.input != input || result.entry == nil { lines.append("\(result.input): \(contents(of: result))") }
        input = result.input
        lines += outcomeLines(of: result)
        lines += result.warnings.map { "  warning    \($0.code): \($0.message)" }
        lines += rightsLines(of: result) + changeLines(of: result)
    }
    if let summary = summary(of: results) { lines.append(summary) }
    return lines.map { $0 + "\n" }.joined()
}

/// A line for each source that was not read.
func refusalText(_ results: [IngestResult]) -> String {
    results.compactMap { result in result.refusal.map { "kb: \(result.input): \($0)\n" } }.joined()
}

private func contents(of result: IngestResult) -> String {
    let facts = result.facts
    switch result.family {
    case .deck:
        let hidden = facts.hiddenSlides.isEmpty ? "" : " (\(facts.hiddenSlides.count) hidden)"
        return count(facts.slideCount ?? result.segments, "slide", "slides") + hidden
    case .captions:
        let length = facts.duration.map { ", \($0.clock)" } ?? ""
        let chapters = facts.chapters.isEmpty ? "" : ", " + count(facts.chapters.count, "chapter", "chapters")
        return count(result.segments, "passage", "passages") + length + chapters
    case .feed: return facts.title.map { "a feed, '\($0)'" } ?? "a feed"
    case .book, .page, .note, nil: return count(result.segments, "section", "sections")
    }
}

private func outcomeLines(of result: IngestResult) -> [String] {
    guard let entry = result.entry else { return [] }
    switch result.outcome {
    case .unchanged: return ["  unchanged  Content/\(entry).ingest.md"] + result.written.map { "  wrote      \($0)" }
    case .planned(let isNew):
        let date = result.facts.date.map { "\($0)  " } ?? ""
        return ["  \(isNew ? "would make" : "would look")  \(entry)  \(date)\(result.facts.title ?? "")"]
    case .created, .updated: return result.written.map { "  wrote      \($0)" }
    case .refused, .passedOver: return []
    }
}

private func changeLines(of result: IngestResult) -> [String] {
    guard [.updated, .unchanged].contains(result.outcome) else { return [] }
    return changedPieces(of: result)
}

private func changedPieces(of result: IngestResult) -> [String] {
    let changes = result.changes
    let groups = [
        ("new", changes.added, ""), ("changed", changes.updated, ""), ("removed", changes.removed, ""),
        ("edit kept", changes.kept, ""),
        ("orphaned", changes.orphaned, " (gone from the source: kept and marked)"),
    ]
    return groups.flatMap { name, titles, note in titles.map { "  \(padded(name)) \($0)\(note)" } }
        + changes.conflicts.flatMap(conflictLines)
        + changes.moved.map { "  moved      #\($0.from) is #\($0.to) now" }
        + result.followed.map { "  followed   the link in \($0)" } + result.left.map { "  look at    \($0)" }
}

/// A conflict with the text that the source has now, which stands nowhere else.
private func conflictLines(_ conflict: IngestConflict) -> [String] {
    let lines = conflict.source.split(separator: "\n", omittingEmptySubsequences: false)
    let more =
        lines.count > shownLines ? ["  … and \(lines.count - shownLines) lines more; all of it with --format json"] : []
    return ["  conflict   \(conflict.name) (changed in the source too: your text stands; KB067 says how to settle it)"]
        + (["the source has now:"] + lines.prefix(shownLines).map { $0.isEmpty ? "" : "  \($0)" } + more).map {
            $0.isEmpty ? "" : "             \($0)"
        }
}

private let shownLines = 20

/// When an entry that was there before is published otherwise now.
private func rightsLines(of result: IngestResult) -> [String] {
    guard let before = result.publishedBefore, let now = result.publishing else { return [] }
    return ["  publishes  \(now.rawValue), which was \(before.rawValue) before"]
}

private func padded(_ name: String) -> String { name + String(repeating: " ", count: max(0, 10 - name.count)) }

private func summary(of results: [IngestResult]) -> String? {
    guard !results.isEmpty else { return nil }
    let planned = results.count(where: \.isPlanned)
    let plan =
        planned == 0 ? nil : "\(count(planned, "entry", "entries")) planned, nothing written; write them with --apply"
    let entries = results.filter { $0.entry != nil && !$0.isPlanned }
    if entries.isEmpty, let plan { return plan }
    let withheld = entries.filter { $0.publishing == .link }.count
    let files = Set(results.flatMap { $0.written + $0.followed.map(fileName) }).count
    let warnings = results.reduce(0) { $0 + $1.warnings.count }
    return "\(count(entries.count, "entry", "entries")) read, \(count(files, "file", "files")) written"
        + (warnings == 0 ? "" : ", \(count(warnings, "warning", "warnings"))")
        + (plan.map { "\n" + $0.replacing(", nothing written", with: "") } ?? "")
        + (withheld == 0 || !results.contains { $0.outcome == .created }
            ? ""
            : "\nOf \(withheld < entries.count ? "\(withheld) of them" : withheld == 1 ? "this" : "these") the site shows titles and links only: no "
                + "licence allows more. Name one with --licence, or write 'publish: full' into the entry.")
}

/// `runbooks/x.md` of `runbooks/x.md:12`.
private func fileName(_ place: String) -> String { String(place.prefix { $0 != ":" }) }

extension IngestResult {
    fileprivate var isPlanned: Bool {
        if case .planned = outcome { true } else { false }
    }
}

/// The same for programs.
func ingestJSON(_ results: [IngestResult]) -> JSON { .object([("sources", .list(results.map(json)))]) }

private func json(_ result: IngestResult) -> JSON {
    let changes = result.changes
    return .object([
        ("input", .text(result.input)), ("outcome", .text(name(of: result.outcome))),
        ("reason", .optional(result.refusal)), ("entry", .optional(result.entry)),
        ("family", .optional(result.family?.rawValue)), ("written", texts(result.written)),
        ("publish", .optional(result.publishing?.rawValue)),
        ("published_before", .optional(result.publishedBefore?.rawValue)), ("segments", .integer(result.segments)),
        ("facts", json(result.facts)),
        (
            "warnings",
            .list(result.warnings.map { .object([("code", .text($0.code)), ("message", .text($0.message))]) })
        ),
        (
            "changes",
            .object([
                ("added", texts(changes.added)), ("updated", texts(changes.updated)),
                ("removed", texts(changes.removed)), ("kept", texts(changes.kept)),
                ("conflicts", .list(changes.conflicts.map(json))), ("orphaned", texts(changes.orphaned)),
                (
                    "moved",
                    .list(changes.moved.map { .object([("from", .text($0.from)), ("to", .text($0.to))]) })
                ),
                ("followed", texts(result.followed)), ("left", texts(result.left)),
            ])
        ),
    ])
}

private func json(_ conflict: IngestConflict) -> JSON {
    .object([("piece", .text(conflict.name)), ("source", .text(conflict.source))])
}

private func name(of outcome: IngestResult.Outcome) -> String {
    switch outcome {
    case .created: "created"
    case .updated: "updated"
    case .unchanged: "unchanged"
    case .planned: "planned"
    case .refused: "refused"
    case .passedOver: "passed over"
    }
}

private func json(_ facts: Facts) -> JSON {
    .object([
        ("title", .optional(facts.title)), ("subtitle", .optional(facts.subtitle)), ("people", texts(facts.people)),
        ("date", .optional(facts.date?.description)), ("url", .optional(facts.url)),
        ("licence", .optional(facts.licence)), ("language", .optional(facts.language)),
        ("organisation", .optional(facts.organisation)), ("tags", texts(facts.tags)),
        ("categories", texts(facts.categories)), ("aliases", texts(facts.aliases)), ("links", texts(facts.links)),
        ("summary", .optional(facts.summary)), ("seconds", number(facts.duration?.count)),
        ("slides", number(facts.slideCount)), ("hidden", .list(facts.hiddenSlides.map { .integer($0) })),
        ("contents", number(facts.contentsCount)), ("contents_depth", number(facts.contentsDepth)),
        ("spine", number(facts.spineCount)),
        (
            "chapters",
            .list(
                facts.chapters.map { .object([("second", .integer($0.start.count)), ("title", .text($0.title))]) })
        ),
    ])
}

private func texts(_ values: [String]) -> JSON { .list(values.map { .text($0) }) }
private func number(_ value: Int?) -> JSON { value.map { .integer($0) } ?? .null }
