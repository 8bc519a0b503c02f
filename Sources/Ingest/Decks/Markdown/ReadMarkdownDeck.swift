/// Nil when the text is no deck.
func readMarkdownDeck(_ file: InputFile) throws(IngestRefusal) -> IngestedDocument? { nil }
