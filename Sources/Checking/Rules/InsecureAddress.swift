import Linking
import Model

extension RuleExplanation {
    static let insecureAddress = RuleExplanation(
        .insecureAddress, "insecure-address", "An address by http whose host has https, or with a password",
        why:
            "Over http anybody on the way can read and change what a reader gets; where the library links the same host "
            + "by https, nothing speaks for http. A name or password in an address is given to every reader.",
        mend: "Write https:// for http://, and leave the part before the '@' out.",
        example: [
            .article(
                """
                ---
                title: Retries
                source: https://example.org/retries
                ---
                See [the data](http://example.org/data).

                """)
        ],
        mended: [
            .article(
                """
                ---
                title: Retries
                source: https://example.org/retries
                ---
                See [the data](https://example.org/data).

                """)
        ])
}

func insecureAddresses(in library: Library) -> [Diagnostic] {
    let authorities = library.entries.map { outsideAddresses(of: $0).map(Authority.init) }
    let secureHosts = Set(authorities.joined().filter { $0.scheme == "https" }.map(\.host))
    return library.entries.indices.flatMap { index in
        // Links to one definition share its place.
        var seen: Set<Range<Int>> = []
        return authorities[index].compactMap { authority -> Diagnostic? in
            guard let problem = problem(of: authority, in: library.entries[index], secureHosts),
                seen.insert(authority.range).inserted
            else { return nil }
            return problem
        }
    }
}

private func problem(of address: Authority, in entry: Entry, _ secureHosts: Set<String>) -> Diagnostic? {
    if address.hasCredentials {
        return Diagnostic(
            .insecureAddress, "this address of '\(address.host)' has a name or a password in it",
            help: "leave the part before the '@' out",
            at: entry.source.span(address.range))
    }
    guard address.scheme == "http", secureHosts.contains(address.host) else { return nil }
    let secure = "https" + address.text.dropFirst("http".count)
    return Diagnostic(
        .insecureAddress, "'\(address.host)' is linked by https elsewhere, and by http here",
        help: "write it with https://",
        at: entry.source.span(address.range),
        fix: entry.source.fix(address.range, from: address.text, to: secure))
}

/// Whom an address asks (RFC 3986, 3.2: `user:password@host:port`).
private struct Authority {
    var text: String
    var range: Range<Int>
    var scheme: String
    /// In lower case, with its port: on another port something else may answer.
    var host: String
    var hasCredentials: Bool

    init(of address: OutsideAddress) {
        text = address.address
        range = address.range
        let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        let authority = parts.last?.prefix { !"/?#".contains($0) } ?? ""
        scheme = parts.first?.dropLast().lowercased() ?? ""
        host = (authority.split(separator: "@", omittingEmptySubsequences: false).last ?? "").lowercased()
        hasCredentials = authority.contains("@")
    }
}
