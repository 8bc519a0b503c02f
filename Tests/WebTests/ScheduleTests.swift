import Testing

@testable import Web

@Suite struct ScheduleTests {
    private func schedule(
        _ addresses: String..., gone: [Int] = [], attempts: Int = 3
    ) throws -> Schedule {
        try schedule(addresses, gone: gone, attempts: attempts)
    }

    private func schedule(_ addresses: [String], gone: [Int] = [], attempts: Int = 3) throws -> Schedule {
        var politeness = Politeness()
        politeness.attempts = attempts
        politeness.pause = 2
        politeness.patience = 2
        return Schedule(try addresses.map { (address: try address($0), gone: gone) }, politeness)
    }

    private func asked(_ next: Schedule.Next) -> String {
        switch next {
        case .ask(let address, let method): "\(method) \(address.host)\(address.path)"
        case .wait(let until): "wait until \(until)"
        case .finished: "finished"
        }
    }

    /// Gives the outcome of what was asked and returns what is known by it.
    private func record(
        _ schedule: inout Schedule, _ text: String, _ outcome: Probe.Outcome, at now: Double,
        by method: Probe.Method = .head,
        retryAfter: Int? = nil
    ) throws -> [String] {
        schedule.record(
            Probe(method, outcome, retryAfter: retryAfter), of: try address("http://\(text)"), at: now, jitter: 1
        ).map { "\($0.address.host)\($0.address.path) \($0.answer.verdict)" }
    }

    @Test func oneRequestAtATimeForEachHost() throws {
        var schedule = try schedule("http://a/1", "http://a/2", "https://b/1")
        #expect(asked(schedule.next(at: 0)) == "head a/1")
        #expect(asked(schedule.next(at: 0)) == "head b/1")
        #expect(asked(schedule.next(at: 0)) == "wait until inf")
        #expect(try record(&schedule, "a/1", .answered(200), at: 5) == ["a/1 alive"])
        // The pause begins when the request ends.
        #expect(asked(schedule.next(at: 5)) == "wait until 7.0")
        #expect(asked(schedule.next(at: 7)) == "head a/2")
        #expect(asked(schedule.next(at: 7)) == "wait until inf")
    }

    @Test func isFinishedWhenAllIsKnown() throws {
        var schedule = try schedule("http://a/1")
        #expect(asked(schedule.next(at: 0)) == "head a/1")
        #expect(try record(&schedule, "a/1", .answered(403), at: 0) == [])
        #expect(asked(schedule.next(at: 2)) == "get a/1")
        #expect(try record(&schedule, "a/1", .answered(403), at: 2, by: .get).count == 1)
        #expect(asked(schedule.next(at: 2)) == "finished")
    }

    @Test func aHostIsNotHeldUpByAnAddressThatIsAskedAgainLater() throws {
        var schedule = try schedule("http://a/1", "http://a/2")
        #expect(asked(schedule.next(at: 0)) == "head a/1")
        #expect(try record(&schedule, "a/1", .answered(500), at: 10) == [])
        // One second of its own, two of the host; then the one that waits longest.
        #expect(asked(schedule.next(at: 12)) == "head a/2")
        #expect(try record(&schedule, "a/2", .answered(200), at: 12) == ["a/2 alive"])
        #expect(asked(schedule.next(at: 14)) == "get a/1")
    }

    @Test func aHostThatAsksToWaitIsAskedForNothingMeanwhile() throws {
        var schedule = try schedule("http://a/1", "http://a/2")
        #expect(asked(schedule.next(at: 0)) == "head a/1")
        #expect(try record(&schedule, "a/1", .answered(429), at: 0, retryAfter: 20) == [])
        #expect(asked(schedule.next(at: 19)) == "wait until 20.0")
        #expect(asked(schedule.next(at: 20)) == "head a/2")
    }

    @Test func aHostThatAsksToWaitLongIsLeftAlone() throws {
        var schedule = try schedule("http://a/1", "http://a/2", "http://b/1")
        #expect(asked(schedule.next(at: 0)) == "head a/1")
        #expect(
            try record(&schedule, "a/1", .answered(429), at: 0, retryAfter: 600) == [
                "a/1 unknown(\"it asked to wait for 600 s\")", "a/2 unknown(\"its host asked to wait for 600 s\")",
            ])
        #expect(asked(schedule.next(at: 0)) == "head b/1")
    }

    @Test func aHostThatDoesNotAnswerIsLeftAlone() throws {
        var schedule = try schedule("http://a/1", "http://a/2", "http://a/3", "http://a/4", gone: [404], attempts: 1)
        #expect(asked(schedule.next(at: 0)) == "head a/1")
        #expect(try record(&schedule, "a/1", .failed(.timeOut), at: 0) == ["a/1 unknown(\"no answer in time\")"])
        #expect(asked(schedule.next(at: 2)) == "head a/2")
        let answers = schedule.record(
            Probe(.head, .failed(.noConnection)), of: try address("http://a/2"), at: 2, jitter: 1)
        #expect(
            answers.map(\.answer) == [
                Answer(.unknown("no connection"), isHeard: false),
                Answer(.unknown("its host does not answer"), gone: [404], isHeard: false),
                Answer(.unknown("its host does not answer"), gone: [404], isHeard: false),
            ])
        #expect(asked(schedule.next(at: 4)) == "finished")
    }

    @Test func whenNobodyAnswersItIsOurNetwork() throws {
        let pages = (0..<30).map { "http://host\($0)/" }
        for isOneThere in [false, true] {
            var schedule = try schedule(pages + ["http://host29/b"], attempts: 1)
            var known: [Answer] = []
            while case .ask(let page, let method) = schedule.next(at: 1000) {
                let isThere = isOneThere && page.host == "host5"
                let probe = Probe(method, isThere ? .answered(200) : .failed(.unknownHost))
                known += schedule.record(probe, of: page, at: 0, jitter: 1).map(\.answer)
            }
            #expect(known.count == 31)
            #expect(
                known.count { $0.verdict == .unknown("nobody on the web answers") } == (isOneThere ? 0 : 7))
        }
    }

    @Test func anAnswerShowsThatTheHostIsThere() throws {
        var schedule = try schedule("http://a/1", "http://a/2", "http://a/3", attempts: 1)
        for (page, outcome) in [(1, Probe.Outcome.failed(.timeOut)), (2, .answered(200)), (3, .failed(.timeOut))] {
            #expect(asked(schedule.next(at: Double(page) * 2)) == "head a/\(page)")
            #expect(try record(&schedule, "a/\(page)", outcome, at: Double(page) * 2).count == 1)
        }
    }

    @Test func whatIsRememberedCounts() throws {
        var schedule = try schedule("http://a/1", gone: [404])
        #expect(asked(schedule.next(at: 0)) == "head a/1")
        #expect(try record(&schedule, "a/1", .answered(405), at: 0) == [])
        #expect(asked(schedule.next(at: 2)) == "get a/1")
        #expect(try record(&schedule, "a/1", .answered(404), at: 2, by: .get) == ["a/1 dead([404, 404])"])
    }
}
