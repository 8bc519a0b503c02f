/// The same numbers in every run: Knuth's multiplicative generator, its upper bits.
struct SeededDelays: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        (half() << 32) | half()
    }

    private mutating func half() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 32
    }
}
