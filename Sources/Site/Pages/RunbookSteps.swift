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
    let (shown, more) = because.reasonsBesideStep(of: html.entry)
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
                    "title": .text(isOwn ? view.link.text : html.library.nearestName(of: view.far)),
                    "reason": .text(view.link.reason),
                ])
            }
            return .record(["label": .text(capitalised(label)), "rows": .list(rows)])
        })
}
