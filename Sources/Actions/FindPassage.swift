import Linking
import Model

/// A reference that leads nowhere, with what may have been meant.
public struct UnknownReference: Error, CustomStringConvertible, Equatable {
    public var description: String

    init(_ address: Address, in library: Library) {
        if let entry = library[address.entry] {
            let anchors = entry.passages.map(\.anchor).filter { !$0.isEmpty }
            let help = didYouMean(address.anchor, among: anchors) ?? "it has: \(anchors.joined(separator: ", "))"
            description = "'\(entry.id)' has no passage '#\(address.anchor)'; \(help)"
        } else if library.drafts.contains(address.entry) {
            description = "'\(address.entry)' is a draft; remove 'draft: true' from its file to show and link it"
        } else if library.unreadable.contains(address.entry) {
            description = "'\(address.entry)' has errors; see them with: kb check"
        } else {
            let help =
                didYouMean(address.entry, among: library.entries.map(\.id))
                ?? "find it with: kb search \(words(of: address.entry))"
            description = "there is no entry '\(address.entry)'; \(help)"
        }
    }
}

/// The entry and the address that a reference means. An old id leads to the entry's new one.
public func findPassage(_ reference: String, in library: Library) throws(UnknownReference) -> (Entry, Address) {
    var address = Address(reference)
    address.entry = library.redirects[address.entry] ?? address.entry
    guard let (entry, passage) = library.passage(at: address) else { throw UnknownReference(address, in: library) }
    address.anchor = passage.anchor
    return (entry, address)
}
