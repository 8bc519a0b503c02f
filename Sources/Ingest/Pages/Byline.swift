import XML

/// Who wrote a page and when, as it says to its readers (microformats h-entry, microdata, and the names that themes give
/// to such places).
struct Byline {
    var published: String?
    var authors: [String] = []

    init(_ page: PageReading) {
        var before = 0
        var seenHeading = false
        for node in page.all {
            if node.isText { continue }
            // Past the beginning of the text there are bylines of other pages.
            if node.name == "p", node.parent?.name != "header" { before += node.briefText(upTo: 200) == nil ? 1 : 0 }
            if node.name == "h1" {
                seenHeading = true
                before = 0
            }
            let isExplicit = node["itemprop"] != nil || node.hasClass(["dt-published", "p-author", "entry-date"])
            guard before == 0 || isExplicit else { continue }
            readDate(
                node, isLine: seenHeading && before == 0 && ["p", "div", "span", "small", "em"].contains(node.name))
            readAuthor(node)
        }
    }

    /// - Parameter isLine: It stands between the title and the text, where a line of its own may be the date.
    private mutating func readDate(_ node: MarkupNode, isLine: Bool) {
        guard published == nil else { return }
        let classes = node.classes
        if classes.contains(where: { $0.contains("updated") || $0.contains("modified") }), node.name == "time" {
            if !classes.contains(where: { $0.contains("publish") }) { return }
        }
        if hasWord(node["itemprop"], "datepublished") || classes.contains("dt-published") {
            published = node["datetime"] ?? node["content"] ?? node.text
        } else if node.name == "time", node["itemprop"] == nil {
            published = writtenDay(node["datetime"] ?? node.text).map { "\($0)" }
        } else if !Set(classes).isDisjoint(with: dateClasses), let text = node.briefText(upTo: 120) {
            published = writtenDay(text).map { "\($0)" }
        } else if isLine, let text = node.briefText(upTo: 40), text.split(whereSeparator: \.isWhitespace).count <= 4 {
            published = writtenDay(text).map { "\($0)" }
        }
    }

    private mutating func readAuthor(_ node: MarkupNode) {
        let isOne =
            hasWord(node["rel"], "author") && !node.hasClass(["site-title"]) || hasWord(node["itemprop"], "author")
            || !Set(node.classes).isDisjoint(with: authorClasses)
        guard isOne, node.name != "meta", node.name != "link", authors.count < 50, node.briefText(upTo: 400) != nil
        else { return }
        let named = node.all.filter { hasWord($0["itemprop"], "name") || $0.hasClass(["fn", "p-name"]) }
        let items = node.descendants("li")
        let links = node.descendants("a")
        let parts = !named.isEmpty ? named : !items.isEmpty ? items : !links.isEmpty ? links : [node]
        for part in parts {
            for name in separateNames(oneLine(part.text)).compactMap(personName) where isName(name) {
                if !authors.contains(where: { $0.contains(name) }) { authors.append(name) }
            }
        }
    }

    /// Names are a few words; a sentence about somebody is none.
    private func isName(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return words.count <= 5 && name.utf8.count <= 60 && !name.contains(where: { "0123456789:|/".contains($0) })
            && !["author", "authors", "about the author", "follow", "more posts", "view all posts"].contains(
                name.lowercased())
    }
}

private let dateClasses: Set<String> = [
    "date", "published", "post-date", "entry-date", "pubdate", "publish-date", "posted-on", "post__date", "date-header",
    "article-date", "post-meta-date", "blog-date", "published-date", "publication-date", "date-published",
    "blog-post-meta",
    "post-meta", "post__meta", "entry-meta", "blog-publish-date",
]

private let authorClasses: Set<String> = [
    "author", "authors", "byline", "p-author", "post-author", "author-name", "entry-author", "article-author",
    "author-lists", "wp-block-post-author-name", "wp-block-post-author__name", "author-list", "post-byline",
    "post__author", "byline-name", "article__author", "blog-author",
]
