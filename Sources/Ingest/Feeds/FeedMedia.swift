import Model
import XML

/// What feeds of recordings add to an item: Media RSS 1.5, Apple's tags, Podcasting 2.0, Podlove Simple Chapters 1.2.
extension FeedItem {
    mutating func addMedia(_ fields: FeedFields, base: String?) {
        let group = fields.first("group", .media).map(FeedFields.init)
        let media = [fields, group].compactMap { $0 }
        if fields.has(.youTube) || media.contains(where: Self.hasRecording) { isRecording = true }
        if text == nil {
            text = media.lazy.compactMap { $0.first("description", .media).flatMap(Self.mediaText) }.first
        }
        if facts.title == nil { facts.title = media.lazy.compactMap { $0.text("title", .media) }.first }
        if facts.tags.isEmpty, let words = media.lazy.compactMap({ $0.text("keywords", .media) }).first {
            facts.tags = unique(words.split(separator: ",").map { plainText(String($0)) })
        }
        facts.duration =
            fields.text("duration", .itunes).flatMap(playTime)
            ?? media.lazy.compactMap { $0.first("content", .media)?["duration"] }.first.flatMap(playTime)
        let people = fields.texts("person", .podcast)
        if !people.isEmpty { facts.people = unique(people) }
        facts.transcript = transcript(fields, base: base)
        addChapters(fields)
    }

    private static func hasRecording(_ fields: FeedFields) -> Bool {
        fields.all("content", .media).contains { content in
            let type = content["type"] ?? ""
            return type.hasPrefix("audio/") || type.hasPrefix("video/")
                || ["audio", "video"].contains(content["medium"] ?? "")
        }
    }

    private static func mediaText(_ node: MarkupNode) -> FeedText? {
        let text: FeedText = node["type"] == "html" ? .html(node.text) : .plain(node.text)
        return text.isEmpty ? nil : text
    }

    /// The one that tells the most: with times, then plain.
    private func transcript(_ fields: FeedFields, base: String?) -> String? {
        let order = ["text/vtt", "application/x-subrip", "application/srt", "text/srt", "application/json"]
        let all = fields.all("transcript", .podcast).filter { !($0["url"] ?? "").isEmpty }
        let best = all.min { one, other in
            let rank = { (node: MarkupNode) in order.firstIndex(of: node["type"] ?? "") ?? order.count }
            return rank(one) < rank(other)
        }
        return best?["url"].flatMap { resolvedLink($0, base: base) }
    }

    private mutating func addChapters(_ fields: FeedFields) {
        let list = fields.first("chapters", .simpleChapters)
        for (index, node) in (list?.children("chapter") ?? []).prefix(2000).enumerated() {
            let title = feedTitle(node["title"] ?? "")
            guard let start = node["start"].flatMap(playTime), !title.isEmpty else {
                warnings.append(
                    IngestWarning(
                        "chapter-skipped", "'\(name)': chapter \(index + 1) was left out: no readable start or title"))
                continue
            }
            facts.chapters.append(Chapter(start: start, title: title))
        }
        facts.chapters.sort { $0.start < $1.start }
        if facts.chapters.isEmpty, let address = fields.first("chapters", .podcast)?["url"] {
            warnings.append(
                IngestWarning(
                    "chapters-elsewhere",
                    "'\(name)': its chapters are in a file that was not fetched: \(plainText(address))"))
        }
    }

    /// The first that can be read.
    mutating func addDate(_ texts: [String]) {
        facts.date = texts.lazy.compactMap(feedDate).first
        if facts.date == nil, let text = texts.first(where: { !$0.isEmpty }) {
            warnings.append(IngestWarning("date-unreadable", "'\(name)': its date cannot be read: \(text.prefix(60))"))
        }
    }
}

extension FeedFields {
    /// Of a feed or an item that names one.
    var licence: String? {
        for node in all("license", .creativeCommons) {
            let address = plainText(node["resource"] ?? node.text)
            if !address.isEmpty { return licenceName(address) }
        }
        for node in all("license", .podcast) {
            let name = plainText(node["url"] ?? node.text)
            if !name.isEmpty { return licenceName(name) }
        }
        let rights =
            texts("license", .dublinCore) + texts("rights", .dublinCore) + texts("rights", .atom)
            + texts("copyright", .rss) + texts("copyright", .atom)
        return rights.lazy.compactMap(namedLicence).first
    }
}

extension [PlacedHTMLBlock] {
    /// Paragraph after paragraph, as plain text with its lines.
    var lines: String { map { [$0.block].shownLines }.joined(separator: "\n\n") }
}
