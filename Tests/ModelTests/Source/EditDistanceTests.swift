import Testing

@testable import Model

@Suite struct EditDistanceTests {
    /// The definition itself: of the optimal string alignment, without any short cut.
    private func defined(_ first: ArraySlice<Unicode.Scalar>, _ second: ArraySlice<Unicode.Scalar>) -> Int {
        guard let last = first.last, let other = second.last else { return max(first.count, second.count) }
        var best = min(
            defined(first.dropLast(), second) + 1, defined(first, second.dropLast()) + 1,
            defined(first.dropLast(), second.dropLast()) + (last == other ? 0 : 1))
        if first.dropLast().last == other, second.dropLast().last == last {
            best = min(best, defined(first.dropLast(2), second.dropLast(2)) + 1)
        }
        return best
    }

    /// Every word of up to four letters, of which there are two, against the same.
    @Test(arguments: 0...5)
    func isAsDefinedWithinTheLimit(limit: Int) {
        var words: [[Unicode.Scalar]] = [[]]
        for length in 1...4 { words += words.filter { $0.count == length - 1 }.flatMap { [$0 + ["a"], $0 + ["b"]] } }
        #expect(words.count == 31)
        for first in words {
            for second in words {
                let distance = defined(first[...], second[...])
                #expect(editDistance(first, second, limit: limit) == (distance <= limit ? distance : nil))
            }
        }
    }

    @Test(arguments: [
        ("incidents/knigth-captial", "incidents/knight-capital", 2), ("cab", "abc", 2), ("abcdef", "badcfe", 3),
        ("ünïcode", "unicode", 2), ("same", "same", 0), ("", "ab", 2),
    ])
    func isAsTold(first: String, second: String, distance: Int) {
        let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
        #expect(editDistance(first, second, limit: distance) == distance)
        #expect(editDistance(second, first, limit: distance) == distance)
        #expect(distance == 0 || editDistance(first, second, limit: distance - 1) == nil)
    }
}
