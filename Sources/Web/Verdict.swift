/// What is known of an address. Only what the server itself said twice is bad news; all doubt is `unknown`.
public enum Verdict: Sendable, Hashable {
    case alive
    /// It answers, and asks to be called by another address. `isLast` is false when that one leads on, for now.
    case moved(to: String, isLast: Bool)
    /// The last two statuses, each 404 or 410.
    case dead([Int])
    /// A phrase that says why.
    case unknown(String)
}

/// What is known of an address once it was asked, to be remembered until the next run.
public struct Answer: Sendable, Equatable {
    public var verdict: Verdict
    /// The statuses 404 and 410 that came last in a row, at most two.
    public var gone: [Int]
    /// Whether a server said so. Silence may be ours, and is asked about again in the next run.
    public var isHeard: Bool

    public init(_ verdict: Verdict, gone: [Int] = [], isHeard: Bool = true) {
        self.verdict = verdict
        self.gone = gone
        self.isHeard = isHeard
    }

    /// - Parameters:
    ///   - probes: Of one run, in order. A HEAD and a GET count as two: each asks the server anew.
    ///   - gone: What was remembered of the run before.
    public init(to probes: [Probe], gone before: [Int] = []) {
        guard let last = probes.last else {
            self.init(.unknown("it was not asked"), gone: before, isHeard: false); return
        }
        guard last.goneStatus == nil else {
            let now = probes.reversed().prefix { $0.goneStatus != nil }.reversed().compactMap(\.goneStatus)
            let gone = Array((before + now).suffix(2))
            self.init(gone.count == 2 ? .dead(gone) : .unknown("it answered \(gone[0]), so far once"), gone: gone)
            return
        }
        self.init(last.verdict, isHeard: !last.isUnreachable)
    }
}

extension Probe {
    /// Of a probe that does not say that the page is gone.
    fileprivate var verdict: Verdict {
        switch outcome {
        case .failed(let failure): return .unknown("\(failure)")
        case .answered(200..<300): break
        case .answered(let status): return .unknown("it answered \(status)")
        }
        let permanent = redirects.prefix(while: \.isPermanent)
        // What is no address of a page, or too long to be read, is nothing to be told.
        guard let target = permanent.last?.target, target.utf8.count <= 2000, WebAddress(target) != nil else {
            return .alive
        }
        return .moved(to: target, isLast: permanent.count == redirects.count)
    }
}
