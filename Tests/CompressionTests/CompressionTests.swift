import Testing

@testable import Compression

@Suite struct CompressionTests {
    private func compressed(_ text: [UInt8], times: Int = 1) -> [[UInt8]?] {
        guard var deflater = Deflater(format: .zlib) else { return [] }
        return (0..<times).map { _ in deflater.compress(text) }
    }

    @Test(arguments: [0, 1, 7, 32, 4000, 200_000])
    func whatWasCompressedIsReadAgain(size: Int) throws {
        let text = (0..<size).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }
        let results = compressed(text, times: 2)
        #expect(results.count == 2 && results[0] == results[1])
        let bytes = try #require(results[0])
        #expect(inflate(bytes, first: size) == text)
        #expect(inflate(bytes, first: size / 3) == Array(text[..<(size / 3)]))
        #expect(inflate(bytes, first: size + 1) == nil)
    }

    @Test func whatIsDamagedIsNotRead() throws {
        var bytes = try #require(compressed(Array("some text of a passage".utf8))[0])
        #expect(inflate(Array(bytes.dropLast(12)), first: 22) == nil)
        bytes[0] ^= 0x55
        #expect(inflate(bytes, first: 22) == nil)
        #expect(inflate([], first: 1) == nil && inflate(bytes, first: -1) == nil)
        #expect(inflate(bytes, first: .max) == nil)
    }

    /// The magic number and the method (RFC 1952 §2.3.1), and the length of the text at the end.
    @Test func gzipHasItsHeader() throws {
        let compressed = try #require(gzip(Array("abc".utf8)))
        #expect(compressed.starts(with: [0x1F, 0x8B, 8]))
        #expect(compressed.suffix(4) == [3, 0, 0, 0])
    }

    /// Check values of both: https://reveng.sourceforge.io/crc-catalogue/, and RFC 1950 by hand.
    @Test func checksumsAreTheKnownOnes() {
        let sums = checksums(of: Array("123456789".utf8))
        #expect(sums.crc == 0xCBF4_3926 && sums.adler == 0x091E_01DE)
        #expect(checksums(of: []) == (0, 1))
    }
}
