import XML

extension HTMLBlockReader {
    /// A link to the heading that it stands in, which says nothing: `¶`, `#`, a picture of a chain.
    func isHeadingAnchor(_ node: MarkupNode) -> Bool {
        guard node.name == "a" || node.name == "button" || node.name == "span" && node.hasClass(anchorClasses) else {
            return false
        }
        if node.name == "button" { return true }
        var text = node.text.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value != 0x200B }.map(
            Character.init)
        if text.isEmpty { return node.descendants("img").isEmpty }
        if text.count <= 2, text.allSatisfy({ "¶#§🔗∞⚓↩".contains($0) }) { return true }
        text = text.map { Character($0.lowercased()) }
        return anchorWords.contains(String(text)) || node.hasClass(["headerlink"])
    }

    /// Where all of a heading's text was in such a link, it is its text after all.
    func anchorText(in heading: MarkupNode) -> String? {
        let text = heading.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text.unicodeScalars.contains { $0.properties.isAlphabetic } && heading.descendants("script").isEmpty
            ? text : nil
    }
}

private let anchorClasses: Set<String> = [
    "anchor", "anchorjs-link", "header-anchor", "hash-link", "headerlink", "heading-link", "permalink", "anchor-link",
]

private let anchorWords: Set<String> = [
    "linktothisheading", "permalink", "permalinktothisheading", "permalinktothisheadline", "linktothissection", "link",
    "anchor", "copylink", "directlink",
]
