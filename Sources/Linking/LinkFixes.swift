import Model

/// What a machine can mend in a link that leads nowhere.
extension LinkResolver {
    /// Nil for a link whose destination stands elsewhere, as that of `[text][label]` does.
    func destinationFix(_ written: WrittenLink, in entry: Entry, to target: Address) -> Fix? {
        entry.text(of: written).fix(
            written.destinationRange, from: written.destination, to: relativeDestination(from: entry.id, to: target))
    }

    /// Only what comes after the `#`.
    func anchorFix(_ written: WrittenLink, in entry: Entry, to anchor: String) -> Fix? {
        guard entry.text(of: written)[written.destinationRange] == written.destination,
            let hash = written.destination.utf8.firstIndex(of: UInt8(ascii: "#"))
        else { return nil }
        let old = written.destination[hash...].dropFirst()
        let end = written.destinationRange.upperBound
        return entry.text(of: written).fix(end - old.utf8.count..<end, from: String(old), to: anchor)
    }

    /// The one entry that a path names whose ending or whose way up and down is wrong: `x.html`, `x`, `../../talks/x.md`.
    func entryMeant(by destination: String, in entry: Entry) -> Address? {
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first, !path.isEmpty else { return nil }
        let ending = [".md", ".html"].first { path.hasSuffix($0) } ?? ""
        let bare = path.dropLast(ending.count)
        let anchor = parts.count > 1 ? String(parts[1]) : ""
        if case .passage(let address) = Destination("\(bare).md", in: entry.id), anchors[address.entry] != nil {
            return Address(entry: address.entry, anchor: anchor)
        }
        guard mayGuess else { return nil }
        let name = bare.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
        let fitting = anchors.keys.filter { $0 == name || $0.hasSuffix("/" + name) }
        return fitting.count == 1 ? fitting.first.map { Address(entry: $0, anchor: anchor) } : nil
    }

    /// The same passage of the one entry that the id is a slip from.
    func entryMistyped(in target: Address) -> Address? {
        guard mayGuess else { return nil }
        return typingSlip(of: target.entry, among: anchors.keys).map { Address(entry: $0, anchor: target.anchor) }
    }
}
