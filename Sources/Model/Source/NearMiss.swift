/// The candidates that a mistyped word may have meant, best first, at most three.
///
/// Distance is Damerau-Levenshtein with adjacent transpositions (optimal string alignment); a word may be off by a third
/// of its letters. A candidate that has the word as its beginning or its last path component counts as near too.
public func nearMisses(of word: String, among candidates: some Sequence<String>) -> [String] {
    let typed = Array(word.lowercased().unicodeScalars)
    guard !typed.isEmpty else { return [] }
    let limit = max(1, typed.count / 3)
    var found: [(distance: Int, candidate: String)] = []
    for candidate in Set(candidates) {
        let other = Array(candidate.lowercased().unicodeScalars)
        let lastComponent = other.split(separator: "/").last ?? []
        if typed.count >= 3, other.starts(with: typed) || lastComponent.elementsEqual(typed) {
            found.append((other == typed ? 0 : 1, candidate))
        } else if abs(other.count - typed.count) <= limit {
            let distance = editDistance(typed, other)
            if distance <= limit { found.append((distance, candidate)) }
        }
    }
    return found.sorted { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }.prefix(3).map(\.candidate)
}

/// `did you mean 'x'?`, or nil when nothing is near.
public func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String? {
    let near = nearMisses(of: word, among: candidates)
    guard let last = near.last else { return nil }
    let others = near.dropLast().map { "'\($0)'" }.joined(separator: ", ")
    return others.isEmpty ? "did you mean '\(last)'?" : "did you mean \(others) or '\(last)'?"
}

/// The one candidate that a word is a slip of the fingers from: one edit away, or two in a word of eight letters or more,
/// or written in another case. Nil where another candidate is as near or begins with the word, and where only a number
/// differs: `slide-17` is no slip of `slide-18`.
public func typingSlip(of word: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased().unicodeScalars)
    guard typed.count >= 3 else { return nil }
    let limit = typed.count >= 8 ? 2 : 1
    var found: [String] = []
    var hasLonger = false
    for candidate in Set(candidates) {
        let other = Array(candidate.lowercased().unicodeScalars)
        let isSlip =
            abs(other.count - typed.count) <= limit && digits(of: typed) == digits(of: other)
            && editDistance(typed, other) <= limit
        if isSlip { found.append(candidate) }
        if !isSlip, other.starts(with: typed) { hasLonger = true }
    }
    let inAnotherCase = found.filter { $0.lowercased() == word.lowercased() }
    if inAnotherCase.count == 1 { return inAnotherCase.first }
    return found.count == 1 && !hasLonger ? found.first : nil
}

/// Whether two words are one edit apart and have the same digits.
public func differByOneEdit(_ first: String, _ second: String) -> Bool {
    let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    return abs(first.count - second.count) <= 1 && digits(of: first) == digits(of: second)
        && editDistance(first, second) == 1
}

private func digits(of word: [Unicode.Scalar]) -> [Unicode.Scalar] { word.filter { ("0"..."9").contains($0) } }

/// Damerau-Levenshtein with adjacent transpositions.
private func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in 0..<first.count {
        var current = [row + 1]
        for column in 0..<second.count {
            let substitution = previous[column] + (first[row] == second[column] ? 0 : 1)
            var best = min(substitution, previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                best = min(best, beforePrevious[column - 1] + 1)
            }
            current.append(best)
        }
        (beforePrevious, previous) = (previous, current)
    }
    return previous[second.count]
}
