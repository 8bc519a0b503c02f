import Model
import Testing

struct EightBytesTests {
    /// Lengths around one and two words, and each place in them.
    private static let places = (0...18).flatMap { length in (0..<max(1, length)).map { (length, $0) } }

    @Test(arguments: [0x00, 0x1F, 0x22, 0x7F, 0x80, 0xC2, 0xFF] as [UInt8])
    func findTheFirstOfAByte(wanted: UInt8) {
        for (length, place) in Self.places where length > 0 {
            for other in UInt8.min...UInt8.max where other != wanted {
                var bytes = [UInt8](repeating: other, count: length)
                #expect(first(in: bytes) { $0.marks(of: wanted) } == nil)
                bytes[place] = wanted
                bytes[length - 1] = wanted
                #expect(first(in: bytes) { $0.marks(of: wanted) } == place)
            }
        }
    }

    @Test func findTheFirstBelowALimit() {
        for (length, place) in Self.places where length > 0 {
            for byte in UInt8.min...UInt8.max {
                var bytes = [UInt8](repeating: 0x20, count: length)
                bytes[place] = byte
                #expect(first(in: bytes) { $0.marks(below: 0x20) } == (byte < 0x20 ? place : nil))
            }
        }
    }

    @Test func findNothingBeforeTheirStartAndNothingInNothing() {
        #expect(first(in: []) { $0.marks(of: 0) } == nil)
        let bytes = Array("a-bcdefghij-k-".utf8)
        let found = (0...bytes.count).map { start in first(in: bytes, from: start) { $0.marks(of: UInt8(ascii: "-")) } }
        #expect(found == [1, 1, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 13, 13, nil])
    }

    private func first(in bytes: [UInt8], from start: Int = 0, marks: (EightBytes) -> UInt64) -> Int? {
        bytes.withUnsafeBufferPointer { $0.firstIndex(from: start, marks: marks) }
    }
}
