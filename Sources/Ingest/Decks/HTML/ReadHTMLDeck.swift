/// Nil when the page is no deck.
func readHTMLDeck(_ file: InputFile) throws(IngestRefusal) -> IngestedDocument? { nil }
