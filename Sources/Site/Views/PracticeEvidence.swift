import Linking
import Model

/// How many incidents and steps a practice is linked to, other than by mentions.
struct PracticeEvidence: Sendable {
    var incidents = 0
    var steps = 0

    func facts(_ words: Words) -> [String] {
        [(incidents, "incident"), (steps, "step")].filter { $0.0 > 0 }.map { words.count($0.0, $0.1) }
    }
}

/// Of each practice. Every list that shows a practice says it, so it is counted once, in one pass over the links.
func practiceEvidence(in library: Library) -> [EntryID: PracticeEvidence] {
    var far: [EntryID: Set<Address>] = Dictionary(
        library.entries(of: .practice).map { ($0.id, []) }, uniquingKeysWith: { first, _ in first })
    let links = library.links
    // By index: a link is large to copy, and most are mentions.
    for index in links.indices where links[index].relation != .mentions {
        far[links[index].source.entry]?.insert(links[index].target)
        far[links[index].target.entry]?.insert(links[index].source)
    }
    return far.mapValues { addresses in
        addresses.reduce(into: PracticeEvidence()) { evidence, address in
            switch Kind(entry: address.entry) {
            case .incident: evidence.incidents += 1
            case .runbook: evidence.steps += 1
            default: break
            }
        }
    }
}
