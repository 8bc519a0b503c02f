/// Numbers that are the same in each run of the tests.
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func document(of pieces: [String]) -> String {
        (0..<Int.random(in: 1...40, using: &self)).map { _ in pieces.randomElement(using: &self)! }.joined()
    }
}
