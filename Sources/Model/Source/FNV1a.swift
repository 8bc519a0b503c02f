/// The hash FNV-1a of 64 bits (RFC 9923): quick, and the same on every machine. It tells texts apart that nobody made to be
/// mistaken for each other.
public func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
