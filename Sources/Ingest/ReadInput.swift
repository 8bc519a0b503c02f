import Model

/// Reads files into documents. Captions with what stands beside them make one document, chapters of a book that are pages
/// make one; of all others each file makes its own, a feed or a list one for each item.
///
/// - Parameter isBook: A page is a chapter, also when it is the only one.
/// - Throws: `IngestRefusal` for a file that is not read at all. Nothing of it is kept then.
public func readInput(_ files: [InputFile], isBook: Bool = false) throws(IngestRefusal) -> [IngestedDocument] {
    guard let file = files.first else { return [] }
    switch try format(of: file) {
    case .pptx: return [try readPPTX(file)]
    case .odp: return [try readODP(file)]
    case .pdf: return [try readPDF(file)]
    case .epub: return [try readEPUB(file)]
    case .captions: return [try readCaptions(files)]
    case .feed: return try readFeed(file)
    case .html:
        if let deck = try readHTMLDeck(file) { return [deck] }
        return [try files.count > 1 || isBook ? readChapters(files) : readPage(file)]
    case .markdown:
        if let deck = try readMarkdownDeck(file) { return [deck] }
        return try readNotes(file)
    }
}
