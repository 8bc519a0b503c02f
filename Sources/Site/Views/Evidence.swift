import Linking
import Model

extension EntryView {
    /// A ledger of links that answer the same question, each with the HTML of its reason where the text has one.
    func ledger(_ links: [(view: LinkView, reason: String?)], stepsBehind: [EntryID: [Address]]) -> Ledger {
        let evidence = links.count { $0.view.link.relation.family == .evidence }
        let ordered = evidence == links.count ? inOrder(links) : links
        var ledger = Ledger(isWide: evidence > 0)
        if evidence == links.count, entry.kind == .practice {
            ledger.columns = [words["practice-was"], words["what-happened"], words["what-follows"]]
        }
        ledger.links = ordered.map { link in
            let isOfStep = link.view.link.relation == .applies && entry.kind == .practice
            if isOfStep { return stepRow(link.view, reason: link.reason) }
            var row = row(link.view, reason: link.reason)
            if link.view.link.relation.family == .evidence, entry.kind == .practice {
                row.notes = (stepsBehind[link.view.far.entry] ?? []).prefix(3).map(stepNote)
            }
            return row
        }
        return ledger
    }

    /// Of a practice: by verdict. Of an incident: what is to be done first, then the rules behind it.
    private func inOrder(_ links: [(view: LinkView, reason: String?)]) -> [(view: LinkView, reason: String?)] {
        func key(_ view: LinkView) -> (Int, Int) {
            let isRule = Kind(entry: view.far.entry) != .runbook
            let relations: [Relation] = [.missingIn, .workedIn, .shownBy]
            return (entry.kind == .incident && isRule ? 1 : 0, relations.firstIndex(of: view.link.relation) ?? 3)
        }
        return links.enumerated().sorted { left, right in
            let (first, second) = (key(left.element.view), key(right.element.view))
            return (first.0, first.1, left.offset) < (second.0, second.1, right.offset)
        }.map(\.element)
    }

    /// A step that applies the practice: its number, its runbook, and why.
    private func stepRow(_ view: LinkView, reason: String?) -> LedgerRow {
        var row = row(view, reason: reason)
        if let (runbook, passage) = library.passage(at: view.far), case .step(let number) = passage.place {
            row.number = String(number)
            row.title = passage.title
            let link = html.passageLink(to: Address(entry: runbook.id), text: runbook.title)
            row.below = link
        }
        row.notes = row.reason.isEmpty ? [] : [row.reason]
        row.reason = ""
        return row
    }

    /// By runbook, and by number in it.
    func inOrderOfSteps(_ views: [LinkView]) -> [LinkView] {
        func key(_ view: LinkView) -> (EntryID, Int) {
            guard case .step(let number) = library.passage(at: view.far)?.passage.place else {
                return (view.far.entry, 0)
            }
            return (view.far.entry, number)
        }
        return views.map { ($0, key($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// `Step 5 · Recover lost data`.
    private func stepNote(_ address: Address) -> String {
        guard let (runbook, passage) = library.passage(at: address) else { return "" }
        let parts = [passage.place.map(words.place), runbook.title].compactMap { $0 }
        return html.passageLink(to: address, text: parts.joined(separator: " · "))
    }

    /// For each incident the steps that apply this practice and are linked with the incident too.
    func stepsBehindEvidence() -> [EntryID: [Address]] {
        guard entry.kind == .practice else { return [:] }
        var incidents: [EntryID: [Address]] = [:]
        let steps = links.filter { $0.link.relation == .applies }.map(\.far)
        for (runbook, anchors) in Dictionary(grouping: steps, by: \.entry).sorted(by: { $0.key < $1.key }) {
            let anchors = Set(anchors.map(\.anchor))
            for view in library.links(of: runbook) where view.link.relation.family == .evidence {
                guard anchors.contains(view.near.anchor), incidents[view.far.entry]?.contains(view.near) != true
                else { continue }
                incidents[view.far.entry, default: []].append(view.near)
            }
        }
        return incidents
    }

    /// The heading over what an incident says of steps and practices, by what it says.
    func evidenceHeading(_ links: [LinkView]) -> String {
        guard entry.kind == .incident else { return words["evidence"] }
        let relations = Set(links.map(\.link.relation))
        return switch (relations.contains(.missingIn), relations.contains(.workedIn)) {
        case (true, true): words["mixed-title"]
        case (true, false): words["missing-title"]
        case (false, true): words["helped-title"]
        case (false, false): words["shows-title"]
        }
    }
}
