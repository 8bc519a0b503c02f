/// Text that was read from bytes in some encoding.
public struct DecodedText: Sendable, Equatable {
    /// UTF-8 without a byte order mark; line ends as they were.
    public var bytes: [UInt8]
    /// The encoding's name, as `WINDOWS-1252`.
    public var charset: String
    /// Nothing said which encoding it is, or what was said is not true of the bytes: a guess.
    public var isGuessed: Bool

    public init(bytes: [UInt8], charset: String, isGuessed: Bool) {
        self.bytes = bytes
        self.charset = charset
        self.isGuessed = isGuessed
    }
}

/// Makes UTF-8 of a text whose encoding is not known for sure.
///
/// - Parameter declared: What the text, or whoever sent it, says of itself; believed where the bytes can be that.
public func decodeText(_ bytes: [UInt8], declared: String? = nil) -> DecodedText {
    if let (mark, charset) = byteOrderMarks.first(where: { bytes.starts(with: $0.mark) }) {
        return converted(Array(bytes.dropFirst(mark.count)), from: charset, isGuessed: false)
    }
    if let charset = charsetByZeros(bytes) { return converted(bytes, from: charset, isGuessed: false) }
    let name = declared.flatMap(charsetName)
    if isUTF8(bytes) {
        // Of the others, only this one can look like ASCII and be something else.
        guard name == "ISO-2022-JP", bytes.contains(0x1B) else {
            return DecodedText(bytes: bytes, charset: "UTF-8", isGuessed: false)
        }
    }
    if let name, isPossible(name, bytes), let text = convert(bytes, from: name) {
        return DecodedText(bytes: text, charset: name, isGuessed: false)
    }
    let isBroken = (name == nil || name == "UTF-8") && isNearlyUTF8(bytes)
    return converted(bytes, from: isBroken ? "UTF-8" : guessedCharset(bytes), isGuessed: true)
}

/// Not UTF-8, for what that is was seen; and UTF-16 always has a zero somewhere: in a space or the end of a line.
private func isPossible(_ name: String, _ bytes: [UInt8]) -> Bool {
    name != "UTF-8" && (!name.hasPrefix("UTF-") || bytes.contains(0))
}

/// The longest first: that of UTF-32 begins like that of UTF-16.
private let byteOrderMarks: [(mark: [UInt8], charset: String)] = [
    ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE"), ([0xEF, 0xBB, 0xBF], "UTF-8"),
    ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
]

private func converted(_ bytes: [UInt8], from charset: String, isGuessed: Bool) -> DecodedText {
    let text = charset == "UTF-8" ? nil : convert(bytes, from: charset)
    let repaired = text ?? Array(String(decoding: bytes, as: UTF8.self).utf8)
    return DecodedText(bytes: repaired, charset: charset, isGuessed: isGuessed)
}

private func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

/// Most texts have many characters of ASCII, whose other byte is zero in UTF-16.
private func charsetByZeros(_ bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(512)
    guard sample.count >= 4, sample.count % 2 == 0 else { return nil }
    let odd = sample.enumerated().count { $0 % 2 == 1 && $1 == 0 }
    let even = sample.enumerated().count { $0 % 2 == 0 && $1 == 0 }
    if odd * 4 > sample.count, even == 0 { return "UTF-16LE" }
    if even * 4 > sample.count, odd == 0 { return "UTF-16BE" }
    return nil
}
