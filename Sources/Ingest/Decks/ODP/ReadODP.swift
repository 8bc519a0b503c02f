func readODP(_ file: InputFile) throws(IngestRefusal) -> IngestedDocument { throw IngestRefusal("ODP is not read yet") }
