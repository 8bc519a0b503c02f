/// Eight bytes of a text at once: to look at each by itself takes several times as long.
///
/// A byte that is looked for is marked by its top bit. Of all marks the lowest is sure; those above may be of others
/// (<https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord>).
@frozen public struct EightBytes: Sendable {
    /// The first byte is the lowest.
    @usableFromInline let word: UInt64

    @inlinable init(_ word: UInt64) { self.word = word }

    @inlinable public func marks(below limit: UInt8) -> UInt64 {
        (word &- Self.each(limit)) & ~word & Self.each(0x80)
    }

    @inlinable public func marks(of byte: UInt8) -> UInt64 { EightBytes(word ^ Self.each(byte)).marks(below: 1) }

    @inlinable static func each(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }
}

extension UnsafeBufferPointer<UInt8> {
    /// The first byte from `start` on that `marks` marks. A letter must not be marked.
    @inlinable public func firstIndex(from start: Int, marks: (EightBytes) -> UInt64) -> Int? {
        let bytes = UnsafeRawBufferPointer(self)
        var index = start
        while index + 8 <= count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let found = marks(EightBytes(word))
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        var last = EightBytes.each(UInt8(ascii: "a"))
        for rest in (index..<Swift.max(index, count)).reversed() { last = last << 8 | UInt64(self[rest]) }
        let found = marks(EightBytes(last))
        return found == 0 ? nil : index + found.trailingZeroBitCount / 8
    }
}
