import Model
import Processes

/// How long a request may take and how far it may lead.
public struct RequestLimits: Sendable, Equatable {
    /// In seconds, until there is a connection.
    public var connect = 5.0
    /// In seconds, all redirects included.
    public var total = 15.0
    public var redirects = 10

    public init() {}
}

/// Makes one request with the program `curl`. What the web answers is a value, also when it is nothing.
///
/// A program and not its library: linking it would slow the start of every search.
/// - Throws: When curl cannot be started.
public func askWithCurl(
    _ address: WebAddress, _ method: Probe.Method, limits: RequestLimits
) throws(ProcessError) -> Probe {
    // Room for the heads of some redirects and a few KB of the page, which nobody reads.
    let result = try run(
        "curl", curlArguments(for: address, method, limits: limits), limit: 65_536, seconds: limits.total + 5)
    return Probe(method, of: address, result)
}

/// The heads of all answers go to standard output, then the body of the last one.
func curlArguments(for address: WebAddress, _ method: Probe.Method, limits: RequestLimits) -> [String] {
    [
        // First, so that no file of the user's is read.
        "--disable",
        "--silent", "--show-error", "--globoff", "--no-buffer", "--suppress-connect-headers",
        "--proto", "=http,https", "--proto-redir", "=http,https",
        "--location", "--max-redirs", String(limits.redirects),
        "--connect-timeout", String(limits.connect), "--max-time", String(limits.total),
        "--user-agent", "Mozilla/5.0 (compatible; kb check --external)",
        // Kept for this request only: some sites redirect until they get their cookie back.
        "--cookie", "",
        "--dump-header", "-",
    ] + (method == .head ? ["--head", "--output", "/dev/null"] : ["--output", "-"])
        + ["--", address.description]
}

extension Probe {
    /// Reads what curl made of the request. An answer counts however its body ended.
    init(_ method: Method, of address: WebAddress, _ result: ProgramResult) {
        let heads = responseHeads(in: result.output)
        var redirects: [Redirect] = []
        var base = address.description
        for head in heads {
            guard let location = head.location else { break }
            base = resolve(location, against: base)
            redirects.append(Redirect(status: head.status, target: base))
        }
        let outcome: Outcome
        if let last = heads.last, last.location == nil {
            outcome = .answered(last.status)
        } else {
            outcome = .failed(Failure(result, afterRedirect: !redirects.isEmpty))
        }
        self.init(method, outcome, redirects: redirects, retryAfter: heads.last?.retryAfter)
    }
}

extension Failure {
    /// By curl's exit code (curl(1), EXIT CODES).
    init(_ result: ProgramResult, afterRedirect: Bool) {
        if result.isCut { self = .endlessHeaders; return }
        guard !result.isOverdue, case .exited(let code) = result.ending else { self = .timeOut; return }
        switch code {
        // Also of an answer without a status line.
        case 1: self = afterRedirect ? .leavesTheWeb : .notHTTP
        case 3: self = .badAddress
        case 5, 6: self = .unknownHost
        case 7, 97: self = .noConnection
        case 8: self = .notHTTP
        // Its buffer for a line has a limit; past it, it says that there is no memory.
        case 27: self = .endlessHeaders
        case 28: self = .timeOut
        case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91, 98: self = .noTrust
        case 47: self = .endlessRedirects
        case 52: self = .closedSilently
        case 16, 18, 55, 56, 92, 95: self = .brokenOff
        default: self = .other(code)
        }
    }
}
