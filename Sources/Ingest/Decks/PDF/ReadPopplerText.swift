/// A deck of what `pdftotext -bbox-layout` said, without a file: for the fuzzer, which poppler itself is none of.
package func pdfDocument(ofPopplerText boxes: [UInt8]) -> IngestedDocument {
    let output = PopplerOutput(info: [:], boxes: boxes, addresses: [], problem: nil)
    return pdfDocument(readPageBoxes(boxes), output: output, name: "deck")
}
