import Linking
import Model
import Templates

/// A runbook's steps, each with the incidents and practices that are its reasons.
func steps(of entry: Entry, views: [LinkView], html: EntryHTML) -> Value {
    .list(
        entry.steps.map { group in
            let anchors = Set(group.map(\.anchor))
            let because = views.filter { isBecause($0) && anchors.contains($0.near.anchor) }
            return step(group, because: because, html: html)
        })
}

/// A relation that gives a step its reason; a mention does not.
func isBecause(_ view: LinkView) -> Bool {
    view.link.relation != .mentions && !view.near.anchor.isEmpty
}

private func step(_ group: [Passage], because: [LinkView], html: EntryHTML) -> Value {
    let passage = group[0]
    let parts = group.map { StepHTML($0.blocks, in: html) }
    // A deeper heading's checks stand with the step's: they are all done before the next step.
    let checks = parts.flatMap(\.checks)
    let (shown, more) = split(because, of: html.entry)
    var number = ""
    if case .step(let count) = passage.place { number = String(count) }
    return .record([
        "number": .text(number), "anchor": .text(passage.anchor), "title": .text(html.inlines(passage.heading)),
        "html": .text(parts[0].body),
        "hasChecks": .flag(!checks.isEmpty),
        "checks": .list(
            checks.map { check in
                .record([
                    "label": .text(check.label), "class": .text(check.isGood ? "ok" : "no"), "html": .text(check.html),
                ])
            }),
        "parts": .list(
            zip(group, parts).dropFirst().map { part, blocks in
                .record([
                    "anchor": .text(part.anchor), "title": .text(html.inlines(part.heading)),
                    "html": .text(blocks.body),
                ])
            }),
        "because": becauseGroups(shown, html: html),
        "more": more.isEmpty
            ? .none
            : .record(["label": .text("\(more.count) more"), "groups": becauseGroups(more, html: html)]),
    ])
}

/// The reasons that stand beside a step: those that its own text gives. Others have been linked to it from elsewhere; a
/// few of them stand there too, and many are folded away.
private func split(_ because: [LinkView], of entry: EntryID) -> (shown: [LinkView], more: [LinkView]) {
    let others = because.filter { $0.link.writtenIn != entry }
    return others.count <= 3 ? (because, []) : (because.filter { $0.link.writtenIn == entry }, others)
}

/// The step's or chapter's own name, or else its entry's.
private func farTitle(_ view: LinkView, _ library: Library) -> String {
    guard let (entry, passage) = library.passage(at: view.far), hasNameOfItsOwn(passage, in: entry)
    else { return library.title(of: Address(entry: view.far.entry)) }
    return passage.title
}

/// The reasons of a step under the words of their relations, called what the runbook calls them.
private func becauseGroups(_ views: [LinkView], html: EntryHTML) -> Value {
    let labels = views.map(\.label).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return .list(
        labels.map { label in
            let rows = views.filter { $0.label == label }.map { view in
                let isOwn = view.link.writtenIn == html.entry && !view.link.text.isEmpty
                return Value.record([
                    "href": .text(html.root + view.far.page),
                    "class": .text(html.library[view.far.entry]?.kind.cssClass ?? ""),
                    "title": .text(isOwn ? view.link.text : farTitle(view, html.library)),
                    "reason": .text(view.link.reason),
                ])
            }
            return .record(["label": .text(capitalised(label)), "rows": .list(rows)])
        })
}
