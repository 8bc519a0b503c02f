/// A Markdown file: its front matter and its text by headings; several, when it is a list of things elsewhere.
func readNotes(_ file: InputFile) throws(IngestRefusal) -> [IngestedDocument] {
    throw IngestRefusal("Markdown is not read yet")
}
