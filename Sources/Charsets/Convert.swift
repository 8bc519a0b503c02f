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
    let unit = unitLength(charset)
    input.withUnsafeMutableBufferPointer { buffer in
        var next = buffer.baseAddress
        var left = buffer.count
        while left > 0 {
            let problem = chunk.withUnsafeMutableBufferPointer { room -> Int32 in
                var place = room.baseAddress
                var free = room.count
                let result = iconv(converter, &next, &left, &place, &free)
                // Before another call changes it. A size in C, the result is -1 here where it failed.
                let problem = result == -1 ? errno : 0
                output += UnsafeRawBufferPointer(start: room.baseAddress, count: room.count - free)
                return problem
            }
            guard problem != 0, problem != E2BIG, left > 0 else { continue }
            output += [0xEF, 0xBF, 0xBD]
            let skipped = min(unit, left)
            next = next?.advanced(by: skipped)
            left -= skipped
        }
    }
    output += heldBack(by: converter)
    return output
}

/// Some, as windows-1255, keep a letter until they know whether a mark follows it.
private func heldBack(by converter: iconv_t?) -> [UInt8] {
    var room = [CChar](repeating: 0, count: 64)
    return room.withUnsafeMutableBufferPointer { room in
        var place = room.baseAddress
        var free = room.count
        _ = iconv(converter, nil, nil, &place, &free)
        return Array(UnsafeRawBufferPointer(start: room.baseAddress, count: room.count - free))
    }
}

/// How many bytes what is no character takes: less than a whole unit would put all that follows out of step.
private func unitLength(_ charset: String) -> Int {
    charset.hasPrefix("UTF-16") ? 2 : charset.hasPrefix("UTF-32") ? 4 : 1
}
