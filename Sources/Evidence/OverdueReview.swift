import Linking
import Model

/// An entry whose review is due, and the steps that rest on it.
public struct OverdueReview: Sendable {
    public var entry: Entry
    public var interval: ReviewInterval
    /// Nil when nobody has reviewed the entry yet: then it is due on every day.
    public var due: Due?
    /// Steps that apply the entry, a practice; in the order of the runbooks' ids and of their steps.
    public var resting: [RestingStep]

    public struct Due: Sendable, Equatable {
        public var day: PartialDate
        /// 0 on the day itself.
        public var daysOverdue: Int
    }
}

public struct RestingStep: Sendable, Equatable {
    public var step: Step
    /// Why the step applies the practice.
    public var reason: String
}

/// Every entry that is due on the day or before it: those that were never reviewed, then the longest overdue first.
///
/// An entry without `review_every` is never due. A review holds up to the day before it is due.
///
/// - Parameter day: A full day.
public func overdueReviews(in library: Library, on day: PartialDate) -> [OverdueReview] {
    let steps = library.steps
    let overdue = library.entries.compactMap { entry -> OverdueReview? in
        guard let interval = entry.fields.reviewEvery else { return nil }
        var due: OverdueReview.Due?
        if let reviewed = entry.fields.reviewed {
            due = dueDay(interval.after(reviewed), on: day)
            if due == nil { return nil }
        }
        return OverdueReview(
            entry: entry, interval: interval, due: due, resting: resting(on: entry, among: steps, library))
    }
    return overdue.sorted {
        // Never is longer than any number of days.
        let days = ($0.due?.daysOverdue ?? .max, $1.due?.daysOverdue ?? .max)
        return days.0 == days.1 ? $0.entry.id < $1.entry.id : days.0 > days.1
    }
}

/// Nil while the day is still to come.
private func dueDay(_ due: PartialDate, on day: PartialDate) -> OverdueReview.Due? {
    guard let today = day.daysSince1970, let end = due.daysSince1970, end <= today else { return nil }
    return OverdueReview.Due(day: due, daysOverdue: today - end)
}

private func resting(on entry: Entry, among steps: [Step], _ library: Library) -> [RestingStep] {
    guard entry.kind == .practice else { return [] }
    return steps.compactMap { step in
        library.links(of: step).first { $0.link.relation == .applies && $0.far.entry == entry.id }
            .map { RestingStep(step: step, reason: $0.link.reason) }
    }
}
