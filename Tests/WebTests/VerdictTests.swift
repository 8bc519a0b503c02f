import Testing

@testable import Web

@Suite struct VerdictTests {
    private static func answered(_ statuses: Int...) -> [Probe] { statuses.map { Probe(.get, .answered($0)) } }
    private static let moved = Probe.Redirect(status: 301, target: "https://b.example/")
    private static let found = Probe.Redirect(status: 302, target: "https://c.example/")

    @Test(
        arguments: [
            (answered(200), [], Verdict.alive), (answered(204), [], .alive), (answered(404, 200), [], .alive),
            (answered(404, 404), [], .dead([404, 404])), (answered(410, 404), [], .dead([410, 404])),
            (answered(404, 404, 410), [], .dead([404, 410])),
            (answered(404), [], .unknown("it answered 404, so far once")),
            (answered(405, 410), [], .unknown("it answered 410, so far once")),
            (answered(405, 410), [404], .dead([404, 410])), (answered(404), [404, 404], .dead([404, 404])),
            (answered(404, 503), [404], .unknown("it answered 503")),
            (answered(403), [404, 404], .unknown("it answered 403")),
            (answered(200), [404, 404], .alive), (answered(304), [], .unknown("it answered 304")),
            ([Probe(.get, .failed(.timeOut))], [404, 404], .unknown("no answer in time")),
            ([], [404], .unknown("it was not asked")),
        ] as [([Probe], [Int], Verdict)])
    func onlyTwiceGoneIsDead(probes: [Probe], before: [Int], verdict: Verdict) {
        #expect(Answer(to: probes, gone: before).verdict == verdict)
    }

    @Test(
        arguments: [
            ([moved], Verdict.moved(to: "https://b.example/", isLast: true)),
            ([moved, moved], .moved(to: "https://b.example/", isLast: true)),
            ([moved, found], .moved(to: "https://b.example/", isLast: false)),
            ([found, moved], .alive), ([found], .alive),
            ([.init(status: 308, target: "http://a.example/x")], .moved(to: "http://a.example/x", isLast: true)),
            ([.init(status: 307, target: "http://a.example/x")], .alive),
            ([.init(status: 301, target: "http://a.example/" + String(repeating: "x", count: 3000))], .alive),
            ([.init(status: 301, target: "http:///")], .alive),
        ] as [([Probe.Redirect], Verdict)])
    func onlyPermanentRedirectsMove(redirects: [Probe.Redirect], verdict: Verdict) {
        #expect(Answer(to: [Probe(.head, .answered(200), redirects: redirects)]).verdict == verdict)
    }

    @Test func silenceIsNotHeard() {
        #expect(!Answer(to: [Probe(.get, .failed(.timeOut))]).isHeard)
        #expect(!Answer(to: [Probe(.head, .answered(404)), Probe(.get, .failed(.noConnection))]).isHeard)
        #expect(Answer(to: [Probe(.get, .failed(.noTrust))]).isHeard && Answer(to: Self.answered(503)).isHeard)
    }

    @Test func whatIsRememberedOfAPageThatIsGone() {
        #expect(Answer(to: Self.answered(405, 404)).gone == [404])
        #expect(Answer(to: Self.answered(404, 410, 404)).gone == [410, 404])
        #expect(Answer(to: Self.answered(404), gone: [410]).gone == [410, 404])
        #expect(Answer(to: Self.answered(200), gone: [410]).gone == [])
        #expect(Answer(to: Self.answered(503), gone: [410]).gone == [])
    }
}
