import Charsets
import Model
import XML

/// Slides in HTML: reveal.js (also as pandoc and Quarto write it), remark, Shower, Slidy, S5, deck.js, impress.js, and
/// what Marp exports. Nil when the page is no deck.
func readHTMLDeck(_ file: InputFile) throws(IngestRefusal) -> IngestedDocument? {
    guard file.bytes.mayBeDeck else { return nil }
    let decoded = decodeText(file.bytes, declared: declaredCharset(file.bytes))
    let tree: MarkupTree
    do {
        tree = try readHTML(decoded.bytes)
    } catch {
        throw IngestRefusal(error.description)
    }
    guard var deck = htmlDeck(tree.root) else { return nil }
    try deck.requiringText(hasPictures: tree.root.all.contains(where: \.isPictured))
    deck.warnOfSlidesWithoutText()
    if decoded.isGuessed {
        deck.warnings.append(
            IngestWarning("encoding-guessed", "the page does not say its encoding; it was read as \(decoded.charset)"))
    }
    if tree.isFlattened { deck.warnings.append(flattenedWarning) }
    return deck
}

extension [UInt8] {
    /// A word that each of these programs writes, so that other pages are not read twice.
    fileprivate var mayBeDeck: Bool {
        let words: [[UInt8]] = ["slide", "impress", "marpit", "remark"].map { Array($0.utf8) }
        var index = 0
        while index < count {
            let byte = self[index] | 0x20
            if byte == 0x73 || byte == 0x69 || byte == 0x6D || byte == 0x72,
                words.contains(where: { word in
                    index + word.count <= count && (0..<word.count).allSatisfy { self[index + $0] | 0x20 == word[$0] }
                })
            {
                return true
            }
            index += 1
        }
        return false
    }
}

extension MarkupNode {
    /// It shows a picture, perhaps as the ground of a slide (reveal.js, `data-background-image`).
    fileprivate var isPictured: Bool {
        if isText { return false }
        return ["img", "svg", "picture", "video", "canvas", "iframe", "object"].contains(name)
            || attributes.contains { $0.name.hasPrefix("data-background") }
    }
}
