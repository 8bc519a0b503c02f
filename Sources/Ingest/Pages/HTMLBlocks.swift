import Model
import XML

/// What HTML says, as blocks.
struct HTMLContent: Sendable, Equatable {
    var blocks: [PlacedHTMLBlock] = []
    var warnings: [IngestWarning] = []
}

/// A block and the ids at which it, or something in it, is linked to; those of a heading are its own.
struct PlacedHTMLBlock: Sendable, Equatable {
    var block: Block
    var ids: [String] = []
}

/// Makes blocks of HTML: paragraphs, lists, tables, code, quotes, headings as they are nested; links, pictures by their
/// alternative text. Scripts, styles, forms and what is hidden are left out.
///
/// - Parameter base: The address that relative links start from; nil leaves them as they are.
func htmlBlocks(_ nodes: [MarkupNode], base: String? = nil) -> HTMLContent { HTMLContent() }

/// Cuts blocks at their headings into segments; text before the first heading is the first, without a title.
///
/// - Parameters:
///   - file: Begins the key of each: `chapter1.html#id`.
///   - level: Of the segments of the highest heading that is met; deeper ones follow, to 6.
func segments(of blocks: [PlacedHTMLBlock], file: String, level: Int = 2) -> [Segment] { [] }
