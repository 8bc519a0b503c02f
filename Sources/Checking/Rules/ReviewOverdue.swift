import Evidence
import Linking
import Model

extension RuleExplanation {
    static let reviewOverdue = RuleExplanation(
        .reviewOverdue, "review-overdue", "An entry whose review is due",
        why:
            "What nobody has looked at for longer than it was meant to hold may be wrong by now, and a reader at 3 a.m. "
            + "cannot tell.",
        mend: "Read the entry against what is true today, mend it, and set 'reviewed' to the day.",
        example: reviewExample(reviewed: "2024-01-15"),
        mended: reviewExample(reviewed: "2026-11-23"))

    private static func reviewExample(reviewed: String) -> [ExampleFile] {
        [
            ExampleFile(
                "Content/practices/log-rotation.md",
                """
                ---
                title: Log rotation
                reviewed: \(reviewed)
                review_every: 1 year
                ---
                Old logs leave before they fill a disk.

                - [Log flood](../incidents/log-flood.md "missing in") — nothing removed the logs of a year.

                """),
            .incident,
        ]
    }
}

/// Entries that are due on the day, each at the date of its last review, or at its interval when it had none.
public func overdueReviewProblems(in library: Library, on day: PartialDate) -> [Diagnostic] {
    overdueReviews(in: library, on: day).map { review in
        let entry = review.entry
        guard let due = review.due else {
            return Diagnostic(
                .reviewOverdue, "'\(entry.id)' is to be reviewed every \(review.interval.period) and never was",
                help: "check that it is still true, and add 'reviewed: \(day)'",
                at: entry.span(ofField: "review_every"))
        }
        return Diagnostic(
            .reviewOverdue, "the review of '\(entry.id)' \(due.isToday ? "is" : "was") due on \(due.day.display)",
            help: "check that it is still true, and write 'reviewed: \(day)'", at: entry.span(ofField: "reviewed"))
    }
}

extension OverdueReview.Due {
    fileprivate var isToday: Bool { daysOverdue == 0 }
}
