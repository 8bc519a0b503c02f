import Evidence
import Linking
import Model

/// Entries whose review is due: what, whose, since when, and what rests on them.
public func staleText(_ overdue: [OverdueReview], on day: PartialDate, library: Library, style: Style) -> String {
    let reviewed = library.entries.count { $0.fields.reviewEvery != nil }
    let summary = "\(overdue.count) of \(count(reviewed, "review", "reviews")) due by \(day.display)"
    return overdue.map { reviewText($0, style) + "\n" }.joined() + style.dim(summary) + "\n"
}

/// What to say when nothing is due.
public func nothingStaleText(on day: PartialDate, library: Library) -> String {
    let next = library.entries.compactMap { entry in
        entry.fields.reviewEvery.flatMap { every in
            entry.fields.reviewed.map { (day: every.after($0), entry: entry.id) }
        }
    }.min { ($0.day, $0.entry) < ($1.day, $1.entry) }
    guard let next else { return "No entry is to be reviewed; write 'review_every: 6 months' into those that are.\n" }
    return "No review is due by \(day.display); the next is that of '\(next.entry)', on \(next.day.display).\n"
}

private func reviewText(_ review: OverdueReview, _ style: Style) -> String {
    let entry = review.entry
    let resting = review.resting.map { rest in
        (ref: rest.step.address.description, text: "Step \(rest.step.number): \(rest.step.title)")
    }
    return headingLine(entry.title, Address(entry: entry.id), style) + "\n"
        + "  \(style.yellow(delay(review))); \(facts(review))\n"
        + (resting.isEmpty ? "" : "  \(count(resting.count, "step rests", "steps rest")) on it:\n")
        + pairLines(resting, indent: "    ", style: style)
}

private func delay(_ review: OverdueReview) -> String {
    guard let due = review.due else { return "never reviewed" }
    return "due \(due.day.display)"
        + (due.daysOverdue == 0 ? "" : ", \(count(due.daysOverdue, "day", "days")) overdue")
}

private func facts(_ review: OverdueReview) -> String {
    let owner = review.entry.fields.owner.map { "kept by \(printable($0))" } ?? "no owner"
    return "every \(review.interval.period), \(owner)"
}
