/// How a file is read.
public enum Format: String, Sendable { case pptx, odp, pdf, epub, captions, feed, html, markdown }

/// By what the file is, and by its name only where that does not tell.
///
/// - Throws: for what is not read, and for a file that is not what its name says.
public func format(of file: InputFile) throws(IngestRefusal) -> Format {
    switch file.ending {
    case "pptx", "pptm", "ppsx", "potx": return .pptx
    case "odp", "otp", "fodp": return .odp
    case "pdf": return .pdf
    case "epub": return .epub
    case "vtt", "srt", "ttml", "dfxp", "json": return .captions
    case "xml", "rss", "atom": return .feed
    case "html", "htm", "xhtml": return .html
    case "md", "markdown", "qmd", "mdx", "rmd": return .markdown
    default: throw IngestRefusal("is of no kind that is read: \(file.name)")
    }
}
