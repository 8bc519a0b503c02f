import Model

/// Blocks as Markdown (CommonMark 0.31 with GFM's tables) that is read back as the same blocks. Text is escaped where it
/// would be taken for a mark.
public func markdownText(_ blocks: [Block]) -> String { "" }

/// The same for inline text on one line.
public func markdownText(_ content: [Inline]) -> String { "" }
