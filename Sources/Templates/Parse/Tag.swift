import Model

/// What stands between `{{` and `}}`.
struct Tag {
    enum Kind {
        case escaped, raw, section, inverted, block, parent, partial, close, comment

        /// The text that a tag of the kind begins with.
        var opening: String {
            switch self {
            case .escaped: "{{"
            case .raw: "{{&"
            case .section: "{{#"
            case .inverted: "{{^"
            case .block: "{{$"
            case .parent: "{{<"
            case .partial: "{{>"
            case .close: "{{/"
            case .comment: "{{!"
            }
        }

        var hasBody: Bool { [.section, .inverted, .block, .parent].contains(self) }
    }

    var kind: Kind
    var name: String
    /// From the first brace to the last.
    var range: Range<Int>
    /// The index of the closing tag of an opening one and the other way round; none when the two do not match.
    var partner: Int?
    /// The index of the parent tag that a block stands directly inside: the block is an argument for it.
    var parent: Int?
    /// What of the source the tag takes the place of: the whole line, when it stands alone.
    var cut: Range<Int>
    /// The white space of the source that the lines which take the tag's place are indented by.
    var indentation: Range<Int>

    init(_ kind: Kind, name: String, range: Range<Int>) {
        self.kind = kind
        self.name = name
        self.range = range
        self.cut = range
        self.indentation = range.lowerBound..<range.lowerBound
    }

    var isArgument: Bool { parent != nil }

    /// The tag as a message shows it.
    var shown: String { "'\(kind.opening)\(name)}}'" }
}

/// A template cut into its tags, with each tag's partner and share of white space.
struct TaggedTemplate {
    var name: String
    var source: SourceText
    var tags: [Tag]

    init(name: String, source: SourceText, diagnostics: inout [Diagnostic]) {
        self.name = name
        self.source = source
        tags = scanTags(in: source, diagnostics: &diagnostics)
        matchTags(&tags, in: source, diagnostics: &diagnostics)
        assignWhitespace(to: &tags, in: source.bytes)
    }
}
