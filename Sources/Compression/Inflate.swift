import CZlib

/// The first bytes of a text that `Deflater` compressed as `zlib`; nil when it is damaged before these end, or shorter.
public func inflate(_ bytes: [UInt8], first size: Int) -> [UInt8]? {
    guard (0...bytes.count * mostExpansion).contains(size), let given = UInt32(exactly: bytes.count),
        let room = UInt32(exactly: size)
    else { return nil }
    var stream = z_stream()
    guard inflateInit2_(&stream, largestWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var input = bytes
    let text = [UInt8](unsafeUninitializedCapacity: size) { output, count in
        input.withUnsafeMutableBufferPointer { input in
            (stream.next_in, stream.avail_in) = (input.baseAddress, given)
            (stream.next_out, stream.avail_out) = (output.baseAddress, room)
            _ = inflate(&stream, Z_SYNC_FLUSH)
            count = Int(stream.total_out)
        }
    }
    return text.count == size ? text : nil
}

/// No byte of deflate stands for more (https://zlib.net/zlib_tech.html): a damaged size must not ask for all memory.
private let mostExpansion = 1032
