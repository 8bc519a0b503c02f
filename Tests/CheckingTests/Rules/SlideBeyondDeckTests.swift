import Testing

@testable import Checking

@Suite struct SlideBeyondDeckTests {
    private func report(_ heading: String, fields: String = "slide_count: 48\n") -> [String] {
        problems(in: ["talks/x": "---\ntitle: X\n\(fields)---\n\n\(heading)\n"], slidesBeyondDeck)
    }

    @Test func standsAtTheHeading() {
        #expect(
            report("### Slide 49: Late {#slide-49}") == [
                "talks/x 6:1+30 KB047 slide 49 is after the last of 48 | correct the number, or slide_count"
            ])
    }

    @Test(arguments: ["## Slide 48: End", "## Slide 1", "## The slide 49", "## 49:00 x"])
    func isSilentUpToTheLast(heading: String) { #expect(report(heading) == []) }

    @Test func isSilentWithoutACount() { #expect(report("## Slide 49: Late", fields: "") == []) }
}
