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
            if let distance = editDistance(typed, other, limit: limit) { found.append((distance, candidate)) }
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
            && editDistance(typed, other, limit: limit) != nil
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
        && editDistance(first, second, limit: 1) == 1
}

private func digits(of word: [Unicode.Scalar]) -> [Unicode.Scalar] { word.filter { ("0"..."9").contains($0) } }

/// Damerau-Levenshtein with adjacent transpositions; nil when it is more than the limit.
///
/// What is the same at both ends counts nothing, as the folder of two ids, and it ends with the first row that is all
/// above the limit: no later one can come below.
func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], limit: Int) -> Int? {
    var (first, second) = (first[...], second[...])
    while let head = first.first, head == second.first { (first, second) = (first.dropFirst(), second.dropFirst()) }
    while let tail = first.last, tail == second.last { (first, second) = (first.dropLast(), second.dropLast()) }
    let (left, right) = (Array(first), Array(second))
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = beforePrevious
    for row in 0..<left.count {
        current[0] = row + 1
        var lowest = row + 1
        for column in 0..<right.count {
            let substitution = previous[column] + (left[row] == right[column] ? 0 : 1)
            var best = min(substitution, previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                best = min(best, beforePrevious[column - 1] + 1)
            }
            current[column + 1] = best
            lowest = min(lowest, best)
        }
        // A transposition reaches back over a row, to one less than the lowest there.
        guard lowest <= limit || previous.contains(where: { $0 < limit }) else { return nil }
        (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
}
