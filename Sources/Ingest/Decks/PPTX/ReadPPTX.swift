func readPPTX(_ file: InputFile) throws(IngestRefusal) -> IngestedDocument {
    throw IngestRefusal("PPTX is not read yet")
}
