/// A length of time, no more exact than its source gives it.
public struct Length: Sendable, Equatable {
    public var seconds: Seconds
    /// `about` or `at least`; nil for an exact one.
    public var bound: Bound?

    public enum Bound: String, CaseIterable, Sendable { case about, atLeast = "at least" }

    public init(_ seconds: Seconds, bound: Bound? = nil) {
        self.seconds = seconds
        self.bound = bound
    }

    /// Reads `2 h`, `about 2 h` or `at least 2 h`.
    public init?(_ text: String) {
        let bound = Bound.allCases.first { text.hasPrefix($0.rawValue + " ") }
        let rest = bound.map { text.dropFirst($0.rawValue.count + 1) } ?? text[...]
        guard let seconds = Seconds(String(rest)) else { return nil }
        self.init(seconds, bound: bound)
    }

    public var display: String { [bound?.rawValue, seconds.display].compactMap { $0 }.joined(separator: " ") }
}
