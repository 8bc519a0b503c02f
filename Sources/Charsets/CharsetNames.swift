/// The encoding, by its name to iconv, that a label means to a browser (WHATWG Encoding Standard, 4.2): what is called
/// Latin-1 or ASCII is windows-1252. Nil for what browsers do not know: among what iconv knows besides is UTF-7, which
/// hides text from whoever looks at the bytes.
func charsetName(_ label: String) -> String? {
    let key = normal(label)
    if let name = names[key] { return name }
    for prefix in ["ISO8859", "8859"] where key.hasPrefix(prefix) {
        // Of 9 and 11 there are supersets, found above.
        let part = Int(key.dropFirst(prefix.count)) ?? 0
        return [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16].contains(part) ? "ISO-8859-\(part)" : nil
    }
    for prefix in ["WINDOWS", "CP"] where key.hasPrefix(prefix) {
        let page = Int(key.dropFirst(prefix.count)) ?? 0
        return (1250...1258).contains(page) ? "WINDOWS-\(page)" : nil
    }
    return nil
}

/// Labels differ in case, in `-`, `_` and spaces, in a year at the end and in what says that they are not registered.
private func normal(_ label: String) -> String {
    var key = label.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ":") }
    if let colon = key.firstIndex(of: ":") { key = String(key[..<colon]) }
    if key.hasPrefix("X"), key.count > 3 { key.removeFirst() }
    if key.hasPrefix("CS"), key.count > 4 { key.removeFirst(2) }
    return key
}

private let names: [String: String] = {
    let labels: [String: [String]] = [
        "UTF-8": ["UTF8", "UNICODE11UTF8", "UNICODE20UTF8"],
        "UTF-16LE": ["UTF16", "UTF16LE", "UNICODE", "UCS2", "ISO10646UCS2"],
        "UTF-16BE": ["UTF16BE", "UNICODEFFFE"],
        "UTF-32LE": ["UTF32", "UTF32LE"],
        "UTF-32BE": ["UTF32BE"],
        "WINDOWS-1252": [
            "ISO88591", "88591", "LATIN1", "L1", "ISOLATIN1", "ASCII", "USASCII", "ANSIX341968", "CP819", "IBM819",
            "ISOIR100",
        ],
        "ISO-8859-2": ["LATIN2", "L2", "ISOLATIN2"],
        "ISO-8859-5": ["CYRILLIC", "ISOLATINCYRILLIC"],
        "ISO-8859-6": ["ARABIC", "ISOLATINARABIC"],
        "ISO-8859-7": ["GREEK", "GREEK8", "ISOLATINGREEK"],
        "ISO-8859-8": ["HEBREW", "ISOLATINHEBREW", "ISO88598I", "LOGICAL", "VISUAL"],
        "ISO-8859-15": ["LATIN9", "L9", "ISOLATIN9"],
        "WINDOWS-1254": ["ISO88599", "88599", "LATIN5", "L5", "ISOLATIN5"],
        "CP874": ["WINDOWS874", "DOS874", "TIS620", "ISO885911"],
        "IBM866": ["IBM866", "CP866", "866"],
        "KOI8-R": ["KOI8R", "KOI8", "KOI"],
        "KOI8-U": ["KOI8U", "KOI8RU"],
        "MACINTOSH": ["MACINTOSH", "MAC", "MACROMAN"],
        "MAC-CYRILLIC": ["MACCYRILLIC", "MACUKRAINIAN"],
        "CP932": ["SHIFTJIS", "SJIS", "MSKANJI", "WINDOWS31J", "MS932", "CP932"],
        "EUC-JP": ["EUCJP", "EUCPKDFMTJAPANESE"],
        "ISO-2022-JP": ["ISO2022JP"],
        "GB18030": ["GB18030", "GBK", "GB2312", "GB231280", "CHINESE", "ISOIR58", "CP936", "EUCCN"],
        "BIG5-HKSCS": ["BIG5", "BIG5HKSCS", "CNBIG5", "XBIG5", "CP950"],
        "CP949": [
            "EUCKR", "KSC5601", "KSC56011987", "KSC56011989", "KOREAN", "WINDOWS949", "CP949", "UHC", "ISOIR149",
        ],
    ]
    return Dictionary(
        labels.flatMap { name, labels in labels.map { ($0, name) } }, uniquingKeysWith: { first, _ in first })
}()
