import Linking
import Model

/// Ranks the passages at the other end that most likely belong to one, best first; those that are linked to it are left
/// out.
///
/// A candidate is worth what its words share with the passage's, what both are linked to, and the tags that both have.
///
/// - Parameters:
///   - address: A step of a runbook, or a practice or an incident as a whole.
///   - words: How well each passage of the wanted kinds matches by its words; from the index.
///   - rarity: Of the library's tags; made once for any number of passages.
public func suggestLinks(
    for address: Address, to kinds: [Kind], words: [Address: Double], rarity: TagRarity, in library: Library
) -> [Suggestion] {
    let linked = Set(library.links(at: address).map { wholeOrStep($0.far, in: library) })
    let neighbours = neighbours(of: address, in: library)
    let wanted = tagCounts(of: address, in: library)
    let byWords = bestByEnd(words, in: library)
    let candidates = ends(of: kinds, in: library).filter { !linked.contains($0) && $0.entry != address.entry }
    let facts = candidates.compactMap { far in
        library[far.entry].map { entry in
            Evidence(
                far: far, words: byWords[far] ?? 0, neighbours: neighbours[far] ?? [:],
                tags: rarity.shared(wanted, with: entry))
        }
    }
    return suggestions(for: address, from: facts, in: library)
}

/// What speaks for a candidate.
private struct Evidence {
    var far: Address
    var words: Double
    var neighbours: [Address: Double]
    var tags: (tags: [String], weight: Double)

    var nearness: Double { neighbours.values.sorted().reduce(0, +) }
}

private func suggestions(for near: Address, from facts: [Evidence], in library: Library) -> [Suggestion] {
    let most = Suggestion.Parts(
        words: facts.map(\.words).max() ?? 0, neighbours: facts.map(\.nearness).max() ?? 0,
        tags: facts.map(\.tags.weight).max() ?? 0)
    func share(_ value: Double, of most: Double) -> Double { most > 0 ? value / most : 0 }
    var relations: [Kind: (relation: Relation, isOutgoing: Bool)] = [:]
    let found = facts.compactMap { fact -> Suggestion? in
        let parts = Suggestion.Parts(
            words: share(fact.words, of: most.words), neighbours: share(fact.nearness, of: most.neighbours),
            tags: share(fact.tags.weight, of: most.tags))
        guard parts.score > 0, let nearKind = Kind(entry: near.entry), let farKind = Kind(entry: fact.far.entry),
            let (relation, isOutgoing) = relations[farKind] ?? usualRelation(nearKind, farKind, in: library)
        else { return nil }
        relations[farKind] = (relation, isOutgoing)
        let via = fact.neighbours.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let (source, target) = isOutgoing ? (near, fact.far) : (fact.far, near)
        return Suggestion(
            near: near, far: fact.far, score: parts.score, parts: parts, via: via, tags: fact.tags.tags,
            source: placeOfLinks(in: source, relation, library), target: target, relation: relation)
    }
    return found.sorted { ($1.score, $0.far) < ($0.score, $1.far) }
}

/// The places that a suggestion can lead to: steps, and other entries as a whole.
private func ends(of kinds: [Kind], in library: Library) -> [Address] {
    library.entries.filter { kinds.contains($0.kind) }.flatMap { entry in
        entry.kind == .runbook ? steps(of: entry).map(\.address) : [Address(entry: entry.id)]
    }
}

/// The best of an end's passages stands for it.
private func bestByEnd(_ words: [Address: Double], in library: Library) -> [Address: Double] {
    Dictionary(words.map { (wholeOrStep($0.key, in: library), $0.value) }, uniquingKeysWith: max)
}

/// The tags of the passage's entry, and those of the practices that it applies.
private func tagCounts(of address: Address, in library: Library) -> [String: Int] {
    let applied = Set(related(to: address, in: library)).filter { Kind(entry: $0.entry) == .practice }
    var counts: [String: Int] = [:]
    for id in [address.entry] + applied.map(\.entry) {
        for tag in library[id].map(tags) ?? [] { counts[tag, default: 0] += 1 }
    }
    return counts
}

/// A step itself, and the passage of another entry that has most links of its relation's sort already: its evidence.
private func placeOfLinks(in source: Address, _ relation: Relation, _ library: Library) -> Address {
    guard source.anchor.isEmpty else { return source }
    var counts: [Address: Int] = [:]
    for view in library.links(of: source.entry)
    where view.link.writtenIn == source.entry && view.link.relation.targets == relation.targets {
        counts[view.near, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? source
}
