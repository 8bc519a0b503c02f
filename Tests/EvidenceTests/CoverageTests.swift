import Linking
import Model
import Testing

@testable import Evidence

@Suite struct CoverageTests {
    /// Two incidents that are answered, one of them by a step's deeper heading, and one that nobody answers.
    private let covered = coverage(
        of: library(
            file(
                "runbooks/r", fields: "tags: [net, once]\n",
                link("incidents/c", "shown by") + "\n## One {#one}\n\n" + link("practices/p", "applies")
                    + "\n## Two {#two}\n\n" + link("practices/p", "applies") + "\n### Deep {#deep}\n\n"
                    + link("incidents/a", "worked in") + link("practices/q#why", "applies")),
            file(
                "practices/p", fields: "tags: [net]\n",
                link("incidents/a", "shown by") + "\n## More {#more}\n\n" + link("incidents/a", "missing in")),
            file("practices/q", "## Why {#why}\n\n" + link("incidents/c")),
            file("practices/z"),
            file("incidents/a"), file("incidents/b", link("practices/p#more", "was missing")),
            file("incidents/c", fields: "tags: [alone]\n")))

    @Test func aStepStandsOnTheIncidentsOfItsDeeperHeadings() {
        #expect(covered.steps.map(\.address.description) == ["runbooks/r#one", "runbooks/r#two"])
        #expect(covered.steps.map(\.step) == [1, 2])
        #expect(covered.steps.map(\.incidents) == [[:], ["incidents/a": [.workedIn]]])
    }

    @Test func aPracticeStandsOnTheIncidentsOfAllItsPassagesWhicheverEndWritesIt() {
        #expect(
            covered.practices.map(\.incidents) == [
                ["incidents/a": [.shownBy, .missingIn], "incidents/b": [.missingIn]], [:], [:],
            ])
        #expect(covered.practices[0].count(.missingIn) == 2)
        #expect(covered.practices[0].count(.workedIn) == 0)
    }

    @Test func aPracticeIsAppliedByEachStepOnce() {
        #expect(
            covered.practices.map { $0.appliedBy.map(\.description) } == [
                ["runbooks/r#one", "runbooks/r#two"], ["runbooks/r#two"], [],
            ])
    }

    @Test func incidentsKnowWhoAnswersThem() {
        #expect(
            covered.incidents.map { $0.answeredBy.map(\.description) } == [
                ["runbooks/r#two", "practices/p"], ["practices/p"], [],
            ])
    }

    @Test func gapsAreWhatNothingStandsOnAndWhatNothingAnswers() {
        #expect(covered.gaps.steps.map(\.address.description) == ["runbooks/r#one"])
        // An introduction and a mention are no answer.
        #expect(covered.gaps.incidents.map(\.id) == ["incidents/c"])
        #expect(covered.gaps.practices.map(\.address.description) == ["practices/z"])
        #expect(
            covered.gaps.tags == [
                .init(tag: "alone", entry: "incidents/c"), .init(tag: "once", entry: "runbooks/r"),
            ])
    }

    @Test func numbersCountWhatTheRowsSay() {
        let numbers = covered.numbers
        #expect(numbers.stepsWithEvidence == Share(count: 1, total: 2))
        #expect(numbers.practicesWithEvidence == Share(count: 1, total: 3))
        #expect(numbers.practicesApplied == Share(count: 2, total: 3))
        #expect(numbers.incidentsAnswered == Share(count: 2, total: 3))
        #expect(numbers.links.map(\.count) == [2, 2, 1, 3, 0, 0, 1])
    }

    @Test func aRelationWithoutAReasonIsCountedAndAMentionIsNot() {
        let numbers = coverage(
            of: library(
                file("practices/p", "- [x](../incidents/a.md \"shown by\")\n" + link("incidents/b")),
                file("practices/q", link("incidents/a", "shown by")), file("incidents/a"), file("incidents/b"))
        ).numbers
        #expect(numbers.relationsWithReason == Share(count: 1, total: 2))
    }

    @Test func ofNothingThereAreNoHundredths() {
        let empty = coverage(of: library())
        #expect(empty.numbers.stepsWithEvidence == Share(count: 0, total: 0))
        #expect(empty.numbers.stepsWithEvidence.percent == nil)
        #expect(empty.gaps.steps.isEmpty && empty.gaps.tags.isEmpty)
    }

    @Test(arguments: [(0, 3, 0), (1, 3, 33), (999, 1000, 99), (3, 3, 100)])
    func hundredthsAreRoundedDown(count: Int, total: Int, percent: Int) {
        #expect(Share(count: count, total: total).percent == percent)
    }
}
