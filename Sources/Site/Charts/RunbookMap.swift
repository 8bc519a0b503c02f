import Evidence
import Linking
import Model
import Templates

/// A runbook's steps with the practices that they apply and the incidents that stand behind them.
struct RunbookMap: Sendable {
    var runbook: Entry
    var steps: [Step]
    var input: MapInput

    /// Nil when no step is linked so.
    init?(of runbook: Entry, in library: Library) {
        self.runbook = runbook
        steps = Evidence.steps(of: runbook)
        input = MapInput(steps: steps.map(\.address))
        for (index, step) in steps.enumerated() {
            var seen: Set<EntryID> = []
            let links = library.links(of: step)
            // A line for each two ends: that it was missing says most.
            for relation in [Relation.applies, .missingIn, .workedIn, .shownBy] {
                for view in links where view.link.relation == relation && seen.insert(view.far.entry).inserted {
                    input.edges.append(
                        MapInput.Edge(step: index, other: Address(entry: view.far.entry), relation: relation))
                }
            }
        }
        if input.edges.isEmpty { return nil }
    }
}

extension Relation {
    /// The class of its lines.
    fileprivate var lineClass: String {
        switch self {
        case .applies: "applies"
        case .missingIn: "missing"
        case .workedIn: "worked"
        default: "shown"
        }
    }
}

/// The map as its template draws it, and the same as lists.
func mapValue(_ map: RunbookMap, root: String, _ shell: PageShell) -> Value {
    let layout = MapLayout(map.input)
    let title = map.runbook.title
    return .record([
        "id": .text("kb:map-" + slug(for: map.runbook.id)), "title": .text(title),
        "href": .text(root + Address(entry: map.runbook.id).page),
        "listID": .text("kb:list-" + slug(for: map.runbook.id)),
        "chartName": .text(shell.words["map-chart", ["title": title]]),
        "listName": .text(shell.words["map-list", ["title": title]]),
        "width": .text(String(MapLayout.width)), "height": .text(String(layout.height + 24)),
        "leftLabel": .text(String(MapLayout.leftLabel)), "leftDot": .text(String(MapLayout.leftDot)),
        "rightLabel": .text(String(MapLayout.rightLabel)), "rightDot": .text(String(MapLayout.rightDot)),
        "boxLeft": .text(String(MapLayout.boxLeft)), "boxWidth": .text(String(MapLayout.boxWidth)),
        "boxText": .text(String(MapLayout.boxLeft + 12)),
        "practices": .list(layout.practices.map { node($0, width: MapLayout.leftLabel, root: root, shell) }),
        "incidents": .list(
            layout.incidents.map { node($0, width: MapLayout.width - MapLayout.rightLabel, root: root, shell) }),
        "steps": .list(
            map.steps.enumerated().map { index, step in
                let label = "\(step.number) \(step.title)"
                var record = labelled(label, width: MapLayout.boxWidth - 24)
                record["href"] = .text(root + step.address.page)
                record["top"] = .text(String(layout.steps[index].y - 12))
                record["base"] = .text(String(layout.steps[index].y + 5))
                record["curves"] = .list(layout.curves.filter { $0.step == index }.map(curve))
                return .record(record)
            }),
        "items": .list(map.steps.indices.map { item($0, of: map, root: root, shell) }),
    ])
}

private func node(_ node: MapLayout.Node, width: Int, root: String, _ shell: PageShell) -> Value {
    var record = labelled(shell.library.title(of: node.address), width: width)
    record["href"] = .text(root + node.address.page)
    record["y"] = .text(String(node.y))
    record["base"] = .text(String(node.y + 5))
    return .record(record)
}

/// A label that fits, and the whole of it where it was cut.
private func labelled(_ text: String, width: Int) -> Record {
    let label = fitted(text, width: width, size: chartLetters)
    return ["label": .text(label), "whole": label == text ? .none : .text(text)]
}

private func curve(_ curve: MapLayout.Curve) -> Value {
    let middle = (curve.fromX + curve.toX) / 2
    return .record([
        "class": .text(curve.relation.lineClass),
        "path": .text(
            "M\(curve.fromX) \(curve.fromY)C\(middle) \(curve.fromY) \(middle) \(curve.toY) \(curve.toX) \(curve.toY)"),
    ])
}

private func item(_ index: Int, of map: RunbookMap, root: String, _ shell: PageShell) -> Value {
    let step = map.steps[index]
    let edges = map.input.edges.filter { $0.step == index }
    let groups = [Relation.applies, .missingIn, .workedIn, .shownBy].compactMap { relation -> Value? in
        let others = edges.filter { $0.relation == relation }.map(\.other)
        guard !others.isEmpty else { return nil }
        return .record([
            "label": .text(shell.words.relation(relation.rawValue)),
            "class": .text(relation == .applies ? Kind.practice.cssClass : Kind.incident.cssClass),
            "links": .list(
                others.map { other in
                    .record(["href": .text(root + other.page), "title": .text(shell.library.title(of: other))])
                }),
        ])
    }
    return .record([
        "number": .text(String(step.number)), "title": .text(step.title), "href": .text(root + step.address.page),
        "groups": .list(groups),
    ])
}
