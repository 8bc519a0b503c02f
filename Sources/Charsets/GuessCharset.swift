import CUchardet

/// What uchardet makes of the bytes; windows-1252 where it knows nothing, or says what short texts are often taken for.
func guessedCharset(_ bytes: [UInt8]) -> String {
    let name = detectedCharset(bytes)
    let high = bytes.count { $0 >= 0x80 }
    let multibyte = ["CP932", "EUC-JP", "CP949", "GB18030", "BIG5-HKSCS"]
    if multibyte.contains(name), high >= 8 { return name }
    let alphabets = [
        "WINDOWS-1251", "KOI8-R", "ISO-8859-5", "ISO-8859-7", "WINDOWS-1253", "WINDOWS-1255", "ISO-8859-8",
        "WINDOWS-1256", "CP874", "IBM866", "MAC-CYRILLIC",
    ]
    return alphabets.contains(name) && high >= 24 && isOfOtherLetters(bytes, high) ? name : "WINDOWS-1252"
}

private func detectedCharset(_ bytes: [UInt8]) -> String {
    let detector = uchardet_new()
    defer { uchardet_delete(detector) }
    bytes.withUnsafeBytes { buffer in
        _ = uchardet_handle_data(detector, buffer.assumingMemoryBound(to: CChar.self).baseAddress, buffer.count)
    }
    uchardet_data_end(detector)
    return uchardet_get_charset(detector).flatMap { charsetName(String(cString: $0)) } ?? "WINDOWS-1252"
}

/// In an alphabet that is not Latin whole words are high bytes, whatever markup stands around them; in windows-1252 these
/// are single letters within words.
private func isOfOtherLetters(_ bytes: [UInt8], _ high: Int) -> Bool {
    var inRuns = 0
    var run = 0
    for byte in bytes {
        if byte >= 0x80 {
            run += 1
            if run == 3 { inRuns += 3 } else if run > 3 { inRuns += 1 }
        } else {
            run = 0
        }
    }
    return inRuns * 2 > high
}
