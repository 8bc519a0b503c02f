import CUchardet

/// The encoding that a label means to a browser (WHATWG Encoding Standard, 4.2): what is called Latin-1 or ASCII is
/// windows-1252.
func charsetName(_ label: String) -> String {
    let name = label.trimmed.uppercased()
    switch name {
    case "UTF8", "UTF-8", "UNICODE-1-1-UTF-8": return "UTF-8"
    case "ISO-8859-1", "ISO8859-1", "ISO_8859-1", "LATIN1", "LATIN-1", "L1", "ASCII", "US-ASCII", "ANSI_X3.4-1968",
        "CP1252", "X-CP1252", "WINDOWS-1252":
        return "WINDOWS-1252"
    case "ISO-8859-9", "LATIN5": return "WINDOWS-1254"
    case "SHIFT_JIS", "SHIFT-JIS", "SJIS", "X-SJIS", "MS_KANJI": return "CP932"
    case "GB2312", "GBK", "X-GBK": return "GB18030"
    case "EUC-KR", "KS_C_5601-1987": return "CP949"
    default: return name
    }
}

/// What uchardet makes of the bytes; windows-1252 where it knows nothing, or says what short texts are often taken for.
func guessedCharset(_ bytes: [UInt8]) -> String {
    let detector = uchardet_new()
    defer { uchardet_delete(detector) }
    bytes.withUnsafeBytes { buffer in
        _ = uchardet_handle_data(detector, buffer.assumingMemoryBound(to: CChar.self).baseAddress, buffer.count)
    }
    uchardet_data_end(detector)
    let name = uchardet_get_charset(detector).map { String(cString: $0) } ?? ""
    let high = bytes.count { $0 >= 0x80 }
    let multibyte = ["SHIFT_JIS", "EUC-JP", "EUC-KR", "GB18030", "BIG5", "UHC", "EUC-TW"]
    if multibyte.contains(name.uppercased()), high >= 8 { return charsetName(name) }
    let alphabets = [
        "WINDOWS-1251", "KOI8-R", "ISO-8859-5", "ISO-8859-7", "WINDOWS-1253", "WINDOWS-1255", "ISO-8859-8",
        "WINDOWS-1256", "TIS-620", "IBM866",
    ]
    if alphabets.contains(name.uppercased()), high * 4 > bytes.count, high >= 24 { return name.uppercased() }
    return "WINDOWS-1252"
}

extension String {
    fileprivate var trimmed: String {
        String(
            drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }.reversed().drop {
                $0.isWhitespace || $0 == "\"" || $0 == "'"
            }
            .reversed())
    }
}
