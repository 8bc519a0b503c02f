import CZlib

/// Whether `Accept-Encoding` allows gzip (RFC 9110 §12.5.3).
func acceptsGzip(_ request: HTTPRequest) -> Bool {
    // A part is cut out of the file as it is.
    guard let field = request.value(of: "Accept-Encoding"), request.value(of: "Range") == nil else { return false }
    let weights = field.lowercased().split(separator: ",").map { coding in
        let parts = coding.split(separator: ";").map(trimmed)
        let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
        return (name: parts.first ?? "", weight: quality ?? 1)
    }
    let named = weights.first { ["gzip", "x-gzip"].contains($0.name) } ?? weights.first { $0.name == "*" }
    return (named?.weight ?? 0) > 0
}

/// RFC 1952; nil when zlib has no memory for it.
func gzip(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    // On the loopback, time counts for more than size.
    let prepared = deflateInit2_(
        &stream, Z_BEST_SPEED, Z_DEFLATED, largestWindow + gzipHeader, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
    guard prepared == Z_OK, let room = UInt32(exactly: deflateBound(&stream, UInt(bytes.count))) else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    let compressed = [UInt8](unsafeUninitializedCapacity: Int(room)) { output, count in
        input.withUnsafeMutableBufferPointer { input in
            (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(truncatingIfNeeded: input.count))
            (stream.next_out, stream.avail_out) = (output.baseAddress, room)
            count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
        }
    }
    return compressed.isEmpty ? nil : compressed
}

/// https://zlib.net/manual.html#Advanced
private let largestWindow: Int32 = 15
private let gzipHeader: Int32 = 16
