import Model

/// Blocks as Markdown (CommonMark 0.31 with GFM's tables) that is read back as the same blocks. Text is escaped where
/// it would be taken for a mark. A paragraph is one line; there is no newline at the end.
public func markdownText(_ blocks: [Block]) -> String {
    var writer = BlockWriter()
    writer.write(normalised(blocks))
    return String(decoding: writer.output, as: UTF8.self)
}

/// The same for inline text on one line.
public func markdownText(_ content: [Inline]) -> String {
    var writer = InlineWriter(isOneLine: true)
    writer.write(normalised(content))
    return String(decoding: writer.output, as: UTF8.self)
}

/// The same for the title of a heading.
///
/// - Parameter hasAnchor: Whether `{#anchor}` will stand behind it; otherwise the end of the title is not to look like one.
func headingMarkdown(_ title: String, hasAnchor: Bool) -> String {
    var writer = InlineWriter(isOneLine: true)
    writer.write(normalised([.text(title)]))
    if !hasAnchor { writer.escapeHeadingEnd() }
    return String(decoding: writer.output, as: UTF8.self)
}
