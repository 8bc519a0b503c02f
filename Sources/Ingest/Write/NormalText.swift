/// A text without control characters, byte order marks and what is no character; with `keepsLines` line feeds and tabs
/// stay, and other ends of lines become line feeds, else each of them becomes a space.
func withoutControls(_ text: String, keepsLines: Bool) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
        defer { last = scalar }
        switch scalar {
        case "\n" where last == "\r": continue
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}":
            result.append(keepsLines ? "\n" : " ")
        case "\t": result.append(keepsLines ? "\t" : " ")
        case "\u{FEFF}", "\u{FFFE}", "\u{FFFF}": continue
        default: if scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) { result.append(scalar) }
        }
    }
    return String(result)
}

/// On one line, with single spaces. Spaces at the ends stay, for they part the text from its neighbours.
func withSingleSpaces(_ text: String) -> String {
    let text = withoutControls(text, keepsLines: false)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 where byte != UInt8(ascii: " ") || bytes.last != UInt8(ascii: " ") { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
}
