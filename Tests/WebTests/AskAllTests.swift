import Synchronization
import Testing

@testable import Web

@Suite struct AskAllTests {
    private struct Broken: Error {}

    /// How many requests each host has at this moment, and the most that it had.
    private final class Load: Sendable {
        struct Counts { var now: [String: Int] = [:], most: [String: Int] = [:], all = 0, total = 0 }
        let counts = Mutex(Counts())

        func during<Output>(_ host: String, _ body: () -> Output) -> Output {
            counts.withLock {
                $0.now[host, default: 0] += 1
                $0.most[host] = max($0.most[host] ?? 0, $0.now[host] ?? 0)
                $0.all = max($0.all, $0.now.values.reduce(0, +))
                $0.total += 1
            }
            defer { counts.withLock { $0.now[host, default: 0] -= 1 } }
            return body()
        }
    }

    private var eager: Politeness {
        var politeness = Politeness()
        politeness.pause = 0
        politeness.backoff = 0
        politeness.concurrent = 4
        return politeness
    }

    @Test func everyAddressIsAnsweredOnceAndNoHostIsCrowded() throws {
        let load = Load()
        let learned = Learned()
        let jobs = try (0..<200).map { (address: try address("http://host\($0 % 7).example/\($0)"), gone: [Int]()) }
        askAll(jobs, eager) { address, method in
            load.during(address.host) { Probe(method, .answered(method == .head ? 405 : 200)) }
        } learned: { address, answer in
            learned.add(answer, of: address)
        }
        #expect(learned.answers.count == 200 && learned.answers.values.allSatisfy { $0.verdict == .alive })
        let counts = load.counts.withLock { $0 }
        #expect(counts.total == 400 && counts.all <= 4)
        #expect(counts.most.count == 7 && counts.most.values.allSatisfy { $0 == 1 })
    }

    @Test func nothingToAskIsDoneAtOnce() {
        askAll([], eager) { _, method in
            Probe(method, .answered(200))
        } learned: { _, _ in
            Issue.record("nothing")
        }
    }

    @Test func anErrorEndsItAndIsThrown() throws {
        let jobs = try (0..<50).map { (address: try address("http://a.example/\($0)"), gone: [Int]()) }
        #expect(throws: Broken.self) {
            try askAll(jobs, eager) { _, _ throws(Broken) in
                throw Broken()
            } learned: { address, _ in
                Issue.record("\(address)")
            }
        }
    }
}
