import Evidence
import Linking
import Model
import Templates

func legend(_ mark: CoverageMark, _ words: Words) -> Value {
    .record([
        "class": .text(mark.rawValue), "means": .text(words["mark-\(mark.rawValue)-means"]),
    ])
}

/// One table of practices by incidents.
func matrixTable(_ table: CoverageTable, root: String, _ shell: PageShell) -> Value {
    let words = shell.words
    let title = table.category ?? words["list-other"]
    let name = table.category.map { slug(for: $0) }
    var record: Record = [
        "title": .text(title), "id": .text("kb:category-\(name ?? "other")"),
        "region": .text(words["coverage-all-of", ["name": title]]),
        "count": .text(words.count(table.allIncidents, of: .incident)),
        "note": .text(cuts(in: table, words).joined(separator: " ")),
    ]
    record["href"] = name.map { Value.text("\(root)categories/\($0).html") } ?? Value.none
    record["practices"] = .list(table.practices.map { column($0, root: root, shell) })
    record["rows"] = .list(table.rows.map { matrixRow($0, root: root, shell) })
    return .record(record)
}

/// What a table leaves out, in sentences.
private func cuts(in table: CoverageTable, _ words: Words) -> [String] {
    let counts = [
        (shown: table.rows.count, all: table.allIncidents, name: "coverage-newest"),
        (shown: table.practices.count, all: table.allPractices, name: "coverage-columns"),
    ]
    return counts.filter { $0.shown < $0.all }.map { count in
        words[count.name, ["n": String(count.shown), "total": String(count.all)]]
    }
}

private func column(_ practice: EntryID, root: String, _ shell: PageShell) -> Value {
    .record([
        "title": .text(shell.library[practice]?.title ?? practice),
        "href": .text(root + Address(entry: practice).page),
    ])
}

private func matrixRow(_ row: CoverageTable.Row, root: String, _ shell: PageShell) -> Value {
    .record([
        "title": .text(shell.library[row.incident].map { shortName(of: $0, shell.words) } ?? row.incident),
        "href": .text(root + Address(entry: row.incident).page),
        "cells": .list(row.marks.map { cell($0, shell.words) }),
    ])
}

private func cell(_ mark: CoverageMark?, _ words: Words) -> Value {
    guard let mark else { return .record(["mark": .none]) }
    return .record([
        "mark": .record(["class": .text(mark.rawValue), "label": .text(words["mark-\(mark.rawValue)"])])
    ])
}

/// `GitLab, 31 Jan 2017`; the title where front matter does not say who or when.
private func shortName(of incident: Entry, _ words: Words) -> String {
    guard case .incident(let fields) = incident.details, let organisation = fields.organisation,
        let date = incident.fields.date
    else { return incident.title }
    return "\(organisation), \(words.date(date))"
}

/// The steps of each runbook with how many incidents stand behind them.
func stepGroups(_ steps: [CoverageRow], root: String, _ shell: PageShell) -> [Value] {
    let runbooks = Dictionary(grouping: steps, by: \.address.entry)
    return runbooks.sorted { $0.key < $1.key }.map { runbook, steps in
        let ordered = steps.sorted { ($0.step ?? 0) < ($1.step ?? 0) }
        return .record([
            "title": .text(shell.library[runbook]?.title ?? runbook),
            "href": .text(root + Address(entry: runbook).page),
            "steps": .list(ordered.map { stepRow($0, root: root) }),
        ])
    }
}

private func stepRow(_ step: CoverageRow, root: String) -> Value {
    let relations: [Relation] = [.missingIn, .workedIn, .shownBy]
    let counts = relations.map { step.count($0) }
    return .record([
        "number": .text(step.step.map { String($0) } ?? ""), "title": .text(step.title),
        "href": .text(root + step.address.page),
        "counts": .list(counts.map { .record(["count": $0 == 0 ? .none : .text(String($0))]) }),
    ])
}
