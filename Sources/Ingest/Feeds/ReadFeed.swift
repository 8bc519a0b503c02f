import Charsets
import XML

/// Atom 1.0 (RFC 4287) and 0.3, RSS 0.9 to 2.0, or an export of WordPress: a document for each item. The first is about
/// the feed itself.
func readFeed(_ file: InputFile) throws(IngestRefusal) -> [IngestedDocument] {
    var warnings: [IngestWarning] = []
    let root = try feedTree(file.bytes, warnings: &warnings)
    var documents: [IngestedDocument]
    switch (FeedVocabulary(namespace: root.namespace), root.name) {
    case (.atom, "feed"), (.rss, "feed"): documents = readAtom(root)
    case (.atom, "entry"): documents = readAtomEntry(root)
    case (_, "rss"), (_, "RDF"), (_, "Channel"): documents = try readRSS(root)
    case (_, let name): throw IngestRefusal("is no feed: it begins with '\(name.prefix(40))', not 'rss' or 'feed'")
    }
    documents[0].warnings = warnings + documents[0].warnings
    return documents
}

/// The root of the document, whose encoding and form may not be what they should.
private func feedTree(_ bytes: [UInt8], warnings: inout [IngestWarning]) throws(IngestRefusal) -> MarkupNode {
    let decoded = decodeText(bytes, declared: declaredXMLEncoding(bytes))
    if decoded.isGuessed {
        warnings.append(
            IngestWarning("encoding-guessed", "it was read as \(decoded.charset), which is not what it says of itself"))
    }
    // WordPress and others let blank lines come before the declaration, which XML does not.
    let text = Array(decoded.bytes.drop { $0 <= 0x20 })
    if text.isEmpty { throw IngestRefusal("is empty") }
    guard text[0] == UInt8(ascii: "<") else { throw IngestRefusal("is no feed: it does not begin with '<'") }
    let repaired = resolvingHTMLNames(text)
    do {
        // Where a document type is named, names that it would declare are dropped without a word.
        let hasType = text.prefix(2000).split(separator: UInt8(ascii: "<")).contains {
            $0.starts(with: "!DOCTYPE".utf8)
        }
        let tree = try readXML(hasType ? repaired ?? text : text, isUTF8: true)
        if tree.isFlattened { warnings.append(IngestWarning("flattened", "its elements are nested too deeply")) }
        return tree.root
    } catch {
        guard let repaired, let tree = try? readXML(repaired, isUTF8: true) else {
            throw IngestRefusal(error.description)
        }
        warnings.append(
            IngestWarning("xml-repaired", "it \(error.description); what it may mean there was read"))
        return tree.root
    }
}

/// What the declaration at the start says (XML 1.0, 4.3.3), where it is written in something like ASCII.
func declaredXMLEncoding(_ bytes: [UInt8]) -> String? {
    let start = bytes.prefix(200).drop { $0 != UInt8(ascii: "<") }
    guard start.starts(with: "<?xml".utf8) else { return nil }
    let declaration = String(decoding: start.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    guard let name = declaration.firstRange(of: "encoding") else { return nil }
    let value = declaration[name.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
}
