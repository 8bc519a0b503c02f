/// Atom 1.0, RSS 2.0 (and older), or an export of WordPress: a document for each item. The first is about the feed itself.
func readFeed(_ file: InputFile) throws(IngestRefusal) -> [IngestedDocument] {
    throw IngestRefusal("feeds are not read yet")
}
