import Linking
import Model
import Templates

extension PageShell {
    /// What the head of a page tells other programs: its one address, its card, its feeds, its data.
    func meta(of path: String, _ head: PageHead, root: String) -> Record {
        let entry = entry(ofPage: path)
        let isIndexed = isIndexed(path)
        let canonical = isIndexed ? settings.givenBaseURL.map { _ in address(of: path, root: root) } : nil
        return [
            "title": .text(head.title), "description": head.description.map { .text($0) } ?? .none,
            "class": head.kind.map { .text($0.cssClass) } ?? .none, "isHome": .flag(path == "index.html"),
            "embeds": head.embed.map { .text($0) } ?? .none, "isIndexed": .flag(isIndexed),
            "canonical": canonical.map { .text($0) } ?? .none,
            "card": .text(entry?.kind.cardType ?? "website"),
            "cardText": cardText(head, entry).map { .text($0) } ?? .none,
            "feeds": .list(
                feeds(for: path, entry).map {
                    .record(["title": .text($0.title), "href": .text(root + $0.path)])
                }),
            "data": hasData(path) ? .text(root + dataPath(ofPage: path)) : .none,
            "linkedData": isIndexed ? .text(linkedData(of: path, head, entry, root: root)) : .none,
        ]
    }

    /// Nil for a page that is not an entry's.
    private func entry(ofPage path: String) -> Entry? { library[String(path.dropLast(".html".count))] }

    /// The pages that hold nothing that is not elsewhere are in no index and not in the site map.
    private func isIndexed(_ path: String) -> Bool { !["404.html", "search.html", "offline.html"].contains(path) }

    /// A map's later pages have theirs with the first.
    private func hasData(_ path: String) -> Bool { isIndexed(path) && !path.hasPrefix("map-") }

    /// What a page says of itself, or how its text begins, or what the site is about.
    private func cardText(_ head: PageHead, _ entry: Entry?) -> String? {
        if let description = head.description, !description.isEmpty { return description }
        let lead = entry?.passages.first?.blocks.prefix(1).plainText ?? ""
        return [opening(of: lead), settings.description].first { !$0.isEmpty }
    }

    private func feeds(for path: String, _ entry: Entry?) -> [Feed] {
        var found = [feeds.all]
        if let kind = Kind(folder: path.prefix { $0 != "/" }), let feed = feeds.ofKind[kind] { found.append(feed) }
        for tag in entry?.fields.tags ?? [] { if let feed = feeds.ofTag[tag] { found.append(feed) } }
        if let feed = feeds.ofTagPage[path] { found.append(feed) }
        return found
    }
}

extension Kind {
    /// What an entry of the kind is for a card: a type of the Open Graph protocol (<https://ogp.me/#types>).
    fileprivate var cardType: String {
        switch self {
        case .book: "book"
        case .person: "profile"
        case .video: "video.other"
        case .runbook, .practice, .incident, .talk, .article, .event: "article"
        }
    }
}

/// `de_CH` for `de-CH`, the form of the Open Graph protocol, which always names a territory; nil for `de`.
func locale(_ language: String) -> String? {
    let parts = language.split(separator: "-")
    guard parts.count > 1, let territory = parts.last, territory.utf8.count == 2 else { return nil }
    return "\(parts[0].lowercased())_\(territory.uppercased())"
}

/// As many whole words as a card shows, in one line.
func opening(of text: String, most: Int = 200) -> String {
    let start = text.prefix(most)
    let line = String(decoding: start.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    if start.endIndex == text.endIndex { return line }
    return line[..<(line.lastIndex(of: " ") ?? line.endIndex)] + "…"
}
