import Model

/// Stands in the addresses of the pieces, so that none of another build is taken from a cache: a sum over all pieces, the
/// same for the same pieces, which a change of some of them changes without a look at the others.
struct PiecesVersion: Equatable {
    private var sum: UInt64 = 0

    init() {}

    /// Nil for what is none.
    init?(_ text: String) {
        guard let sum = UInt64(text, radix: 36) else { return nil }
        self.sum = sum
    }

    var text: String { String(sum, radix: 36) }

    mutating func add(_ piece: ShardFile) { sum &+= hash(of: piece) }

    mutating func remove(_ piece: ShardFile) { sum &-= hash(of: piece) }
}

/// Two pieces with each other's bytes are not the two as they were.
private func hash(of piece: ShardFile) -> UInt64 {
    (fnv1a(piece.path.utf8) | 1) &* fnv1a(piece.bytes)
}
