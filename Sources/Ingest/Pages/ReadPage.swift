func readPage(_ file: InputFile) throws(IngestRefusal) -> IngestedDocument {
    throw IngestRefusal("HTML is not read yet")
}
