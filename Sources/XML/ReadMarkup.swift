import CLibXML2

/// How much is read of a document.
public struct MarkupLimits: Sendable {
    /// Of elements within one another.
    public var depth = 200
    /// Elements and texts.
    public var nodes = 2_000_000
    /// In bytes, of all text and attributes.
    public var text = 64 << 20
    /// Of one element: libxml2 compares each with each.
    public var attributes = 500
    public init() {}
}

/// Why a document is not read: a phrase that follows the file's or part's name.
public struct MarkupRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    public var description: String
    public init(_ description: String) { self.description = description }
}

/// Reads an XML document (XML 1.0 with namespaces). A document type that declares entities is refused, for what they
/// would grow to or fetch; a mere name of one is not. Nothing is loaded.
///
/// - Parameter isUTF8: The bytes were made UTF-8, whatever the document says of its encoding.
/// - Throws: when it is not well-formed, past a limit (depth is flattened, not refused), or for declared entities.
public func readXML(
    _ bytes: [UInt8], isUTF8: Bool = false, limits: MarkupLimits = MarkupLimits()
) throws(MarkupRefusal) -> MarkupTree {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { context, name, _, namespace, _, _, count, _, attributes in
        held(context)?.builder.open(name, namespace, attributes, count: Int(count), line: currentLine(context))
    }
    handler.endElementNs = { context, _, _, _ in held(context)?.builder.close() }
    handler.characters = { context, text, count in held(context)?.builder.append(text, count: Int(count)) }
    handler.cdataBlock = handler.characters
    // Asked of any entity but the five of XML. Where a document type is named, but not loaded, libxml2 takes one that it
    // does not know for empty, and says nothing.
    handler.getEntity = { context, name in
        held(context)?.builder.refuseEntity(name)
        return nil
    }
    handler.entityDecl = { context, _, _, _, _, _ in
        held(context)?.builder.refuse("declares entities, which are not read")
    }
    guard hasFewAttributes(bytes, limits.attributes, isHTML: false) else { throw tooManyAttributes(limits) }
    let building = HeldBuilder(TreeBuilder(limits))
    let problems = try parsed(bytes) { text, size in
        let context = xmlCreatePushParserCtxt(&handler, building.pointer, nil, 0, nil)
        defer { xmlFreeParserCtxt(context) }
        building.builder.context = context
        if isUTF8 { xmlCtxtResetPush(context, nil, 0, nil, "UTF-8") }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | (isUTF8 ? XML_PARSE_IGNORE_ENC.rawValue : 0)
        xmlCtxtUseOptions(context, Int32(options))
        feed(text, size) { building.builder.isStopped ? 1 : xmlParseChunk(context, $0, $1, $2) }
        building.builder.isWellFormed = context?.pointee.wellFormed != 0
    }
    building.builder.finish()
    if let refusal = building.builder.refusal { throw MarkupRefusal(refusal) }
    guard building.builder.isWellFormed, !building.builder.tree.records.isEmpty else {
        let first = problems.first
        throw MarkupRefusal(
            "is no well-formed XML" + (first.map { ": line \($0.line): \(oneLine($0.message))" } ?? ""))
    }
    return building.builder.tree
}

/// Reads an HTML page in UTF-8, or a piece of one, however broken.
public func readHTML(_ bytes: [UInt8], limits: MarkupLimits = MarkupLimits()) throws(MarkupRefusal) -> MarkupTree {
    let bytes = withKnownReferences(bytes)
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
        held(context)?.builder.open(name, attributes, line: currentLine(context))
    }
    handler.endElement = { context, _ in held(context)?.builder.close() }
    handler.characters = { context, text, count in held(context)?.builder.append(text, count: Int(count)) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    guard hasFewAttributes(bytes, limits.attributes, isHTML: true) else { throw tooManyAttributes(limits) }
    let building = HeldBuilder(TreeBuilder(limits))
    let problems = try parsed(withoutEnds(bytes)) { text, size in
        let context = htmlCreatePushParserCtxt(&handler, building.pointer, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
        defer { htmlFreeParserCtxt(context) }
        building.builder.context = context
        // The bytes are UTF-8, whatever a page that was converted to it still says in its `meta`.
        let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        htmlCtxtUseOptions(context, Int32(options))
        feed(text, size) { building.builder.isStopped ? 1 : htmlParseChunk(context, $0, $1, $2) }
    }
    building.builder.finish()
    if let refusal = building.builder.refusal { throw MarkupRefusal(refusal) }
    guard !building.builder.tree.records.isEmpty else { throw MarkupRefusal("has nothing in it that is HTML") }
    building.builder.tree.problems = problems
    return building.builder.tree
}

private func parsed(
    _ bytes: [UInt8], _ parse: (UnsafePointer<CChar>, Int) -> Void
) throws(MarkupRefusal) -> [XMLProblem] {
    if bytes.isEmpty { throw MarkupRefusal("is empty") }
    return collectingProblems {
        bytes.withUnsafeBytes { buffer in
            guard let text = buffer.assumingMemoryBound(to: CChar.self).baseAddress else { return }
            parse(text, buffer.count)
        }
    }
}

private func tooManyAttributes(_ limits: MarkupLimits) -> MarkupRefusal {
    MarkupRefusal("has an element with more than \(limits.attributes) attributes")
}

private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// In pieces, so that a parser that was stopped reads no more. They grow, since a comment or a value that has no end in
/// one is looked through again with the next.
private func feed(
    _ text: UnsafePointer<CChar>, _ size: Int, _ parse: (UnsafePointer<CChar>?, Int32, Int32) -> Int32
) {
    var piece = 1 << 16
    var offset = 0
    while offset < size {
        let count = min(piece, size - offset)
        _ = parse(text + offset, Int32(count), 0)
        offset += count
        piece = min(2 * piece, 1 << 30)
    }
    _ = parse(nil, 0, 1)
}

/// The parser hands its user data to the callbacks: the builder.
private func held(_ context: UnsafeMutableRawPointer?) -> HeldBuilder? {
    context.map { Unmanaged<HeldBuilder>.fromOpaque($0).takeUnretainedValue() }
}

private func currentLine(_ context: UnsafeMutableRawPointer?) -> Int { held(context)?.builder.line ?? 1 }
