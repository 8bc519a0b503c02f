import CLibXML2

/// An XML 1.0 document in UTF-8, indented where no text is beside the elements.
///
/// Characters that XML 1.0 forbids (<https://www.w3.org/TR/xml/#charsets>) are left out.
///
/// - Precondition: The names of elements and attributes are XML names, for they come from the program, not from content.
public func xmlDocument(_ root: XMLElement) -> [UInt8] {
    _ = libraryIsReady
    let document = xmlNewDoc("1.0")
    defer { xmlFreeDoc(document) }
    xmlDocSetRootElement(document, tree(of: root, in: document))
    return saved(document)
}

private func tree(of element: XMLElement, in document: xmlDocPtr?) -> xmlNodePtr? {
    precondition(xmlValidateQName(element.name, 0) == 0, "'\(element.name)' is not an XML name")
    let node = xmlNewDocNode(document, nil, element.name, nil)
    for (name, value) in element.attributes {
        precondition(xmlValidateQName(name, 0) == 0, "'\(name)' is not an XML name")
        xmlNewProp(node, name, allowedText(value))
    }
    for child in element.children {
        switch child {
        case .text(let text): xmlAddChild(node, xmlNewDocText(document, allowedText(text)))
        case .element(let element): xmlAddChild(node, tree(of: element, in: document))
        }
    }
    return node
}

private func saved(_ document: xmlDocPtr?) -> [UInt8] {
    let buffer = xmlBufferCreate()
    defer { xmlBufferFree(buffer) }
    let output = xmlSaveToBuffer(buffer, "UTF-8", Int32(XML_SAVE_FORMAT.rawValue))
    xmlSaveDoc(output, document)
    // Only closing writes what is still waiting.
    xmlSaveClose(output)
    return Array(UnsafeBufferPointer(start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer))))
}

private func allowedText(_ text: String) -> String {
    guard !text.unicodeScalars.allSatisfy(isAllowed) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
}

/// A Swift string has no surrogates, which are forbidden too.
private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...: true
    default: false
    }
}
