import Linking
import Model

extension RuleExplanation {
    static let duplicateID = RuleExplanation(
        .duplicateID, "duplicate-id", "Two pages that only the case of letters tells apart",
        why: "On macOS and Windows, and on many web hosts, the two are one file: a checkout loses one of the entries, "
            + "and the site shows one of the pages.",
        mend: "Give one of the two another name, or remove the redirect.",
        example: [.article("---\ntitle: Retries\nredirects: [articles/Retries]\n---\nThree are enough.\n")],
        mended: [.article("---\ntitle: Retries\nredirects: [articles/on-retries]\n---\nThree are enough.\n")])
}

func duplicateIDs(in library: Library) -> [Diagnostic] {
    var pages: [String: String] = [:]
    for kind in Kind.allCases { pages["\(kind.folder)/index"] = "the list of all \(kind.folder)" }
    var problems: [Diagnostic] = []
    for page in ids(of: library).sorted(by: { ($0.order, $0.id) < ($1.order, $1.id) }) {
        guard let other = pages[page.id.lowercased()] else {
            pages[page.id.lowercased()] = "'\(page.id)'"
            continue
        }
        problems.append(
            Diagnostic(
                .duplicateID, "only the case of letters tells '\(page.id)' from \(other)",
                help: page.order == 0 ? "rename one of the two files" : "remove this redirect", at: page.span()))
    }
    return problems
}

/// Of entries, drafts too, and of redirects that hold.
private func ids(of library: Library) -> [(id: EntryID, order: Int, span: () -> SourceSpan)] {
    let drafts = library.drafts.map { id in (id, 0, { SourceSpan(file: "Content/\(id).md") }) }
    return drafts
        + library.entries.flatMap { entry in
            [(entry.id, 0, { entry.source.span(0..<0) })]
                + entry.fields.redirects.enumerated().filter { library.redirects[$0.element] == entry.id }
                .map { item, old in (old, 1, { entry.span(ofField: "redirects", item: item) }) }
        }
}
