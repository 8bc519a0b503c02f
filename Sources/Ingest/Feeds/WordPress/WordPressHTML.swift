/// What a post of WordPress looks like as HTML: shortcodes resolved, and, where the classic editor wrote it, blank
/// lines as paragraphs.
func wordPressHTML(_ text: String) -> String {
    let html = resolvingShortcodes(text)
    return html.contains("<!-- wp:") ? withClassicParts(html) : paragraphsFromBlankLines(html)
}

/// The block editor puts its blocks between comments that name them; what stands outside of these, or in the block that
/// is the classic editor, is as that wrote it (`wp-includes/class-wp-block-parser.php`).
private func withClassicParts(_ html: String) -> String {
    let bytes = Array(html.utf8)
    var output = ""
    var depth = 0
    var start = 0
    let take = { (end: Int) in
        let part = String(decoding: bytes[start..<end], as: UTF8.self)
        return depth == 0 ? paragraphsFromBlankLines(part) : part
    }
    var index = 0
    while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "<"), let mark = BlockMark(bytes, at: index) else {
            index += 1
            continue
        }
        output += take(index)
        switch mark.kind {
        case .opening: depth += 1
        case .closing: depth = max(depth - 1, 0)
        case .whole: break
        }
        index = mark.end
        start = index
    }
    return output + take(bytes.count)
}

/// `<!-- wp:name {…} -->`, `<!-- /wp:name -->` or `<!-- wp:name {…} /-->`. That of the classic editor is none.
private struct BlockMark {
    enum Kind { case opening, closing, whole }
    var kind: Kind
    /// Behind it.
    var end: Int

    init?(_ bytes: [UInt8], at start: Int) {
        let rest = bytes[start...]
        let isClosing = rest.starts(with: "<!-- /wp:".utf8)
        guard isClosing || rest.starts(with: "<!-- wp:".utf8), let tag = MarkupTag(bytes, at: start) else { return nil }
        let comment = bytes[start..<tag.end]
        let name = comment.dropFirst(isClosing ? 9 : 8)
        if name.starts(with: "freeform".utf8) {
            kind = .whole
        } else if isClosing {
            kind = .closing
        } else {
            kind = comment.suffix(4).elementsEqual("/-->".utf8) ? .whole : .opening
        }
        end = tag.end
    }
}
