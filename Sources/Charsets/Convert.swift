import Glibc

/// Makes UTF-8 by iconv (POSIX); what is no character becomes U+FFFD. Nil for an encoding that iconv does not know.
func convert(_ bytes: [UInt8], from charset: String) -> [UInt8]? {
    let converter = iconv_open("UTF-8", charset)
    // The value -1 in place of a converter.
    guard Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    input.withUnsafeMutableBufferPointer { buffer in
        var next = buffer.baseAddress
        var left = buffer.count
        while left > 0 {
            let result = chunk.withUnsafeMutableBufferPointer { room -> Int in
                var place = room.baseAddress
                var free = room.count
                let result = iconv(converter, &next, &left, &place, &free)
                output += UnsafeRawBufferPointer(start: room.baseAddress, count: room.count - free)
                return Int(bitPattern: UInt(result))
            }
            guard result == -1, errno != E2BIG, left > 0 else { continue }
            output += [0xEF, 0xBF, 0xBD]
            next = next?.advanced(by: 1)
            left -= 1
        }
    }
    return output
}
