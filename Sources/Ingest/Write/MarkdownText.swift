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
