/// What a post of WordPress looks like as HTML: shortcodes resolved, and, where the classic editor wrote it, blank
/// lines as paragraphs.
func wordPressHTML(_ text: String) -> String {
    let html = resolvingShortcodes(text)
    // The block editor marks what it wrote with comments, and its paragraphs are elements already.
    return text.contains("<!-- wp:") ? html : paragraphsFromBlankLines(html)
}
