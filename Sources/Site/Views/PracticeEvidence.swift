import Linking
import Model

/// What a practice is linked with.
struct PracticeEvidence: Sendable {
    /// Incidents' passages and steps, other than by mentions.
    var incidents = 0
    var steps = 0
    /// Incidents, also those that are only mentioned.
    var weight = 0

    func facts(_ words: Words) -> [String] {
        [(incidents, "incident"), (steps, "step")].filter { $0.0 > 0 }.map { words.count($0.0, $0.1) }
    }
}

/// Of each practice. Every list that shows a practice says it, so it is counted once, in one pass over the links.
func practiceEvidence(in library: Library) -> [EntryID: PracticeEvidence] {
    var far: [EntryID: FarEnds] = Dictionary(
        library.entries(of: .practice).map { ($0.id, FarEnds()) }, uniquingKeysWith: { first, _ in first })
    let links = library.links
    // By index: a link is large to copy.
    for index in links.indices {
        let isMention = links[index].relation == .mentions
        far[links[index].source.entry]?.add(links[index].target, isMention: isMention)
        far[links[index].target.entry]?.add(links[index].source, isMention: isMention)
    }
    return far.mapValues(\.evidence)
}

/// What is at the other ends of a practice's links, each passage once.
private struct FarEnds {
    private var related: Set<Address> = []
    private var incidents: Set<EntryID> = []

    mutating func add(_ address: Address, isMention: Bool) {
        if Kind(entry: address.entry) == .incident { incidents.insert(address.entry) }
        if !isMention { related.insert(address) }
    }

    var evidence: PracticeEvidence {
        let kinds = related.map { Kind(entry: $0.entry) }
        return PracticeEvidence(
            incidents: kinds.count { $0 == .incident }, steps: kinds.count { $0 == .runbook }, weight: incidents.count)
    }
}
