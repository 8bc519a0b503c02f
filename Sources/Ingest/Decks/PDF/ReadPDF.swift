func readPDF(_ file: InputFile) throws(IngestRefusal) -> IngestedDocument { throw IngestRefusal("PDF is not read yet") }
