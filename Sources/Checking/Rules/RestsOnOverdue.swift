import Evidence
import Linking
import Model

extension RuleExplanation {
    static let restsOnOverdue = RuleExplanation(
        .restsOnOverdue, "rests-on-overdue", "A step that applies a practice whose review is due",
        why: "A step is as sound as the practice behind it: who keeps the runbook should know when that is in doubt, "
            + "also when somebody else keeps the practice.",
        mend: "Have the practice reviewed, or take out the link when the step does without it.",
        example: restingExample(reviewed: "2024-01-15"),
        mended: restingExample(reviewed: "2026-11-23"))

    /// The practice itself is due as well: one cannot be without the other.
    private static func restingExample(reviewed: String) -> [ExampleFile] {
        [
            ExampleFile(
                "Content/runbooks/full-disk.md",
                """
                ---
                title: Full disk
                ---

                ## Find what grew {#find}

                Look for the largest folder.

                - [Log rotation](../practices/log-rotation.md "applies") — what it should have removed is what grew.
                - [Log flood](../incidents/log-flood.md "worked in") — the folder of the logs was found in a minute.

                """),
            ExampleFile(
                "Content/practices/log-rotation.md",
                """
                ---
                title: Log rotation
                reviewed: \(reviewed)
                review_every: 1 year
                ---
                Old logs leave before they fill a disk.

                """),
            .incident,
        ]
    }
}

/// Steps that apply a practice which is due on the day: one problem for each such practice, at the step's heading.
public func stepsRestingOnOverdue(in library: Library, on day: PartialDate) -> [Diagnostic] {
    overdueReviews(in: library, on: day).flatMap { review in
        review.resting.compactMap { rest -> Diagnostic? in
            guard let (runbook, passage) = library.passage(at: rest.step.address) else { return nil }
            let state = review.due.map { "is due for review since \($0.day.display)" } ?? "was never reviewed"
            return Diagnostic(
                .restsOnOverdue, "the step '\(rest.step.title)' rests on '\(review.entry.id)', which \(state)",
                help: "review \(review.entry.source.path), and write 'reviewed: \(day)' there",
                at: runbook.source.span(passage.headingRange))
        }
    }
}
