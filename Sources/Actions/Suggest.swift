import Evidence
import Files
import Linking
import Model
import SQLite
import SearchIndex

/// Why there is nothing to suggest from.
public enum SuggestRefusal: Error, CustomStringConvertible, Equatable {
    case notAnEnd(Kind)
    case notTheOtherEnd(Kind, of: Kind)

    public var description: String {
        switch self {
        case .notAnEnd(let kind):
            "links are suggested for steps of runbooks, practices and incidents, not for a \(kind.singular)"
        case .notTheOtherEnd(let far, let near):
            "a \(far.singular) is not at the other end of a \(near.singular); "
                + "try --kind \(suggestedKinds(for: near).map(\.singular).joined(separator: " or "))"
        }
    }
}

/// The passages that most likely belong at the other end of a passage, of each step of a runbook, or of everything.
///
/// - Parameters:
///   - reference: Nil for every step, practice and incident that the kinds can be linked from.
///   - kinds: Of the other end; all that can be there when empty.
///   - limit: For each passage.
public func suggest(
    for reference: String?, kinds: [Kind], limit: Int, in root: Root, progress: @escaping @Sendable (String) -> Void
) throws -> (suggestions: [PassageSuggestions], library: Library) {
    let loaded = try loadLibrary(root)
    let library = loaded.library
    let addresses =
        try reference.map { try passagesToAsk(about: $0, kinds, in: library) }
        ?? allPassages(linkedTo: kinds, in: library)
    try makeIndex(of: loaded, in: root, progress)
    let index = try SearchIndex(path: root.searchedIndex)
    let rarity = TagRarity(in: library)
    var suggestions: [PassageSuggestions] = []
    for address in addresses {
        progress("suggesting links for \(address)")
        suggestions.append(try suggestLinks(for: address, kinds: kinds, limit: limit, rarity, in: library, index))
    }
    return (suggestions, library)
}

private func suggestLinks(
    for address: Address, kinds: [Kind], limit: Int, _ rarity: TagRarity, in library: Library,
    _ index: borrowing SearchIndex
) throws -> PassageSuggestions {
    guard let entry = library[address.entry] else { return PassageSuggestions(address: address, links: []) }
    let possible = suggestedKinds(for: entry.kind)
    let wanted = kinds.isEmpty ? possible : possible.filter(kinds.contains)
    let telling = try index.tellingWords(of: ownWords(of: address, in: entry))
    let words = Dictionary(
        try index.passages(with: telling, of: wanted).map { ($0.address, $0.score) }, uniquingKeysWith: max)
    let best = suggestLinks(for: address, to: wanted, words: words, rarity: rarity, in: library).prefix(limit)
    let links = try best.map { suggestion in
        let far = suggestion.far
        let step = library[far.entry].flatMap { steps(of: $0).first { $0.address == far } }
        let matches = try index.matches(of: telling, in: far.entry, anchors: step?.anchors)
        return SuggestedLink(
            suggestion: suggestion, words: matches, reason: reason(for: suggestion, matches, in: library))
    }
    return PassageSuggestions(address: address, links: links)
}

/// From what the incident says of itself, and else from what the practice asks for.
private func reason(for suggestion: Suggestion, _ words: [String], in library: Library) -> String {
    let told = [suggestion.near, suggestion.far].first { Kind(entry: $0.entry) == .incident } ?? suggestion.target
    guard let entry = library[told.entry] else { return "" }
    let texts = [entry.fields.summary ?? ""] + entry.passages.map(\.blocks.plainText)
    return proposedReason(from: texts, words: words)
}

private func passagesToAsk(about reference: String, _ kinds: [Kind], in library: Library) throws -> [Address] {
    let (entry, address) = try findPassage(reference, in: library)
    let possible = suggestedKinds(for: entry.kind)
    if possible.isEmpty { throw SuggestRefusal.notAnEnd(entry.kind) }
    if let wrong = kinds.first(where: { !possible.contains($0) }) {
        throw SuggestRefusal.notTheOtherEnd(wrong, of: entry.kind)
    }
    if entry.kind == .runbook { return address.anchor.isEmpty ? steps(of: entry).map(\.address) : [address] }
    return [Address(entry: entry.id)]
}

private func allPassages(linkedTo kinds: [Kind], in library: Library) -> [Address] {
    library.entries.flatMap { entry -> [Address] in
        let possible = suggestedKinds(for: entry.kind)
        guard !possible.isEmpty, kinds.isEmpty || possible.contains(where: kinds.contains) else { return [] }
        return entry.kind == .runbook ? steps(of: entry).map(\.address) : [Address(entry: entry.id)]
    }
}

/// Makes the index when it is not of this very content.
private func makeIndex(
    of loaded: LoadedLibrary, in root: Root, _ progress: @escaping @Sendable (String) -> Void
) throws {
    let current = String(loaded.fingerprint, radix: 16)
    let path = root.searchedIndex
    if fileExists(path), let index = try? SearchIndex(path: path), try index.fingerprint() == current { return }
    _ = try refreshIndex(root, progress: progress)
}
