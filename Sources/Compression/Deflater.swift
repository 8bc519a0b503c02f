import CZlib

/// Compresses one text after another, each for itself: fast before small (https://zlib.net/manual.html#Advanced).
public struct Deflater: ~Copyable {
    public enum Format: Sendable {
        /// RFC 1950, with a checksum.
        case zlib
        /// RFC 1952.
        case gzip
    }

    /// Where it is must not change: zlib's own state points back at it.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Nil when zlib has no memory for it.
    public init?(format: Format) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let window = format == .gzip ? largestWindow + gzipHeader : largestWindow
        let code = deflateInit2_(
            stream, Z_BEST_SPEED, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { return nil }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Nil for more than four gigabytes.
    public mutating func compress(_ bytes: [UInt8]) -> [UInt8]? {
        guard deflateReset(stream) == Z_OK, let size = UInt32(exactly: bytes.count),
            let room = UInt32(exactly: deflateBound(stream, UInt(size)))
        else { return nil }
        var input = bytes
        let compressed = [UInt8](unsafeUninitializedCapacity: Int(room)) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                (stream.pointee.next_in, stream.pointee.avail_in) = (input.baseAddress, size)
                (stream.pointee.next_out, stream.pointee.avail_out) = (output.baseAddress, room)
                count = deflate(stream, Z_FINISH) == Z_STREAM_END ? Int(stream.pointee.total_out) : 0
            }
        }
        return compressed.isEmpty ? nil : compressed
    }
}

let largestWindow: Int32 = 15
private let gzipHeader: Int32 = 16
