/// Captions that roll show what was said before once more above what is said now, and word by word captions show the
/// growing line again and again. Leaves of each cue what is new in it.
///
/// Whether captions roll is told by their cues, not by who made them: in a third of all pairs of neighbours the second
/// begins with lines that the first ends with, and there is more in one of them.
///
/// - Parameter cues: In order of time, each with at least one word.
func unrolled(_ cues: [TimedCue]) -> [TimedCue] {
    var repeated = [0]
    for index in cues.indices.dropFirst() { repeated.append(repeatedWords(in: cues[index], after: cues[index - 1])) }
    guard isRolling(cues, repeated) else { return cues }
    var unrolled: [TimedCue] = []
    for (cue, count) in zip(cues, repeated) {
        let rest = cue.droppingWords(count)
        if let last = unrolled.indices.last, rest.lines.isEmpty {
            unrolled[last].end = max(unrolled[last].end, cue.end)
        } else {
            unrolled.append(rest)
        }
    }
    return unrolled
}

private func isRolling(_ cues: [TimedCue], _ repeated: [Int]) -> Bool {
    var partly = 0
    var wholly = 0
    for index in cues.indices.dropFirst() where repeated[index] > 0 {
        let isWhole = repeated[index] == cues[index].wordCount && repeated[index] == cues[index - 1].wordCount
        if isWhole { wholly += 1 } else { partly += 1 }
    }
    let pairs = cues.count - 1
    let hasTimes = cues.contains { $0.lines.contains(where: \.hasTimes) }
    // The same line twice may be said twice; that most are the same shows a mark that moves over the words of a line.
    return partly >= (hasTimes ? 1 : 2) && partly * 3 >= pairs || wholly >= 4 && wholly * 2 >= pairs
}

/// How many words at the start of a cue are the last lines of the one before.
private func repeatedWords(in cue: TimedCue, after previous: TimedCue) -> Int {
    // After a pause nothing is on the screen any more.
    guard cue.start - previous.end <= 3000 else { return 0 }
    // A line with times in it is said now.
    let words = cue.lines.prefix { !$0.hasTimes }.flatMap { $0.words.map(\.text) }
    guard !words.isEmpty else { return 0 }
    // No more lines are on the screen at once; the bound keeps hostile files from taking quadratic time.
    let shown = previous.lines.suffix(8)
    for first in shown.indices {
        let tail = shown[first...].lazy.flatMap { $0.words.lazy.map(\.text) }
        let count = shown[first...].reduce(0) { $0 + $1.words.count }
        if count <= words.count, words.starts(with: tail) { return count }
    }
    return 0
}

extension TimedCue {
    fileprivate func droppingWords(_ count: Int) -> TimedCue {
        var cue = self
        var left = count
        cue.lines = lines.compactMap { line in
            let dropped = min(left, line.words.count)
            left -= dropped
            guard dropped < line.words.count else { return nil }
            var rest = line
            rest.words.removeFirst(dropped)
            return rest
        }
        return cue
    }
}
