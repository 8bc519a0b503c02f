import Linking
import Model
import Templates

/// A runbook's steps, each with the incidents and practices that are its reasons.
func steps(of page: EntryView) -> Value {
    let steps = page.entry.steps
    return .list(
        steps.indices.map { index in
            let anchors = Set(steps[index].map(\.anchor))
            let because = page.links.filter { isBecause($0) && anchors.contains($0.near.anchor) }
            var record = step(steps[index], because: because, in: page)
            record["before"] = neighbour(index > 0 ? steps[index - 1] : [], "step-before", page)
            record["after"] = neighbour(index + 1 < steps.count ? steps[index + 1] : [], "step-after", page)
            return .record(record)
        })
}

/// A relation that gives a step its reason; a mention does not.
func isBecause(_ view: LinkView) -> Bool {
    view.link.relation != .mentions && !view.near.anchor.isEmpty
}

private func neighbour(_ step: [Passage], _ name: String, _ page: EntryView) -> Value {
    guard let passage = step.first else { return .none }
    return .record([
        "anchor": .text(passage.anchor), "label": .text(page.words[name, ["title": passage.title]]),
    ])
}

private func step(_ group: [Passage], because: [LinkView], in page: EntryView) -> Record {
    let passage = group[0]
    let html = page.html
    let parts = group.map { StepHTML($0.blocks, in: html) }
    // A deeper heading's checks stand with the step's: they are all done before the next step.
    let checks = parts.flatMap(\.checks)
    let (shown, more) = because.reasonsBesideStep(of: html.entry)
    var number = ""
    if case .step(let count) = passage.place { number = String(count) }
    return [
        "number": .text(number), "anchor": .text(passage.anchor), "title": .text(html.inlines(passage.heading)),
        "counted": .text(page.words["step-n", ["n": number]]),
        "linkHere": .text(page.words["link-to-step", ["n": number]]),
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
        "isReasoned": .flag(!because.isEmpty), "tally": tally(of: because, page.words),
        "because": becauseGroups(shown, in: page), "more": moreReasons(more, in: page),
    ]
}

/// In how many incidents a step was missing, and in how many it worked; one alone is told by its reason.
private func tally(of because: [LinkView], _ words: Words) -> Value {
    func incidents(_ relation: Relation) -> Int {
        Set(because.filter { $0.link.relation == relation }.map(\.far.entry)).count
    }
    let (missing, worked) = (incidents(.missingIn), incidents(.workedIn))
    let missingText = words.count(missing, "incident")
    return switch (missing, worked) {
    case (0, 0), (1, 0), (0, 1): .none
    case (_, 0): .text(words["tally-missing", ["missing": missingText]])
    case (0, _): .text(words["tally-worked", ["worked": words.count(worked, "incident")]])
    default: .text(words["tally-both", ["missing": missingText, "worked": String(worked)]])
    }
}

/// The reasons beside a passage under the words of their relations, called what the entry calls them.
func becauseGroups(_ views: [LinkView], in page: EntryView) -> Value {
    let labels = views.map(\.label).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return .list(
        labels.map { label in
            let rows = views.filter { $0.label == label }.map { view in
                let isOwn = view.link.writtenIn == page.entry.id && !view.link.text.isEmpty
                return Value.record([
                    "href": .text(page.href(view.far)),
                    "class": .text(page.library[view.far.entry]?.kind.cssClass ?? ""),
                    "title": .text(isOwn ? view.link.text : page.library.nearestName(of: view.far)),
                    "reason": .text(view.link.reason),
                ])
            }
            return .record(["label": .text(capitalised(page.words.relation(label))), "rows": .list(rows)])
        })
}

/// Reasons that are told on request.
func moreReasons(_ views: [LinkView], in page: EntryView) -> Value {
    if views.isEmpty { return .none }
    let label = page.words["more-reasons", ["n": String(views.count)]]
    return .record(["label": .text(label), "groups": becauseGroups(views, in: page)])
}
