import Evidence
import Linking
import Model
import Testing

@testable import Terminal

@Suite struct StaleTextTests {
    private let sample = linked([
        (
            "practices/quorum.md",
            "---\ntitle: \"Quo\\erum\"\nowner: \"a\\eb\"\nreviewed: 2025-11-25\nreview_every: 1 year\n---\nx\n"
        ),
        ("practices/never.md", "---\ntitle: Never\nreview_every: 6 months\n---\nx\n"),
        (
            "runbooks/r.md",
            "---\ntitle: R\n---\n## One {#one}\n\n- [q](../practices/quorum.md \"applies\") — why.\n"
        ),
    ])

    private func text(on day: PartialDate) -> String {
        staleText(overdueReviews(in: sample, on: day), on: day, library: sample, style: plain)
    }

    @Test func saysSinceWhenWhoseAndWhatRestsOnIt() {
        #expect(
            text(on: PartialDate(year: 2026, month: 11, day: 26)) == """
                Never  practices/never
                  never reviewed; every 6 months, no owner

                Quo\u{FFFD}rum  practices/quorum
                  due 25 Nov 2026, 1 day overdue; every year, kept by a\u{FFFD}b
                  1 step rests on it:
                    runbooks/r#one  Step 1: One

                2 of 2 reviews due by 26 Nov 2026

                """)
    }

    @Test func onTheDayItselfNothingIsLateYet() {
        #expect(text(on: PartialDate(year: 2026, month: 11, day: 25)).contains("due 25 Nov 2026; every year"))
    }

    @Test func whenNothingIsDueTheNextIsNamed() {
        let day = PartialDate(year: 2026, month: 1, day: 1)
        #expect(
            nothingStaleText(on: day, library: sample)
                == "No review is due by 1 Jan 2026; the next is that of 'practices/quorum', on 25 Nov 2026.\n")
        #expect(nothingStaleText(on: day, library: linked([])).contains("'review_every: 6 months'"))
    }
}
