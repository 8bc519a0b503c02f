import Model
import XML

/// Atom 1.0 (RFC 4287) and 0.3, with what YouTube and Blogger add.
func readAtom(_ root: MarkupNode) -> [IngestedDocument] {
    let feed = FeedFields(root)
    let own = atomLink(feed, relation: "self", base: nil)
    let home = atomLink(feed, relation: "alternate", base: own)
    var about = IngestedDocument(.feed)
    about.facts.title = feed.first("title", .atom).flatMap(atomLine)
    about.facts.url = home
    about.facts.summary = (feed.first("subtitle", .atom) ?? feed.first("tagline", .atom)).flatMap(atomLine)
    about.facts.people = atomPeople(feed)
    about.facts.language = root.writtenLanguage
    about.facts.licence = atomLicence(feed, base: home)
    var skipped = SkippedItems()
    var items: [FeedItem] = []
    for entry in feed.all("entry", .atom) {
        let fields = FeedFields(entry)
        if let kind = bloggerKind(fields) {
            skipped.count(kind)
        } else {
            items.append(atomItem(fields, of: about.facts, at: own ?? home))
        }
    }
    about.warnings += skipped.warnings
    return [about] + items.map { $0.document(of: about.facts) }
}

/// A document that is one entry (RFC 4287, 2).
func readAtomEntry(_ root: MarkupNode) -> [IngestedDocument] {
    [IngestedDocument(.feed), atomItem(FeedFields(root), of: Facts(), at: nil).document(of: Facts())]
}

/// - Parameter address: Of the feed: what `xml:base` itself starts from.
private func atomItem(_ entry: FeedFields, of feed: Facts, at address: String?) -> FeedItem {
    var item = FeedItem()
    let base = entry.node.base(from: address)
    item.id = entry.text("id", .atom)
    item.facts.title = entry.first("title", .atom).flatMap(atomLine)
    item.facts.url =
        entry.text("origLink", .feedBurner).flatMap { resolvedLink($0, base: nil) }
        ?? atomLink(entry, relation: "alternate", base: address)
    item.addDate(
        ["published", "issued", "created", "updated", "modified"].flatMap { entry.texts($0, .atom) }
            + entry.texts("date", .dublinCore))
    item.facts.people = atomPeople(entry)
    if item.facts.people.isEmpty { item.facts.people = entry.texts("creator", .dublinCore) }
    if item.facts.people.isEmpty, let source = entry.first("source", .atom) {
        item.facts.people = atomPeople(FeedFields(source))
    }
    if item.facts.people.isEmpty { item.facts.people = feed.people }
    item.facts.tags = unique(entry.all("category", .atom).compactMap { $0["label"] ?? $0["term"] }.map(plainText))
    item.facts.language = entry.node.writtenLanguage
    item.facts.licence = atomLicence(entry, base: address)
    let contentNode = entry.first("content", .atom)
    let summaryNode = entry.first("summary", .atom)
    let written = (contentNode ?? summaryNode ?? entry.node).base(from: address)
    // Most say nothing of it, and mean the entry's page.
    item.base = written == address ? item.facts.url ?? address : written
    let content = contentNode.flatMap(atomText)
    let summary = summaryNode.flatMap(atomText)
    item.text = content ?? summary
    if content != nil, let summary { item.facts.summary = videoSummary(summary.content(base: nil).blocks.lines) }
    addEnclosure(entry, base: base, to: &item)
    item.addMedia(entry, base: base)
    return item
}

/// RFC 4287, 4.2.7.2: a link without a relation leads to the page itself. Of several the one that is a page.
private func atomLink(_ fields: FeedFields, relation: String, base: String?) -> String? {
    let links = fields.all("link", .atom).filter { ($0["rel"] ?? "alternate") == relation }
    let link = links.first { $0["type"] == "text/html" } ?? links.first
    guard let link, let address = link["href"].flatMap({ resolvedLink(plainText($0), base: link.base(from: base)) })
    else { return nil }
    return isWebAddress(address) ? address : nil
}

private func addEnclosure(_ entry: FeedFields, base: String?, to item: inout FeedItem) {
    for link in entry.all("link", .atom) where link["rel"] == "enclosure" {
        let type = link["type"] ?? ""
        guard type.hasPrefix("audio/") || type.hasPrefix("video/") else { continue }
        item.isRecording = true
        item.facts.url = item.facts.url ?? link["href"].flatMap { resolvedLink($0, base: base) }
    }
}

private func atomLicence(_ fields: FeedFields, base: String?) -> String? {
    if let address = atomLink(fields, relation: "license", base: base) { return licenceName(address) }
    return fields.licence
}

private func atomPeople(_ fields: FeedFields) -> [String] {
    unique(
        fields.all("author", .atom).compactMap { author in
            author.child("name").map { plainText($0.text) } ?? (author.elements.isEmpty ? plainText(author.text) : nil)
        })
}

private func atomLine(_ node: MarkupNode) -> String? {
    let line: String
    switch atomText(node) {
    case .html(let text), .plain(let text): line = feedTitle(text)
    case .nodes(let nodes): line = plainText(nodes.map(\.text).joined())
    case nil: return nil
    }
    return line.isEmpty ? nil : line
}

/// RFC 4287, 3.1.1 and 4.1.3; Atom 0.3 says `mode="escaped"` and a media type instead. Nil for what is not text, or
/// elsewhere.
private func atomText(_ node: MarkupNode) -> FeedText? {
    let type = (node["type"] ?? "text").lowercased()
    let mode = node["mode"]
    if node["src"] != nil || mode == "base64" { return nil }
    let text: FeedText
    if type == "xhtml" || type == "application/xhtml+xml" || mode == "xml" && !node.elements.isEmpty {
        text = .nodes(node.children)
    } else if type == "html" || type == "text/html" || mode == "escaped" {
        text = .html(node.text)
    } else if type == "text" || type == "text/plain" || mode == "xml" {
        // Many say nothing and mean HTML; the text of one that means it so has no elements.
        text = node.elements.isEmpty ? .plain(node.text) : .nodes(node.children)
    } else if type.hasPrefix("text/") {
        text = .plain(node.text)
    } else {
        return nil
    }
    return text.isEmpty ? nil : text
}

/// What an export of Blogger holds besides posts and pages; nil for these, and for entries of any other feed.
private func bloggerKind(_ entry: FeedFields) -> String? {
    let scheme = "http://schemas.google.com/g/2005#kind"
    let kind = entry.all("category", .atom).first { $0["scheme"] == scheme }?["term"]
    if let kind, !kind.hasSuffix("#post"), !kind.hasSuffix("#page") {
        return kind.split(separator: "#").last.map(String.init)
    }
    guard let control = entry.first("control", .atomPublishing), control.child("draft")?.text == "yes" else {
        return nil
    }
    return "draft"
}
