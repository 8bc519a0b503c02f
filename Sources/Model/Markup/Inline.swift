/// Text inside of a block (CommonMark spec 0.31, chapter 6), with GFM's strikethrough.
///
/// The large cases are held apart, as of `Block`.
public enum Inline: Sendable, Equatable {
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    indirect case link(InlineLink)
    indirect case image(InlineImage)
    /// A reference to the footnote with this label.
    case footnote(String)
}

public struct InlineLink: Sendable, Equatable {
    public var destination: String
    public var title: String?
    public var content: [Inline]
    /// The whole link in the file, from `[` to after `)`; best effort for reference links and bare addresses.
    public var range: Range<Int>
    /// The destination in the file, or the whole link when it is written elsewhere.
    public var destinationRange: Range<Int>

    public init(
        destination: String, title: String?, content: [Inline], range: Range<Int>, destinationRange: Range<Int>
    ) {
        self.destination = destination
        self.title = title
        self.content = content
        self.range = range
        self.destinationRange = destinationRange
    }
}

public struct InlineImage: Sendable, Equatable {
    public var source: String
    public var title: String?
    /// The text that stands for the image, formatting removed.
    public var alternative: String
    public var range: Range<Int>

    public init(source: String, title: String?, alternative: String, range: Range<Int>) {
        self.source = source
        self.title = title
        self.alternative = alternative
        self.range = range
    }
}
