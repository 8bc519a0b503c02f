import Linking
import Model
import XML

/// The fifty newest dated entries (RFC 4287). Dates are those of the entries, so that a build changes nothing by itself.
func atomFeed(_ shell: PageShell) -> SiteFile {
    SiteFile("feed.xml") {
        let base = shell.settings.baseURL
        let title = shell.settings.title
        let entries = shell.library.entries.filter { $0.fields.date != nil }.sorted(by: newestFirst).prefix(50)
        let head = [
            XMLElement("title", text: title), XMLElement("id", text: base),
            XMLElement("updated", text: timestamp(entries.first?.fields.date)),
            XMLElement("link", ["href": base]), XMLElement("link", ["rel": "self", "href": base + "feed.xml"]),
            XMLElement("author", children: [.element(XMLElement("name", text: title))]),
        ]
        let children = head + entries.map { feedEntry($0, base: base) }
        let feed = XMLElement(
            "feed", ["xmlns": "http://www.w3.org/2005/Atom"], children: children.map { .element($0) })
        return (xmlDocument(feed), [])
    }
}

private func feedEntry(_ entry: Entry, base: String) -> XMLElement {
    let address = base + Address(entry: entry.id).page
    var children = [
        XMLElement("title", text: entry.title), XMLElement("id", text: address),
        XMLElement("updated", text: timestamp(entry.fields.date)), XMLElement("link", ["href": address]),
    ]
    if let summary = entry.fields.summary { children.append(XMLElement("summary", text: summary)) }
    children += entry.fields.tags.map { XMLElement("category", ["term": $0]) }
    return XMLElement("entry", children: children.map { .element($0) })
}

/// RFC 3339; a feed without any date has the epoch.
private func timestamp(_ date: PartialDate?) -> String { (date?.firstDay ?? "1970-01-01") + "T00:00:00Z" }
