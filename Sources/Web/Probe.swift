/// What one request came to.
public struct Probe: Sendable, Equatable {
    public enum Method: Sendable, Equatable { case head, get }

    public enum Outcome: Sendable, Equatable {
        /// The status of the last answer (RFC 9110, 15), redirects followed.
        case answered(Int)
        case failed(Failure)
    }

    public struct Redirect: Sendable, Equatable {
        public var status: Int
        /// A whole address.
        public var target: String

        /// Whoever follows it is asked to use the new address from now on (RFC 9110, 15.4.2 and 15.4.9).
        public var isPermanent: Bool { status == 301 || status == 308 }

        public init(status: Int, target: String) {
            self.status = status
            self.target = target
        }
    }

    public var method: Method
    public var outcome: Outcome
    public var redirects: [Redirect]
    /// In seconds from the answer (RFC 9110, 10.2.3).
    public var retryAfter: Int?

    public init(_ method: Method, _ outcome: Outcome, redirects: [Redirect] = [], retryAfter: Int? = nil) {
        self.method = method
        self.outcome = outcome
        self.redirects = redirects
        self.retryAfter = retryAfter
    }

    /// 404 or 410: the server knows of no such page. Every other refusal may be meant for us alone.
    var goneStatus: Int? {
        if case .answered(let status) = outcome, status == 404 || status == 410 { status } else { nil }
    }

    var isAnswer: Bool { if case .answered(200..<300) = outcome { true } else { false } }
}

/// Why there was no answer, as a phrase for a reader.
public enum Failure: Sendable, Equatable, CustomStringConvertible {
    case timeOut
    case unknownHost
    case noConnection
    case brokenOff
    case closedSilently
    case noTrust
    case endlessRedirects
    case leavesTheWeb
    case notHTTP
    case endlessHeaders
    case badAddress
    /// An exit code of curl that has no case here.
    case other(Int32)

    public var description: String {
        switch self {
        case .timeOut: "no answer in time"
        case .unknownHost: "the host has no address"
        case .noConnection: "no connection"
        case .brokenOff: "the connection broke off"
        case .closedSilently: "the connection was closed without an answer"
        case .noTrust: "no secure connection (TLS)"
        case .endlessRedirects: "redirects without end"
        case .leavesTheWeb: "redirected to something other than http and https"
        case .notHTTP: "the answer is not HTTP"
        case .endlessHeaders: "the answer's headers are too long"
        case .badAddress: "not an address that can be asked"
        case .other(let code): "curl failed with \(code)"
        }
    }

    /// Of the network or of a machine at this moment: it may be over in a second.
    var mayPass: Bool {
        switch self {
        case .timeOut, .unknownHost, .noConnection, .brokenOff, .closedSilently: true
        default: false
        }
    }
}
