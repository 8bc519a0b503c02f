/// Which address is asked when: one request at a time for each host, with a pause after each. Time is given from
/// outside, in seconds of any clock that only goes forward.
struct Schedule {
    struct Job {
        var address: WebAddress
        var gone: [Int]
        var probes: [Probe] = []
        var method = Probe.Method.head
        var notBefore = 0.0
    }

    private struct Host {
        var waiting: [Job] = []
        var running: Job?
        var notBefore = 0.0
        /// Addresses in a row that the network failed for.
        var unreachable = 0
    }

    enum Next: Equatable {
        case ask(WebAddress, Probe.Method)
        /// Nothing can be asked before this moment, or before a request ends.
        case wait(until: Double)
        case finished
    }

    private let politeness: Politeness
    private var hosts: [Host]
    /// Addresses that the network failed for, until the first word of any host.
    private var silent: Int? = 0
    private let numbers: [String: Int]

    /// - Parameter jobs: Each address once, with the statuses that are remembered of it.
    init(_ jobs: [(address: WebAddress, gone: [Int])], _ politeness: Politeness) {
        self.politeness = politeness
        var hosts: [Host] = []
        var numbers: [String: Int] = [:]
        for job in jobs {
            let number = numbers[job.address.host] ?? hosts.count
            if number == hosts.count { hosts.append(Host()) }
            numbers[job.address.host] = number
            hosts[number].waiting.append(Job(address: job.address, gone: job.gone))
        }
        self.hosts = hosts
        self.numbers = numbers
    }

    /// The request that is due longest. Whoever takes it must `record` its outcome.
    mutating func next(at now: Double) -> Next {
        var best: (host: Int, job: Int, due: Double)?
        for (number, host) in hosts.enumerated() where host.running == nil {
            guard let job = host.waiting.indices.min(by: { host.waiting[$0].notBefore < host.waiting[$1].notBefore })
            else { continue }
            let due = max(host.notBefore, host.waiting[job].notBefore)
            if best.map({ due < $0.due }) ?? true { best = (number, job, due) }
        }
        guard let best else {
            return hosts.contains { $0.running != nil } ? .wait(until: .infinity) : .finished
        }
        guard best.due <= now else { return .wait(until: best.due) }
        let job = hosts[best.host].waiting.remove(at: best.job)
        hosts[best.host].running = job
        return .ask(job.address, job.method)
    }

    /// Takes the outcome of a request; returns what is known for certain by it, of this address and of others.
    mutating func record(
        _ probe: Probe, of address: WebAddress, at now: Double, jitter: Double
    ) -> [(address: WebAddress, answer: Answer)] {
        guard let number = numbers[address.host], var job = hosts[number].running else { return [] }
        hosts[number].running = nil
        hosts[number].notBefore = now + politeness.pause
        job.probes.append(probe)
        if !probe.isUnreachable { silent = nil }
        switch nextStep(after: job.probes, politeness, jitter: jitter) {
        case .ask(let method, let wait):
            job.method = method
            job.notBefore = now + wait
            // Whoever asks to wait means all that we would ask.
            if probe.retryAfter != nil { hosts[number].notBefore = max(hosts[number].notBefore, job.notBefore) }
            hosts[number].waiting.append(job)
            return []
        case .giveUp(let wait):
            let answer = Answer(.unknown("it asked to wait for \(wait) s"))
            return [(address, answer)] + leaveAlone(number, "its host asked to wait for \(wait) s", isHeard: true)
        case .answer:
            return [(address, Answer(to: job.probes, gone: job.gone))] + noteReach(of: number, probe)
        }
    }

    /// Gives up a host that nothing was heard of for a while, or all hosts.
    private mutating func noteReach(of number: Int, _ probe: Probe) -> [(address: WebAddress, answer: Answer)] {
        guard probe.isUnreachable else {
            hosts[number].unreachable = 0
            return []
        }
        hosts[number].unreachable += 1
        silent = silent.map { $0 + 1 }
        if let silent, silent >= politeness.patienceWithAll {
            return hosts.indices.flatMap { leaveAlone($0, "nobody on the web answers", isHeard: false) }
        }
        guard hosts[number].unreachable >= politeness.patience else { return [] }
        return leaveAlone(number, "its host does not answer", isHeard: false)
    }

    /// Gives up what is still waiting for a host; what is remembered of it stays.
    private mutating func leaveAlone(
        _ number: Int, _ reason: String, isHeard: Bool
    ) -> [(address: WebAddress, answer: Answer)] {
        defer { hosts[number].waiting = [] }
        return hosts[number].waiting.map { ($0.address, Answer(.unknown(reason), gone: $0.gone, isHeard: isHeard)) }
    }
}
