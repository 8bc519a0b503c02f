import Glibc
import Linking
import Model

/// What is linked to the same things: candidates by the ends that they share with a passage.
///
/// Mentions do not count, they say too little; and the more an end is linked to, the less it says about any of them.
func neighbours(of address: Address, in library: Library) -> [Address: [Address: Double]] {
    var shared: [Address: [Address: Double]] = [:]
    for middle in Set(related(to: address, in: library)) {
        let ends = Set(related(to: middle, in: library)).subtracting([address])
        let weight = 1 / Double(1 + ends.count).squareRoot()
        for end in ends { shared[end, default: [:]][middle] = weight }
    }
    return shared
}

/// The far ends of a passage's relations. All but runbooks are taken whole: it is their entry that a relation means.
func related(to address: Address, in library: Library) -> [Address] {
    library.links(at: address).filter { $0.link.relation != .mentions }.map { wholeOrStep($0.far, in: library) }
}

/// The step that an address stands in, or the entry as a whole where there are no steps.
func wholeOrStep(_ address: Address, in library: Library) -> Address {
    guard let entry = library[address.entry], entry.kind == .runbook,
        let step = steps(of: entry).first(where: { $0.anchors.contains(address.anchor) })
    else { return Address(entry: address.entry) }
    return step.address
}

/// How rare each tag is among all entries: the logarithm of one in how many has it.
public struct TagRarity: Sendable {
    private var counts: [String: Int] = [:]
    private let total: Int

    public init(in library: Library) {
        total = library.entries.count
        for entry in library.entries { for tag in Set(tags(of: entry)) { counts[tag, default: 0] += 1 } }
    }

    /// Of the tags that an entry shares with a passage, each as often as the passage and what it applies have it.
    func shared(_ wanted: [String: Int], with entry: Entry) -> (tags: [String], weight: Double) {
        let common = Set(tags(of: entry)).filter { wanted[$0] != nil }
        let weighed = common.map { (tag: $0, weight: Double(wanted[$0] ?? 0) * rarity(of: $0)) }
        let sorted = weighed.sorted { ($1.weight, $0.tag) < ($0.weight, $1.tag) }
        return (sorted.map(\.tag), sorted.reduce(0) { $0 + $1.weight })
    }

    private func rarity(of tag: String) -> Double { log(Double(total) / Double(max(1, counts[tag] ?? 1))) }
}

/// An entry's tags, and an incident's categories, which are words of the same kind.
func tags(of entry: Entry) -> [String] {
    if case .incident(let fields) = entry.details { return entry.fields.tags + fields.categories }
    return entry.fields.tags
}
