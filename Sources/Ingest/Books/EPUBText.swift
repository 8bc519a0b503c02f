import Charsets
import XML

/// A file of a book, read.
struct BookFile {
    /// Begins the keys of its segments.
    var name: String
    /// What it calls itself.
    var title = ""
    var blocks: [PlacedHTMLBlock]
    /// It stands in the main order: what comes before goes on in it.
    var isLinear = true
}

/// The tree of a content document: XHTML, whose named characters are known from a document type that is not loaded, or
/// what was meant to be XHTML.
func xhtmlTree(_ bytes: [UInt8], name: String, warnings: inout [IngestWarning]) throws(MarkupRefusal) -> MarkupTree {
    let decoded = decodeText(bytes, declared: declaredXMLEncoding(bytes) ?? declaredHTMLEncoding(bytes))
    if decoded.isGuessed {
        warnings.append(IngestWarning("encoding-guessed", "'\(name)' was read as \(decoded.charset)"))
    }
    let text = Array(decoded.bytes.drop { $0 <= 0x20 })
    let resolved = resolvingHTMLNames(text) ?? text
    do {
        return try readXML(resolved, isUTF8: true)
    } catch {
        let tree = try readHTML(text)
        let why = error.description
        warnings.append(IngestWarning("xhtml-repaired", "'\(name)' \(why.prefix(200)); it was read as HTML"))
        return tree
    }
}

/// `charset=` of a `meta` element near the start (HTML Living Standard, 13.2.3.2).
private func declaredHTMLEncoding(_ bytes: [UInt8]) -> String? {
    let start = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    guard let name = start.firstRange(of: "charset=") else { return nil }
    let value = start[name.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
    let charset = value.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) }
    return charset.isEmpty ? nil : String(charset)
}

/// The blocks of a content document. Tables of contents, lists of pages and landmarks in it are no text.
func bookFile(_ tree: MarkupTree, name: String, isLinear: Bool, warnings: inout [IngestWarning]) -> BookFile {
    let lists: Set<Substring> = ["toc", "page-list", "landmarks", "lot", "loi", "loa", "lov"]
    var skipped: Set<Int> = []
    var title = ""
    if tree.isFlattened {
        warnings.append(
            IngestWarning(
                "flattened", "'\(name)' is nested too deeply; its innermost parts were read as if side by side"))
    }
    for node in tree.root.all where !node.isText {
        if node.name == "title", title.isEmpty, node.parent?.name == "head" { title = plainText(node.text) }
        if node.name == "nav", node.epubTypes.contains(where: lists.contains) { skipped.insert(node.index) }
    }
    let content = htmlBlocks([tree.root], skipping: skipped)
    warnings += content.warnings.map { IngestWarning($0.code, "'\(name)': \($0.message)") }
    return BookFile(name: name, title: title, blocks: content.blocks.map(\.withoutInnerLinks), isLinear: isLinear)
}
