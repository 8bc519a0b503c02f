import CZlib

/// RFC 1952; nil when zlib has no memory for it. Fast before small.
public func gzip(_ bytes: [UInt8]) -> [UInt8]? {
    var deflater = Deflater(format: .gzip)
    return deflater?.compress(bytes)
}
