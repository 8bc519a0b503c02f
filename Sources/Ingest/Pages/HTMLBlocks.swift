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
    /// The nearest first.
    var ids: [String] = []
}

/// Makes blocks of HTML: paragraphs, lists, tables, code, quotes, headings as they are nested; links, pictures by their
/// alternative text. Scripts, styles, forms and what is hidden are left out.
///
/// - Parameters:
///   - base: The address that relative links start from; nil leaves them as they are.
///   - keepsRelative: Links that stay relative for want of a base are kept; else only their text is.
///   - skipped: The numbers of nodes that are left out with all in them.
func htmlBlocks(
    _ nodes: [MarkupNode], base: String? = nil, keepsRelative: Bool = true, skipping skipped: Set<Int> = []
) -> HTMLContent {
    var reader = HTMLBlockReader(base: base, keepsRelative: keepsRelative, skipped: skipped)
    var flow = HTMLFlow()
    reader.survey(nodes)
    for node in nodes { reader.read(node, into: &flow) }
    return HTMLContent(blocks: flow.finish(), warnings: reader.warnings)
}
