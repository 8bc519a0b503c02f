/// How often and how fast the web is asked, in seconds.
public struct Politeness: Sendable, Equatable {
    /// Requests at one moment, each to another host.
    public var concurrent = 8
    /// Between the end of a request and the next one to the same host.
    public var pause = 1.0
    /// Requests for one address, when the answer may be another one a moment later.
    public var attempts = 3
    /// Before the second attempt; it doubles with each one.
    public var backoff = 1.0
    /// A host that asks for more than this is left alone.
    public var longestWait = 30.0
    /// Addresses of one host that the network fails for, one after another, before the others are not asked any more.
    public var patience = 3
    /// The same for all hosts together, as long as none has said a word: then it is our own network.
    public var patienceWithAll = 24

    public init() {}
}

/// What is done for an address next.
enum NextStep: Equatable {
    case ask(Probe.Method, after: Double)
    case answer
    /// The host asked to be left alone for so many seconds.
    case giveUp(wait: Int)
}

/// HEAD first, which costs the server least; then GET whatever it said, since many servers know HEAD badly; then again,
/// later each time, as long as it may help.
///
/// - Parameter jitter: From 0 to 1, so that what failed together does not come back together.
func nextStep(after probes: [Probe], _ politeness: Politeness, jitter: Double) -> NextStep {
    guard let last = probes.last else { return .ask(.head, after: 0) }
    if last.isAnswer { return .answer }
    let failures = probes.count { $0.mayPass }
    guard last.mayPass else { return last.method == .head ? .ask(.get, after: 0) : .answer }
    if let wait = last.retryAfter, Double(wait) > politeness.longestWait { return .giveUp(wait: wait) }
    guard failures < politeness.attempts else { return .answer }
    // Half of it is fixed, so that no wait is next to nothing.
    let backoff = politeness.backoff * Double(1 << (failures - 1)) * (0.5 + jitter / 2)
    return .ask(.get, after: max(backoff, Double(last.retryAfter ?? 0)))
}

extension Probe {
    /// The same request may be answered another way a moment later.
    var mayPass: Bool {
        switch outcome {
        case .answered(let status): status == 429 || (500..<600).contains(status)
        case .failed(let failure): failure.mayPass
        }
    }

    /// There was nobody to answer.
    var isUnreachable: Bool { if case .failed(let failure) = outcome { failure.mayPass } else { false } }
}
