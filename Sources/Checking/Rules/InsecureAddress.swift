import Linking
import Model

extension RuleExplanation {
    static let insecureAddress = RuleExplanation(
        .insecureAddress, "insecure-address", "An http address whose host has https, or an address with a password",
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
    let addresses = library.entries.map { ($0, outsideAddresses(of: $0)) }
    let secureHosts = Set(addresses.flatMap(\.1).filter { $0.scheme == "https" }.map(\.host))
    return addresses.flatMap { entry, addresses in
        addresses.compactMap { address -> Diagnostic? in
            let span = entry.source.span(address.range)
            if address.hasCredentials {
                return Diagnostic(
                    .insecureAddress, "this address of '\(address.host)' has a name or a password in it",
                    help: "leave the part before the '@' out", at: span)
            }
            guard address.scheme == "http", secureHosts.contains(address.host) else { return nil }
            let secure = "https" + address.text.dropFirst("http".count)
            return Diagnostic(
                .insecureAddress, "'\(address.host)' is linked by https elsewhere, and by http here",
                help: "write it with https://", at: span,
                fix: entry.source.fix(address.range, from: address.text, to: secure))
        }
    }
}

/// An http or https address in a link or a field (RFC 3986, 3.2: `user:password@host:port`).
private struct OutsideAddress {
    var text: String
    var range: Range<Int>
    var scheme: String
    /// In lower case, with its port: on another port something else may answer.
    var host: String
    var hasCredentials: Bool

    init?(_ text: String, at range: Range<Int>) {
        let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].isEmpty, ["http:", "https:"].contains(parts[0].lowercased()) else {
            return nil
        }
        let authority = parts[2].prefix { !"/?#".contains($0) }
        self.text = text
        self.range = range
        scheme = parts[0].dropLast().lowercased()
        host = (authority.split(separator: "@", omittingEmptySubsequences: false).last ?? "").lowercased()
        hasCredentials = authority.contains("@")
    }
}

/// Each place once: the links to one definition share it.
private func outsideAddresses(of entry: Entry) -> [OutsideAddress] {
    let fields: [(name: String, text: String?)] = [
        ("source", entry.fields.source), ("archive", entry.fields.archive), ("slides", entry.details.talk?.slides),
        ("video", entry.details.talk?.video), ("url", entry.details.book?.url),
    ]
    let inFields = fields.compactMap { name, text -> OutsideAddress? in
        guard let text, let range = entry.fieldRanges[name]?.first else { return nil }
        return OutsideAddress(text, at: range)
    }
    var seen: Set<Range<Int>> = []
    return inFields
        + entry.links.compactMap { link in
            guard seen.insert(link.destinationRange).inserted else { return nil }
            return OutsideAddress(link.destination, at: link.destinationRange)
        }
}

extension Details {
    fileprivate var book: BookFields? {
        if case .book(let fields) = self { fields } else { nil }
    }
}
