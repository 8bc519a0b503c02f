import Linking
import Model
import XML

/// The fifty newest entries of a feed (RFC 4287): by the last change of their files where that is known, and else by
/// their dates. No date is that of a build, so that a build changes nothing by itself.
func atomFeed(_ feed: Feed, _ shell: PageShell) -> SiteFile {
    SiteFile(feed.path) {
        let root = rootPrefix(of: feed.path)
        let newest = newest(of: feed, shell)
        // A feed that has been followed keeps its id: that of the first one is the site's.
        let id = feed.path == "feed.xml" ? shell.settings.baseURL : shell.wholeAddress(of: feed.path)
        let page = feed.page == "index.html" ? "" : feed.page
        let site = shell.settings.title
        let head = [
            XMLElement("title", text: feed.title.isEmpty ? feed.path : feed.title), XMLElement("id", text: id),
            XMLElement("updated", text: timestamp(newest.map(\.updated).max())),
            XMLElement("link", ["href": page.isEmpty ? home(shell, root) : shell.address(of: page, root: root)]),
            XMLElement("link", ["rel": "self", "href": shell.address(of: feed.path, root: root)]),
            XMLElement("author", children: [.element(XMLElement("name", text: site.isEmpty ? "kb" : site))]),
        ]
        let children = head + newest.map { feedEntry($0.entry, updated: $0.updated, shell, root: root) }
        let element = XMLElement(
            "feed", ["xmlns": "http://www.w3.org/2005/Atom"], children: children.map { .element($0) })
        return (xmlDocument(element), [])
    }
}

private func home(_ shell: PageShell, _ root: String) -> String {
    shell.settings.givenBaseURL == nil ? root + "index.html" : shell.address(of: "", root: root)
}

private func newest(of feed: Feed, _ shell: PageShell) -> [(entry: Entry, updated: PartialDate)] {
    // Without the entries, which are large to sort.
    let dated = feed.entries.compactMap { id -> (id: EntryID, date: PartialDate?, updated: PartialDate)? in
        guard let position = shell.library.position(of: id) else { return nil }
        let date = shell.library.entries[position].fields.date
        return (shell.background.changes[id]?.date ?? date).map { (id, date, $0) }
    }
    let sorted = dated.sorted { left, right in
        left.updated == right.updated
            ? newestFirst((left.date, left.id), (right.date, right.id)) : left.updated > right.updated
    }
    return sorted.prefix(50).compactMap { dated in shell.library[dated.id].map { ($0, dated.updated) } }
}

private func feedEntry(_ entry: Entry, updated: PartialDate, _ shell: PageShell, root: String) -> XMLElement {
    let page = Address(entry: entry.id).page
    var children = [
        XMLElement("title", text: entry.title), XMLElement("id", text: shell.wholeAddress(of: page)),
        XMLElement("updated", text: timestamp(updated)),
        XMLElement("link", ["href": shell.address(of: page, root: root)]),
    ]
    children += entry.details.people.map { name in
        XMLElement("author", children: [.element(XMLElement("name", text: name))])
    }
    if let summary = entry.fields.summary { children.append(XMLElement("summary", text: summary)) }
    children += entry.fields.tags.map { XMLElement("category", ["term": $0]) }
    return XMLElement("entry", children: children.map { .element($0) })
}

/// RFC 3339; a feed without any date has the epoch.
func timestamp(_ date: PartialDate?) -> String { (date?.firstDay ?? "1970-01-01") + "T00:00:00Z" }
