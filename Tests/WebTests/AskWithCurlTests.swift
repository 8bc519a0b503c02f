import Testing

@testable import Web

/// The real curl against a server that misbehaves.
@Suite struct AskWithCurlTests {
    static let verdicts: [(path: String, verdict: String)] = [
        ("/ok", "alive"),
        ("/missing", "dead [404, 404]"),
        ("/gone", "dead [410, 410]"),
        ("/missing-then-gone", "dead [404, 410]"),
        ("/head-says-missing", "alive"),
        ("/no-head", "alive"),
        ("/no-head-and-missing", "it answered 404, so far once"),
        // A HEAD that says yes is believed: nobody answers so for a page that is not there.
        ("/get-says-missing", "alive"),
        ("/forbidden", "it answered 403"),
        ("/unavailable", "it answered 503"),
        ("/busy", "it answered 429"),
        ("/busy-once", "alive"),
        ("/fails-once", "alive"),
        ("/breaks-once", "alive"),
        ("/moved", "moved to /ok"),
        ("/kept", "moved to /ok"),
        ("/found", "alive"),
        ("/elsewhere", "alive"),
        ("/moved-twice", "moved to /ok"),
        ("/moved-then-found", "moved to /found and on"),
        ("/found-then-moved", "alive"),
        ("/moved-to-missing", "dead [404, 404]"),
        ("/old/folder/page", "moved to /old/new/page?a=b#c"),
        ("/chain/10", "alive"),
        ("/chain/11", "redirects without end"),
        ("/loop", "redirects without end"),
        ("/to-a-file", "redirected to something other than http and https"),
        ("/to-nobody", "no connection"),
        ("/huge-location", "the answer's headers are too long"),
        ("/redirect-to-nowhere", "it answered 302"),
        ("/garbage", "the answer is not HTTP"),
        ("/old-protocol", "the answer is not HTTP"),
        ("/silence", "the connection was closed without an answer"),
        ("/reset", "the connection broke off"),
        ("/endless-body", "alive"),
        ("/endless-headers", "the answer's headers are too long"),
        ("/early-hints", "alive"),
        ("/needs-its-cookie", "alive"),
        ("/[a-c]{d,e}", "dead [404, 404]"),
    ]

    @Test func everyAnswer() throws {
        let server = try MisbehavingServer()
        let answers = try server.answers(to: Self.verdicts.map(\.path))
        for (path, verdict) in Self.verdicts {
            let asked = try address("http://127.0.0.1:\(server.port)\(path)").path
            #expect(answers[asked].map { server.text($0.verdict) } == verdict, "\(path)")
        }
    }

    @Test func whoeverAsksToWaitLongIsLeftAlone() throws {
        let server = try MisbehavingServer()
        let answers = try server.answers(to: ["/ok", "/come-back-tomorrow", "/other"])
        #expect(answers["/ok"]?.verdict == .alive)
        #expect(answers["/come-back-tomorrow"]?.verdict == .unknown("it asked to wait for 86400 s"))
        #expect(answers["/other"]?.verdict == .unknown("its host asked to wait for 86400 s"))
        let dated = try server.answers(to: ["/come-back-by-date"])
        #expect(dated["/come-back-by-date"]?.verdict == .unknown("it asked to wait for 3600 s"))
    }

    @Test func whoeverSaysNothingRunsOutOfTime() throws {
        let server = try MisbehavingServer()
        #expect(try server.answers(to: ["/slow"], total: 0.2)["/slow"]?.verdict == .unknown("no answer in time"))
        // The head came: that is all we wanted.
        let limits = RequestLimits()
        let drip = try address("http://127.0.0.1:\(server.port)/drip")
        #expect(try askWithCurl(drip, .head, limits: limits) == Probe(.head, .answered(200)))
    }

    @Test func aServerWithoutTLSIsNotTrusted() throws {
        let server = try MisbehavingServer()
        let answers = try server.answers(to: ["/ok"], scheme: "https")
        #expect(answers["/ok"]?.verdict == .unknown("no secure connection (TLS)"))
    }

    @Test func aLongNewAddressIsNotTold() throws {
        let server = try MisbehavingServer()
        let long = try address("http://127.0.0.1:\(server.port)/long-location")
        let probe = try askWithCurl(long, .head, limits: RequestLimits())
        #expect(probe.redirects.map(\.status) == [301])
        #expect(Answer(to: [Probe(.head, .answered(200), redirects: probe.redirects)]).verdict == .alive)
    }
}
