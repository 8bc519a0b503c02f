import Testing

@testable import Web

@Suite struct NextStepTests {
    private func step(_ probes: [Probe], jitter: Double = 1) -> NextStep {
        nextStep(after: probes, Politeness(), jitter: jitter)
    }

    @Test func headFirst() { #expect(step([]) == .ask(.head, after: 0)) }

    @Test(arguments: [200, 204, 299])
    func anAnswerIsEnough(status: Int) {
        #expect(step([Probe(.head, .answered(status))]) == .answer)
    }

    @Test(arguments: [
        Probe.Outcome.answered(404), .answered(410), .answered(403), .answered(405), .answered(302),
        .failed(.noTrust), .failed(.endlessRedirects), .failed(.notHTTP), .failed(.other(2)),
    ])
    func whateverHeadSaysGetIsAskedAndBelieved(outcome: Probe.Outcome) {
        #expect(step([Probe(.head, outcome)]) == .ask(.get, after: 0))
        #expect(step([Probe(.head, outcome), Probe(.get, outcome)]) == .answer)
    }

    @Test(arguments: [
        Probe.Outcome.answered(429), .answered(500), .answered(503), .failed(.timeOut), .failed(.unknownHost),
        .failed(.noConnection), .failed(.brokenOff), .failed(.closedSilently),
    ])
    func whatMayPassIsAskedAgainLaterEachTime(outcome: Probe.Outcome) {
        let failures = [Probe(.head, outcome), Probe(.get, outcome), Probe(.get, outcome)]
        #expect(step(Array(failures[..<1])) == .ask(.get, after: 1))
        #expect(step(Array(failures[..<2])) == .ask(.get, after: 2))
        #expect(step(failures) == .answer)
    }

    @Test func jitterTakesHalfOfTheWait() {
        let probes = [Probe(.head, .answered(503)), Probe(.get, .answered(503))]
        #expect(step(probes, jitter: 0) == .ask(.get, after: 1))
        #expect(step(probes, jitter: 0.5) == .ask(.get, after: 1.5))
    }

    @Test func aServerThatAsksToWaitIsObeyed() {
        #expect(step([Probe(.head, .answered(429), retryAfter: 20)]) == .ask(.get, after: 20))
        #expect(step([Probe(.head, .answered(503), retryAfter: 0)]) == .ask(.get, after: 1))
        #expect(step([Probe(.head, .answered(429), retryAfter: 31)]) == .giveUp(wait: 31))
        // It is no answer to wait for when the answer itself is clear.
        #expect(step([Probe(.get, .answered(404), retryAfter: 31)]) == .answer)
    }
}
