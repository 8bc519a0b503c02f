import Testing

@testable import Checking

@Suite struct TimeBeyondEndTests {
    private func report(_ heading: String, fields: String = "duration: '12:00'\n", kind: String = "videos") -> [String]
    {
        problems(in: ["\(kind)/x": "---\ntitle: X\n\(fields)---\n\n\(heading)\n"], timesBeyondEnd)
    }

    @Test(arguments: ["talks", "videos"])
    func standsAtTheHeading(kind: String) {
        #expect(
            report("## 12:01 Late {#t-721}", kind: kind) == [
                "\(kind)/x 6:1+22 KB046 12:01 is after the end of the recording, which lasts 12:00"
                    + " | correct the time, or the duration"
            ])
    }

    @Test(arguments: ["## 12:00 End", "## 0:00 Start", "## At 12:01", "## Slide 13: x"])
    func isSilentUpToTheEnd(heading: String) { #expect(report(heading) == []) }

    @Test func isSilentWithoutADuration() {
        #expect(report("## 12:01 Late", fields: "") == [])
        #expect(report("## 12:01 Late", fields: "duration: 12 min\n", kind: "incidents") == [])
    }
}
