import Evidence
import Model

/// - Parameter day: The day that the reviews are due on.
public func staleJSON(_ overdue: [OverdueReview], on day: PartialDate) -> JSON {
    .object([("on", .text(day.description)), ("stale", .list(overdue.map(reviewJSON)))])
}

private func reviewJSON(_ review: OverdueReview) -> JSON {
    let fields = review.entry.fields
    let resting = review.resting.map { rest in
        JSON.object([
            ("ref", .text(rest.step.address.description)), ("step", .integer(rest.step.number)),
            ("title", .text(rest.step.title)), ("reason", .text(rest.reason)),
        ])
    }
    return .object([
        ("ref", .text(review.entry.id)), ("title", .text(review.entry.title)), ("owner", .optional(fields.owner)),
        ("reviewed", .optional(fields.reviewed?.description)), ("review_every", .text(review.interval.description)),
        ("due", .optional(review.due?.day.description)),
        ("days_overdue", review.due.map { .integer($0.daysOverdue) } ?? .null), ("resting", .list(resting)),
    ])
}
