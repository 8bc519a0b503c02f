import Evidence
import Linking
import Model
import Templates

/// The first page: what to do now, then why, then what happened elsewhere and who explains it.
func homePage(_ shell: PageShell) -> SiteFile {
    let head = PageHead(title: shell.settings.title, description: shell.settings.description, kind: nil)
    return shell.page("index.html", template: "home", head: head) { root in
        let library = shell.library
        let kinds = Kind.allCases.filter { !$0.gathersByName && !library.entries(of: $0).isEmpty }
        // That relations say why is said among the figures.
        let weights = linkCounts(in: library)
        let shares = coverage(of: library).numbers.shares.dropLast().filter { $0.share.total > 0 }
        return [
            "command": library.entries.isEmpty ? .text("kb new runbook \"Title\"") : .none,
            "groups": .list(kinds.map { homeGroup($0, weights, root: root, shell) }),
            "coverage": shares.isEmpty
                ? .none : .record(["shares": .list(shares.map { shareValue($0, shell.words) })]),
            "numbers": library.entries.isEmpty
                ? .none : .record(["items": .list(numbers(of: shell, root: root))]),
        ]
    }
}

/// What there is, in figures.
private func numbers(of shell: PageShell, root: String) -> [Value] {
    let (library, words) = (shell.library, shell.words)
    let steps = library.entries(of: .runbook).reduce(0) { $0 + $1.steps.count }
    let kinds = Kind.allCases.map { kind in
        (words.plural(kind), library.entries(of: kind).count, Optional("\(root)\(kind.folder)/index.html"))
    }
    let reasons = library.links.count { !$0.reason.isEmpty && $0.relation != .mentions }
    let figures = kinds + [(words["home-steps"], steps, nil), (words["home-reasons"], reasons, nil)]
    return figures.filter { $0.1 > 0 }.map { label, number, href in
        .record([
            "label": .text(label), "number": .text(String(number)), "href": href.map { .text($0) } ?? .none,
        ])
    }
}

private func homeGroup(_ kind: Kind, _ weights: [EntryID: Int], root: String, _ shell: PageShell) -> Value {
    let all = shell.library.entries(of: kind)
    let shown = kind == .runbook || kind == .practice ? 12 : 6
    let ordered = inOrder(all, kind, weights, shell)
    let number = shell.words.count(all.count, of: kind)
    return .record([
        "id": .text(kind.folder), "kind": .text(shell.words.plural(kind)),
        "title": .text(shell.words["home-\(kind.rawValue)"]), "class": .text(kind.cssClass),
        "rows": .list(ordered.prefix(shown).map { entryRow($0, root: root, shell: shell) }),
        "more": all.count > shown ? .text(shell.words["all-of", ["count": number]]) : .none,
        "href": .text("\(root)\(kind.folder)/index.html"),
    ])
}

private func inOrder(_ entries: [Entry], _ kind: Kind, _ weights: [EntryID: Int], _ shell: PageShell) -> [Entry] {
    switch kind {
    case .incident: entries.sorted(by: newestFirst)
    case .practice: byWeight(entries, shell).map(\.entry)
    default: ranked(entries, by: weights)
    }
}

/// What most others link to comes first; then by title.
private func ranked(_ entries: [Entry], by weights: [EntryID: Int]) -> [Entry] {
    entries.map { (entry: $0, weight: weights[$0.id] ?? 0) }
        .sorted { ($1.weight, $0.entry.title) < ($0.weight, $1.entry.title) }
        .map(\.entry)
}

/// How many links each entry has, in either direction.
private func linkCounts(in library: Library) -> [EntryID: Int] {
    var counts: [EntryID: Int] = [:]
    let links = library.links
    // By index: a link is large to copy.
    for index in links.indices {
        let (source, target) = (links[index].source.entry, links[index].target.entry)
        counts[source, default: 0] += 1
        if target != source { counts[target, default: 0] += 1 }
    }
    return counts
}
