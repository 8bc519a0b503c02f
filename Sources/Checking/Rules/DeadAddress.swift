import Linking
import Model

extension RuleExplanation {
    static let deadAddress = RuleExplanation(
        .deadAddress, "dead-address", "A web address behind which there is nothing any more",
        why:
            "A reader follows it to see for themselves, and finds an error page. It is reported by kb check --external "
            + "only, and only when the server itself said twice that it has no such page (404 or 410): a server that "
            + "refuses, fails or says nothing may do so to us alone, so that is listed below and is no problem. A "
            + "source that is gone is fine where the entry's archive is there.",
        mend:
            "Find a copy at https://web.archive.org, and name it as the entry's 'archive' when it is of the source, or "
            + "link there; or remove the link.",
        example: [], mended: [])
}

/// The addresses of an entry that are gone, where they are written.
///
/// - Parameter gone: The statuses by which a server said so, last; nil for an address that is not gone.
public func deadAddresses(in entry: Entry, gone: (String) -> [Int]?) -> [Diagnostic] {
    // The field is there for the day on which the source is not.
    let isKept = entry.fields.archive.map { gone($0) == nil } ?? false
    return outsideAddresses(of: entry).compactMap { outside in
        guard let statuses = gone(outside.address), !(isKept && outside.place == .field("source")) else { return nil }
        return Diagnostic(
            .deadAddress,
            "'\(outside.address)' is gone (\(statuses.map(String.init).joined(separator: ", then ")))",
            help: isKept ? archiveHelp(outside, entry) ?? searchHelp(outside) : searchHelp(outside),
            at: entry.source.span(outside.range))
    }
}

/// When the entry's archive is a copy of this very address.
private func archiveHelp(_ outside: OutsideAddress, _ entry: Entry) -> String? {
    let address = withoutFragment(outside.address)
    guard let archive = entry.fields.archive,
        entry.fields.source.map(withoutFragment) == address || archive.hasSuffix(address)
    else { return nil }
    return "it is kept at \(archive); link there, or remove it"
}

private func searchHelp(_ outside: OutsideAddress) -> String {
    if outside.place == .field("archive") { return "find another copy of the source, or remove the field" }
    if outside.address.contains("web.archive.org") { return "find another copy, or remove it" }
    return "find a copy at https://web.archive.org/web/*/\(withoutFragment(outside.address)), or remove it"
}

private func withoutFragment(_ address: String) -> String { String(address.prefix { $0 != "#" }) }
