func readEPUB(_ file: InputFile) throws(IngestRefusal) -> IngestedDocument {
    throw IngestRefusal("EPUB is not read yet")
}
