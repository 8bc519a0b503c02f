import Model
import XML

/// RSS 2.0 and 0.91 to 0.94, RSS 0.9 and 1.0 as RDF; an export of WordPress is RSS 2.0 too.
func readRSS(_ root: MarkupNode) throws(IngestRefusal) -> [IngestedDocument] {
    let channelNode = root.name == "Channel" ? root : root.child("channel")
    guard let channelNode else { throw IngestRefusal("is no feed that can be read: it has no 'channel'") }
    let channel = FeedFields(channelNode)
    var about = IngestedDocument(.feed)
    about.facts = channelFacts(channel, root: root)
    let items = rssItems(channel, root: root)
    if channel.has(.wordPress) || items.contains(where: { $0.has(.wordPress) || $0.isWordPressItem }) {
        return readWordPress(items, channel: channel, about: about)
    }
    let people = unique(channel.texts("person", .podcast))
    let documents = items.map { fields in
        var item = rssItem(fields, base: about.facts.url)
        if item.isRecording, fields.all("person", .podcast).isEmpty, !people.isEmpty { item.facts.people = people }
        if item.facts.people.isEmpty { item.facts.people = about.facts.people }
        return item.document(of: about.facts)
    }
    return [about] + documents
}

/// Those of RSS 0.9 and 1.0 stand beside the channel, all others in it.
private func rssItems(_ channel: FeedFields, root: MarkupNode) -> [FeedFields] {
    let inside = channel.all("item", .rss)
    let nodes = inside.isEmpty ? FeedFields(root).all("item", .rss) : inside
    return nodes.map(FeedFields.init)
}

private func channelFacts(_ channel: FeedFields, root: MarkupNode) -> Facts {
    var facts = Facts()
    let title = feedTitle(channel.first("title", .rss)?.text ?? "")
    facts.title = title.isEmpty ? nil : title
    facts.url = channel.text("link", .rss).flatMap { resolvedLink($0, base: nil) }.flatMap {
        isWebAddress($0) ? $0 : nil
    }
    if let text = channel.first("description", .rss)?.text ?? channel.first("summary", .itunes)?.text {
        facts.summary = videoSummary(FeedText.html(text).content(base: nil).blocks.lines)
    }
    facts.language =
        channel.text("language", .rss).flatMap(languageTag) ?? channel.text("language", .dublinCore).flatMap(
            languageTag)
        ?? root.writtenLanguage
    facts.licence = channel.licence
    facts.people = unique(channel.texts("author", .itunes) + channel.texts("creator", .dublinCore))
    return facts
}

func rssItem(_ fields: FeedFields, base channelBase: String?) -> FeedItem {
    var item = FeedItem()
    let base = fields.node.base(from: channelBase)
    let title = feedTitle(
        (fields.first("title", .rss) ?? fields.first("title", .dublinCore) ?? fields.first("title", .itunes))?.text
            ?? "")
    item.facts.title = title.isEmpty ? nil : title
    item.id = fields.text("guid", .rss) ?? fields.text("id", .atom) ?? fields.node["about"].map(plainText)
    item.facts.url = rssAddress(fields, base: base)
    item.addDate(
        fields.texts("pubDate", .rss) + fields.texts("date", .dublinCore) + fields.texts("published", .atom)
            + fields.texts("updated", .atom))
    item.facts.people = rssPeople(fields)
    item.facts.tags = unique(
        fields.texts("category", .rss).map(feedTitle) + fields.texts("subject", .dublinCore).map(feedTitle))
    item.facts.language = fields.node.writtenLanguage
    item.facts.licence = fields.licence
    item.base = item.facts.url ?? base
    let texts = rssTexts(fields)
    item.text = texts.first
    if texts.count > 1 { item.facts.summary = videoSummary(texts[1].content(base: nil).blocks.lines) }
    for enclosure in fields.all("enclosure", .rss) {
        guard let address = enclosure["url"].flatMap({ resolvedLink(plainText($0), base: base) }),
            isRecordingFile(type: enclosure["type"] ?? "", address: address)
        else { continue }
        item.isRecording = true
        item.facts.url = item.facts.url ?? address
    }
    item.addMedia(fields, base: base)
    return item
}

/// The whole text first, then what sums it up.
private func rssTexts(_ fields: FeedFields) -> [FeedText] {
    let nodes =
        fields.all("encoded", .content) + fields.all("description", .rss) + fields.all("summary", .itunes)
        + fields.all("description", .dublinCore)
    var texts = nodes.map { $0.elements.isEmpty ? FeedText.html($0.text) : .nodes($0.children) }
    // XHTML right in the item: what some did before `content:encoded`.
    if let body = fields.first("body", .other) { texts.insert(.nodes([body]), at: 0) }
    return texts.filter { !$0.isEmpty }
}

private func rssAddress(_ fields: FeedFields, base: String?) -> String? {
    var addresses = fields.texts("origLink", .feedBurner) + fields.texts("link", .rss)
    addresses += fields.all("link", .atom).filter { ($0["rel"] ?? "alternate") == "alternate" }.compactMap {
        $0["href"]
    }
    // By RSS 2.0 a guid is an address unless it says that it is none.
    addresses += fields.all("guid", .rss).filter { $0["isPermaLink"]?.lowercased() != "false" }
        .map { plainText($0.text) }.filter(isWebAddress)
    addresses += [fields.node["about"]].compactMap { $0 }.filter(isWebAddress)
    return addresses.lazy.compactMap { resolvedLink(plainText($0), base: base) }.first(where: isWebAddress)
}

/// `mail@example.org (Name)` of RSS 2.0; a mail address alone names nobody.
private func rssPeople(_ fields: FeedFields) -> [String] {
    let creators = fields.texts("creator", .dublinCore).map(feedTitle)
    if !creators.isEmpty { return unique(creators) }
    var names: [String] = []
    for author in fields.texts("author", .rss) + fields.texts("author", .itunes) {
        if let open = author.firstIndex(of: "("), author.hasSuffix(")"), author[..<open].contains("@") {
            names.append(plainText(String(author[author.index(after: open)...].dropLast())))
        } else if !author.contains("@") {
            names.append(feedTitle(author))
        } else if let open = author.firstIndex(of: "<"), open > author.startIndex {
            names.append(plainText(String(author[..<open])))
        }
    }
    names += fields.all("author", .atom).compactMap { $0.child("name").map { plainText($0.text) } }
    return unique(names)
}

private func isRecordingFile(type: String, address: String) -> Bool {
    if type.hasPrefix("audio/") || type.hasPrefix("video/") { return true }
    let ending = address.prefix { $0 != "?" && $0 != "#" }.suffix(5).lowercased()
    return [".mp3", ".m4a", ".mp4", ".m4v", ".ogg", ".opus", ".webm", ".mov", ".aac"].contains(where: ending.hasSuffix)
}
