import Linking
import Model
import Templates

/// Incidents by year and by how long they lasted: as a chart, and as a list that says the same.
func timelinePage(_ shell: PageShell) -> SiteFile {
    let words = shell.words
    let head = PageHead(title: words["timeline"], description: words["timeline-chart"], kind: nil)
    return shell.page("timeline.html", template: "timeline", head: head) { root in
        let incidents = shell.library.entries(of: .incident)
        let years = byYear(incidents, words)
        let chart = timelineChart(of: incidents.compactMap(dot), root: root, shell)
        return [
            "title": .text(head.title), "count": .text(words.count(incidents.count, of: .incident)),
            "command": incidents.isEmpty ? .text("kb new incident \"Title\"") : .none,
            "chart": chart, "isGrouped": .flag(years.count > 1),
            "years": .list(
                years.map { year in
                    .record([
                        "id": .text(year.id), "title": .text(year.label),
                        "rows": .list(year.entries.map { timelineRow($0, root: root, words) }),
                    ])
                }),
        ]
    }
}

private func dot(_ entry: Entry) -> TimelineDot? {
    entry.fields.date.map { TimelineDot(id: entry.id, date: $0, length: lasted(entry)?.seconds) }
}

private func lasted(_ entry: Entry) -> Length? {
    guard case .incident(let fields) = entry.details else { return nil }
    return fields.duration
}

private func timelineRow(_ entry: Entry, root: String, _ words: Words) -> Value {
    let length = lasted(entry)
    return .record([
        "date": entry.fields.date.map { .text(words.date($0)) } ?? .none,
        "machineDate": .text(entry.fields.date?.description ?? ""),
        "length": length.map { length in
            .record(["text": .text(length.display), "bar": .text(String(barWidth(length.seconds)))])
        } ?? .none,
        "href": .text(root + Address(entry: entry.id).page), "title": .text(entry.title),
        "summary": entry.fields.summary.map { .text($0) } ?? .none,
    ])
}

/// In pixels: four for each doubling, so that a minute and a month can be told apart and both can be seen.
func barWidth(_ length: Seconds) -> Int {
    4 * (Int.bitWidth - max(length.count, 1).leadingZeroBitCount)
}
