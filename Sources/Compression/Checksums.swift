import CZlib

/// Two checksums that change independently: CRC-32 and Adler-32 (RFC 1950).
public func checksums(of bytes: [UInt8]) -> (crc: UInt, adler: UInt) {
    bytes.withUnsafeBufferPointer {
        (crc32_z(0, $0.baseAddress, $0.count), adler32_z(1, $0.baseAddress, $0.count))
    }
}
