// Namespaces of OpenDocument 1.3, part 3, section 1.3. Most elements are told apart by their names alone.
enum ODPNamespace {
    static let drawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
    static let presentation = "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"
    static let table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    static let picture = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
    static let style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
}
