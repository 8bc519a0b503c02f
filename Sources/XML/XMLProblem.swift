import CLibXML2

/// What a parser of libxml2 objects to.
public struct XMLProblem: Sendable, Equatable {
    /// From 1.
    public var line: Int
    /// From 1: where the parser was when it noticed, mostly right after what is wrong.
    public var column: Int
    /// As libxml2 words it.
    public var message: String

    public init(line: Int, column: Int, message: String) {
        self.line = line
        self.column = column
        self.message = message
    }
}

/// Why the bytes are not a well-formed XML document with namespaces; nothing when they are.
///
/// External entities and DTDs are not loaded, from the network or a file. Entities are not expanded, and a document whose
/// entities would grow out of all proportion is a problem.
public func xmlProblems(in bytes: [UInt8]) -> [XMLProblem] {
    problems(in: bytes) { text, size in
        let context = xmlNewParserCtxt()
        defer { xmlFreeParserCtxt(context) }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue
        xmlFreeDoc(xmlCtxtReadMemory(context, text, size, nil, nil, Int32(options)))
    }
}

/// What libxml2's HTML parser objects to in a page in UTF-8.
///
/// The parser knows the elements of HTML 4, so that it takes `main` or `svg` for errors: its objections to unknown elements
/// (`XML_HTML_UNKNOWN_TAG`, 801), and these alone, are left out.
public func htmlProblems(in bytes: [UInt8]) -> [XMLProblem] {
    problems(in: bytes) { text, size in
        let context = htmlNewParserCtxt()
        defer { htmlFreeParserCtxt(context) }
        let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
        xmlFreeDoc(htmlCtxtReadMemory(context, text, size, nil, "UTF-8", Int32(options)))
    }
}

private func problems(in bytes: [UInt8], parse: (UnsafePointer<CChar>, Int32) -> Void) -> [XMLProblem] {
    // libxml2 reads no document at all where there is nothing, and takes sizes of 32 bits.
    guard !bytes.isEmpty else { return [XMLProblem(line: 1, column: 1, message: "Document is empty")] }
    guard let size = Int32(exactly: bytes.count) else {
        return [XMLProblem(line: 1, column: 1, message: "Document is too large")]
    }
    return collectingProblems {
        bytes.withUnsafeBytes { buffer in
            guard let text = buffer.assumingMemoryBound(to: CChar.self).baseAddress else { return }
            parse(text, size)
        }
    }
}
