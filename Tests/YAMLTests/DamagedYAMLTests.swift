import Testing
import YAML

/// Whatever the text, reading it ends, and what it says lies in the text.
@Suite struct DamagedYAMLTests {
    private let sample = """
        title: "Grüße: \\u00e9" # note
        tags: [a, 'b ''c''', {d: e}]
        list:
          - one
          - two: 漢字
            three: 🎉
        text: |+
          first

        folded: >-2
            second
        ? key
        : value

        """

    private func check(_ document: [UInt8]) {
        let file = [0x2D, 0x0A] + document
        switch parseYAML(file[2...]) {
        case .failure(let problem):
            #expect(problem.range.lowerBound >= 2 && problem.range.upperBound <= file.count)
            #expect(!problem.message.isEmpty)
        case .success(let root):
            for node in root.map(allNodes) ?? [] {
                #expect(node.range.lowerBound >= 2 && node.range.upperBound <= file.count)
                guard case .scalar(let text, isPlain: true) = node.content else { continue }
                // A plain text stands in the file as it is, but for its line breaks.
                let written = String(decoding: file[node.range], as: UTF8.self)
                let words = written.split(whereSeparator: \.isWhitespace)
                #expect(words == text.split(whereSeparator: \.isWhitespace), "in \(document)")
            }
        }
    }

    @Test func endsAtAnyByte() {
        let bytes = Array(sample.utf8)
        for end in 0...bytes.count { check(Array(bytes[..<end])) }
        for start in 0..<bytes.count { check(Array(bytes[start...])) }
    }

    @Test func survivesChangedBytes() {
        var random = Steps(state: 1)
        let telling = Array(":-?,[]{}#&*!|>'\"%@` \t\r\n\\ab0".utf8) + [0x00, 0x80, 0xC3, 0xE2, 0xEF, 0xF0, 0xFF]
        for _ in 0..<3000 {
            var bytes = Array(sample.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let byte = telling.randomElement(using: &random) ?? 0
                if Bool.random(using: &random) { bytes[place] = byte } else { bytes.insert(byte, at: place) }
            }
            check(bytes)
        }
    }
}

/// The same numbers in every run (Vigna's SplitMix64).
private struct Steps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
