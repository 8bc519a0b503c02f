/// How much of hostile input is read. Each limit is far beyond what people write, and keeps the time that a file takes
/// proportional to its length.
enum Limits {
    /// md4c counts offsets in 32 bits; entries are some kilobytes.
    static let bytes = 16 << 20
    /// Of quotes and lists, and apart from that of inline markup. Both bound the recursion that copies, compares and
    /// frees a tree.
    static let depth = 64
    /// Of one table: its rows are padded to this width, so a wide table would grow with the square of its source.
    static let columns = 128
    /// Of all tables of a file.
    static let cells = 500_000
    /// In bytes: a paragraph can't get costly within.
    static let shortParagraph = 128
    /// Nested `[`: md4c looks up each pair's whole text among the link definitions.
    static let bracketDepth = 32
    /// Brackets times lines of one paragraph: md4c searches a link's line from the paragraph's first one.
    static let bracketLines = 4 << 20
    /// Bare addresses times bytes of one paragraph: md4c searches each address's end among all that follows.
    static let addressBytes = 64 << 20
    /// Of link destinations and titles, past the length of the file: many references to one long definition.
    static let destinationBytes = 8 << 20
    /// How far a link's bracket is searched where md4c gives no position near it.
    static let bracketSearch = 4096
    /// A footnote's label, as CommonMark limits a link's.
    static let labelBytes = 999
}
