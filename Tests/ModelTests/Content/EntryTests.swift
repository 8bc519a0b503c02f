import Model
import Testing

struct ReviewIntervalTests {
    @Test(arguments: [
        ("6 months", 6, ReviewInterval.Unit.month), ("1 month", 1, .month), ("90 days", 90, .day), ("1 day", 1, .day),
        ("2 weeks", 2, .week), ("1 year", 1, .year), ("10 years", 10, .year),
    ])
    func isAnAmountAndAUnit(text: String, amount: Int, unit: ReviewInterval.Unit) throws {
        let interval = try #require(ReviewInterval(text))
        #expect(interval.amount == amount)
        #expect(interval.unit == unit)
        #expect(interval.description == text)
    }

    @Test(arguments: [("1 years", "1 year"), ("6 month", "6 months"), ("6   months", "6 months")])
    func isShownInTheRightNumber(text: String, shown: String) {
        #expect(ReviewInterval(text)?.description == shown)
    }

    @Test(arguments: [
        "", "6", "months", "6months", "months 6", "0 days", "-1 days", "+6 months", "1.5 years", "six months",
        "6 Months", "6 hours", "6 months 2 days", "6 dayss", "99999999999999999999 days",
    ])
    func isNothingElse(text: String) {
        #expect(ReviewInterval(text) == nil)
    }
}

struct EntryTests {
    @Test func findsItsPassagesByAnchor() {
        let passages = ["", "fence", "restore"].map { anchor in
            Passage(
                anchor: anchor, title: "About \(anchor)", heading: [], level: 2, blocks: [], range: 0..<0,
                headingRange: 0..<0)
        }
        let entry = Entry(
            id: "runbooks/partition", kind: .runbook, fields: CommonFields(), details: .practice, passages: passages,
            source: SourceText(path: "", bytes: []))
        #expect(entry.passage(at: "fence")?.title == "About fence")
        #expect(entry.passage(at: "")?.title == "About ")
        #expect(entry.passage(at: "Fence") == nil)
    }
}
