import Model

/// Why the bytes of a file are no text, at the first place that shows it; nil when they are UTF-8 without a zero.
///
/// Offsets are counted from 0, as `xxd` does.
func invalidText(_ source: SourceText) -> Diagnostic? {
    if let encoding = wideEncoding(of: source.bytes) {
        return Diagnostic(
            .unreadableText, "the file is \(encoding) text",
            help: "save it as UTF-8, for instance with: iconv -f \(encoding) -t UTF-8",
            at: SourceSpan(file: source.path))
    }
    let invalid = firstInvalidUTF8(in: source.bytes)
    // A zero is valid UTF-8, and stands in no text.
    if let zero = source.bytes.firstIndex(of: 0), zero < invalid ?? .max {
        return Diagnostic(
            .unreadableText, "the file is binary: the byte at offset \(zero) is zero",
            help: "save it as text in UTF-8, or move it out of Content", at: source.span(zero..<zero + 1))
    }
    guard let invalid else { return nil }
    return Diagnostic(
        .unreadableText,
        "the file is not UTF-8 text: the byte at offset \(invalid) is 0x\(hexadecimal(source.bytes[invalid]))",
        help: "save it as UTF-8", at: source.span(invalid..<invalid + 1))
}

private func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    do {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}

private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

/// UTF-16 or UTF-32, by the mark at the file's beginning (The Unicode Standard, 23.8), or else by its zeros: text of
/// Latin letters has one in every second byte, or three in every four.
private func wideEncoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let sample = bytes.prefix(4096)
    guard sample.count >= 8, sample.contains(0) else { return nil }
    var zeros = [0, 0, 0, 0]
    for (place, byte) in sample.enumerated() where byte == 0 { zeros[place % 4] += 1 }
    let most = sample.count / 4 * 9 / 10
    let isMostlyZero = zeros.map { $0 >= most }
    switch isMostlyZero {
    case [false, true, true, true]: return "UTF-32LE"
    case [true, true, true, false]: return "UTF-32BE"
    case [false, true, false, true]: return "UTF-16LE"
    case [true, false, true, false]: return "UTF-16BE"
    default: return nil
    }
}
