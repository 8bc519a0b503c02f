import Evidence
import Linking
import Model
import Testing

@Suite struct OverdueReviewTests {
    private func overdue(_ files: (String, String)..., on day: String = "2026-11-26") throws -> [OverdueReview] {
        let sample = library(Dictionary(files, uniquingKeysWith: { first, _ in first }))
        return overdueReviews(in: sample, on: try #require(PartialDate(day)))
    }

    @Test(arguments: [
        ("reviewed: 2025-11-26\nreview_every: 1 year\n", "2026-11-26", 0),
        ("reviewed: 2025-11-25\nreview_every: 1 year\n", "2026-11-25", 1),
        ("reviewed: 2025-01-31\nreview_every: 1 month\n", "2025-02-28", 636),
        ("reviewed: 2026\nreview_every: 10 months\n", "2026-11-01", 25),
        ("reviewed: 2026-10\nreview_every: 2 weeks\n", "2026-10-15", 42),
    ])
    func isDueFromTheDay(fields: String, day: String, days: Int) throws {
        let found = try overdue(file("practices/p", fields: fields))
        #expect(found.map(\.entry.id) == ["practices/p"])
        #expect(found.first?.due?.day.description == day)
        #expect(found.first?.due?.daysOverdue == days)
    }

    @Test(arguments: ["", "reviewed: 1999-01-01\n", "reviewed: 2025-11-27\nreview_every: 1 year\n"])
    func isNotDueWithoutAnIntervalOrBeforeTheDay(fields: String) throws {
        #expect(try overdue(file("practices/p", fields: fields)).isEmpty)
    }

    @Test func longestFirstAndNeverBeforeAll() throws {
        let found = try overdue(
            file("practices/short", fields: "reviewed: 2026-01-01\nreview_every: 9 months\n"),
            file("practices/long", fields: "reviewed: 2020-01-01\nreview_every: 1 year\n"),
            file("practices/long-too", fields: "reviewed: 2020-01-01\nreview_every: 1 year\n"),
            file("runbooks/never", fields: "review_every: 1 year\n"))
        #expect(found.map(\.entry.id) == ["runbooks/never", "practices/long", "practices/long-too", "practices/short"])
        #expect(found.map { $0.due == nil } == [true, false, false, false])
    }

    @Test func stepsRestOnThePracticesThatTheyApply() throws {
        let found = try overdue(
            file("practices/p", fields: "review_every: 1 year\n"),
            file(
                "runbooks/r", fields: "review_every: 1 year\n",
                link("practices/p", "applies") + "\n## One {#one}\n\n" + link("practices/p") + "\n## Two {#two}\n\n"
                    + link("practices/p", "applies", why: "it holds.") + "\n## Three {#three}\n\n### Deep\n\n"
                    + link("practices/p", "applies")))
        #expect(found.map(\.entry.id) == ["practices/p", "runbooks/r"])
        #expect(found[0].resting.map(\.step.address.description) == ["runbooks/r#two", "runbooks/r#three"])
        #expect(found[0].resting.first?.reason == "it holds.")
        #expect(found[1].resting.isEmpty)
    }
}
