import Model

/// Reorders candidates so that the first of them are not all of one entry or one kind.
///
/// Each time the best remaining one is taken, what is of its entry or its kind counts a little less from then on: a
/// reader who looks for a word wants the runbook, the practice and the incident, and not the same incident three times.
func diversified(_ candidates: [Candidate], limit: Int) -> [Candidate] {
    var remaining = candidates
    var chosen: [Candidate] = []
    var perEntry: [Int64: Int] = [:]
    var perKind: [String: Int] = [:]
    func weight(_ candidate: Candidate) -> Double {
        var weight = candidate.score
        for _ in 0..<(perEntry[candidate.entry] ?? 0) { weight *= entryDamping }
        for _ in 0..<(perKind[candidate.kind] ?? 0) { weight *= kindDamping }
        return weight
    }
    while chosen.count < limit, !remaining.isEmpty {
        var best = 0
        for index in remaining.indices.dropFirst() where weight(remaining[index]) > weight(remaining[best]) {
            best = index
        }
        var next = remaining.remove(at: best)
        next.score = weight(next)
        perEntry[next.entry, default: 0] += 1
        perKind[next.kind, default: 0] += 1
        chosen.append(next)
    }
    return chosen
}

private let entryDamping = 0.85
private let kindDamping = 0.93

/// A passage that matched, before its text is fetched.
struct Candidate: Equatable {
    var passage: Int64
    var entry: Int64
    var kind: String
    var score: Double
}
