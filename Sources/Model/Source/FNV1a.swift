/// The hash FNV-1a of 64 bits (RFC 9923): quick, and the same on every machine. It tells texts apart that nobody made to be
/// mistaken for each other.
public func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    // Where they stand in one piece, no byte is asked for by a call.
    bytes.withContiguousStorageIfAvailable { hash($0) } ?? hash(Array(bytes))
}

private func hash(_ bytes: some RandomAccessCollection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
}
