import Evidence
import Linking
import Model

/// Entries whose review is due: what, whose, since when, and what rests on them.
public func staleText(_ overdue: [OverdueReview], on day: PartialDate, library: Library, style: Style) -> String {
    let reviewed = library.entries.count { $0.fields.reviewEvery != nil }
    let summary = "\(overdue.count) of \(count(reviewed, "entry", "entries")) with a review are due on \(day.display)"
    return overdue.map { reviewText($0, style) + "\n" }.joined() + style.dim(summary) + "\n"
}

/// What to say when nothing is due.
public func nothingStaleText(on day: PartialDate, library: Library) -> String {
    let next = library.entries.compactMap { entry in
        entry.fields.reviewEvery.flatMap { every in
            entry.fields.reviewed.map { (day: every.after($0), entry: entry.id) }
        }
    }.min { ($0.day, $0.entry) < ($1.day, $1.entry) }
    guard let next else { return "No entry has a review_every.\n" }
    return "No review is due on \(day.display); the next is that of '\(next.entry)', on \(next.day.display).\n"
}

private func reviewText(_ review: OverdueReview, _ style: Style) -> String {
    let entry = review.entry
    var text = "\(style.bold(printable(entry.title)))  \(style.green(entry.id))\n"
    text += "  \(style.yellow(delay(review))), \(facts(review))\n"
    for rest in review.resting {
        text +=
            "  rests on it  \(style.bold(printable("Step \(rest.step.number): \(rest.step.title)")))"
            + "  \(style.green(rest.step.address.description))\n"
    }
    return text
}

private func delay(_ review: OverdueReview) -> String {
    switch review.due?.daysOverdue {
    case nil: "never reviewed"
    case 0: "due on that day"
    case let days?: "\(count(days, "day", "days")) overdue"
    }
}

private func facts(_ review: OverdueReview) -> String {
    let fields = review.entry.fields
    let due = review.due.map { "due \($0.day.display), reviewed \(fields.reviewed?.display ?? "")" }
    let owner = fields.owner.map { "owner: \(printable($0))" } ?? "no owner"
    return [due, "every \(review.interval)", owner].compactMap { $0 }.joined(separator: ", ")
}
