import Model
import XML

/// An export of WordPress (WXR 1.0 to 1.2, `wp-admin/includes/export.php`): its published posts and pages. Drafts, what
/// is private or protected, pictures, menus and comments are left out.
func readWordPress(_ items: [FeedFields], channel: FeedFields, about: IngestedDocument) -> [IngestedDocument] {
    var about = about
    let authors = displayNames(channel)
    var skipped = SkippedItems()
    var documents: [IngestedDocument] = []
    for fields in items {
        let type = fields.text("post_type", .wordPress) ?? "post"
        let status = fields.text("status", .wordPress) ?? "publish"
        if type != "post", type != "page" {
            skipped.count(type)
        } else if status != "publish" {
            skipped.count(status)
        } else if fields.text("post_password", .wordPress) != nil {
            skipped.count("protected")
        } else {
            let item = wordPressItem(fields, authors: authors, base: about.facts.url)
            documents.append(item.document(of: about.facts))
        }
    }
    about.warnings += skipped.warnings
    return [about] + documents
}

extension FeedFields {
    /// Also where the vocabulary is not declared.
    var isWordPressItem: Bool { text("post_type", .wordPress) != nil }
}

private func wordPressItem(_ fields: FeedFields, authors: [String: String], base: String?) -> FeedItem {
    var item = rssItem(fields, base: base)
    item.facts.people = item.facts.people.map { authors[$0] ?? $0 }
    item.facts.tags = []
    let terms = fields.all("category", .rss)
    // Version 1.0 writes each twice, once without its domain.
    let isMarked = terms.contains { $0["domain"] != nil }
    for term in terms {
        let name = feedTitle(term.text)
        switch term["domain"] {
        case "post_tag", "tag": item.facts.tags.append(name)
        case "category": item.facts.categories.append(name)
        case nil where !isMarked: item.facts.categories.append(name)
        default: continue
        }
    }
    item.facts.tags = unique(item.facts.tags)
    item.facts.categories = unique(item.facts.categories)
    // The day where the site is, which its own addresses have.
    let dates = fields.texts("post_date", .wordPress) + fields.texts("post_date_gmt", .wordPress)
    if let date = dates.lazy.compactMap(feedDate).first { item.facts.date = date }
    item.text = fields.first("encoded", .content).map { .html(wordPressHTML($0.text)) }
    if let excerpt = fields.first("encoded", .excerpt)?.text {
        item.facts.summary = videoSummary(FeedText.html(excerpt).content(base: nil).blocks.lines)
    }
    return item
}

/// By the names with which they log in.
private func displayNames(_ channel: FeedFields) -> [String: String] {
    var names: [String: String] = [:]
    for author in channel.all("author", .wordPress) {
        let fields = FeedFields(author)
        guard let login = fields.text("author_login", .wordPress) else { continue }
        names[login] = fields.text("author_display_name", .wordPress)
    }
    return names
}
