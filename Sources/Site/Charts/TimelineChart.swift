import Linking
import Model
import Templates

/// The size of letters in charts, in pixels.
let chartLetters = 13

/// The chart of a time line as its template draws it; none for less than two dots.
func timelineChart(of dots: [TimelineDot], root: String, _ shell: PageShell) -> Value {
    guard dots.count > 1 else { return .none }
    let words = shell.words
    let labelWidth = TimelineLayout.lanes.map { textWidth(words[laneName($0)], size: chartLetters) }.max() ?? 0
    let layout = TimelineLayout(dots, labelWidth: labelWidth + 16)
    let feet = layout.height - TimelineLayout.margin
    return .record([
        "width": .text(String(layout.width)), "height": .text(String(layout.height)),
        "yearsTop": .text(String(TimelineLayout.margin - 10)), "yearsFoot": .text(String(feet + 18)),
        "feet": .text(String(feet)), "lineTop": .text(String(TimelineLayout.margin)),
        "lanes": .list(
            layout.lanes.map { lane in
                .record([
                    "label": .text(words[laneName(lane.least)]), "top": .text(String(lane.top)),
                    "middle": .text(String(lane.top + lane.height / 2 + 4)),
                ])
            }),
        "columns": .list(
            layout.columns.map { column in
                let year = String(column.year)
                return .record([
                    "label": .text(column.isOpen ? words["timeline-until", ["year": year]] : year),
                    "middle": .text(String(column.left + TimelineLayout.columnWidth / 2)),
                    "left": .text(String(column.left)),
                ])
            }),
        "marks": .list(layout.marks.map { mark($0, root: root, shell) }),
    ])
}

private func laneName(_ least: Int?) -> String { least.map { "lane-\($0)" } ?? "lane-unknown" }

/// A dot leads to its incident, and a mark for many to their year in the list.
private func mark(_ mark: TimelineLayout.Mark, root: String, _ shell: PageShell) -> Value {
    let words = shell.words
    var record: Record = ["x": .text(String(mark.x)), "y": .text(String(mark.y))]
    guard mark.ids.count == 1, let entry = shell.library[mark.ids[0]] else {
        let number = words.count(mark.ids.count, of: .incident)
        record["href"] = .text("#y\(mark.year)")
        record["title"] = .text("\(number), \(mark.year)")
        record["dot"] = false
        record["many"] = .record([
            "number": .text(String(mark.ids.count)),
            "left": .text(String(mark.x - TimelineLayout.columnWidth / 2 + 2)),
            "top": .text(String(mark.y - 10)), "base": .text(String(mark.y + 5)),
        ])
        return .record(record)
    }
    let date = entry.fields.date.map { words.date($0) } ?? ""
    record["href"] = .text(root + Address(entry: entry.id).page)
    record["title"] = .text("\(entry.title), \(date)")
    record["dot"] = true
    record["many"] = Value.none
    return .record(record)
}
