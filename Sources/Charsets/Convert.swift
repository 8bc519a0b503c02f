import Glibc

/// Makes UTF-8 by iconv (POSIX); what is no character becomes U+FFFD. Nil for an encoding that iconv does not know.
func convert(_ bytes: [UInt8], from charset: String) -> [UInt8]? {
    let converter = iconv_open("UTF-8", charset)
    // The value -1 in place of a converter.
    guard Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    let unit = unitSize(charset)
    bytes.withUnsafeBytes { buffer in
        // iconv reads only, whatever its type says.
        var next = UnsafeMutablePointer(mutating: buffer.assumingMemoryBound(to: CChar.self).baseAddress)
        var left = buffer.count
        while left > 0 {
            let problem = step(converter, &next, &left, &output)
            guard problem != 0, problem != E2BIG, left > 0 else { continue }
            output += [0xEF, 0xBF, 0xBD]
            let skipped = min(unit, left)
            next = next?.advanced(by: skipped)
            left -= skipped
        }
        // Some, as windows-1255, hold a letter back until they know what follows it.
        var none: UnsafeMutablePointer<CChar>?
        var nothing = 0
        _ = step(converter, &none, &nothing, &output)
    }
    return output
}

/// How much is passed over where there is no character: a whole unit, or all that follows would be read askew.
private func unitSize(_ charset: String) -> Int {
    if charset.hasPrefix("UTF-16") { return 2 }
    return charset.hasPrefix("UTF-32") ? 4 : 1
}

/// Converts what fits into one chunk.
///
/// - Returns: 0, or the number of an error: `E2BIG` when there is more, `EILSEQ` and `EINVAL` for no character.
private func step(
    _ converter: iconv_t?, _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, _ output: inout [UInt8]
) -> Int32 {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 15) { room in
        var place = room.baseAddress
        var free = room.count
        // How many characters had no exact counterpart, or -1.
        let result = iconv(converter, &next, &left, &place, &free)
        let problem = result == -1 ? errno : 0
        output += UnsafeRawBufferPointer(start: room.baseAddress, count: room.count - free)
        return problem
    }
}
