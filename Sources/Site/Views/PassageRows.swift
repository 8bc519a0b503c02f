import Linking
import Model
import Templates

extension EntryView {
    /// A moment, a slide or a chapter as a row: where it is, what it says, and what it supports.
    func passageRow(_ passage: Passage, rank: Int) -> Value {
        let outside = passage.url ?? (passage.place == nil ? nil : entry.outsideAddress(of: passage))
        var second: String?
        if case .time(let seconds) = passage.place { second = String(seconds.count) }
        let (number, title) = numbered(passage)
        let because = links.filter { $0.near.anchor == passage.anchor && $0.link.relation != .mentions }
        let (shown, more) = because.reasonsBesideStep(of: entry.id)
        let place = passage.place.map(words.place)
        return .record([
            "anchor": .text(passage.anchor), "alias": passage.alias.map { .text($0) } ?? .none,
            "level": .text(String(rank)), "title": .text(title),
            "place": place.map { .text($0) } ?? .none, "number": number.map { .text($0) } ?? .none,
            "second": second.map { .text($0) } ?? .none, "outside": outside.map { .text($0) } ?? .none,
            "openAt": .text(openAt(place, outside)), "html": .text(html.blocks(html.withoutRelations(passage.blocks))),
            "picture": picture(of: passage), "isReasoned": .flag(!because.isEmpty),
            "because": becauseGroups(shown, in: self),
            "more": moreReasons(more, in: self),
        ])
    }

    /// Of a slide, small; what is on it stands beside it in words.
    private func picture(of passage: Passage) -> Value {
        guard case .slide(let number) = passage.place, let picture = entry.ingested?.pictures[number] else {
            return .none
        }
        let width = min(picture.width, pictureWidth)
        return .record([
            "src": .text(root + picture.path), "width": .text(String(width)),
            "height": .text(String(max(1, picture.height * width / picture.width))),
        ])
    }

    func openAt(_ place: String?, _ outside: String?) -> String {
        guard let place, let outside else { return "" }
        return words["open-at", ["place": place, "host": host(of: outside)]]
    }

    /// `3.1` and the rest of `3.1 Choosing a level` or of `3. Risk`, as chapters are numbered; the title as HTML.
    private func numbered(_ passage: Passage) -> (number: String?, title: String) {
        // The place stands beside it: a heading has to be there, and says it to those who jump from one to the next.
        if let place = passage.place, passage.isUntitled {
            return (nil, "<span class=\"vh\">\(words.place(place))</span>")
        }
        if passage.place != nil { return (nil, escapeHTML(passage.title)) }
        var content = html.unlinked(passage)
        guard entry.kind == .book, case .text(let text) = content.first else { return (nil, html.inlines(content)) }
        let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let rest = text.dropFirst(number.count)
        guard number.first != ".", number.contains(where: \.isNumber), rest.first == " ",
            rest.count > 1 || content.count > 1
        else { return (nil, html.inlines(content)) }
        content[0] = .text(String(rest.dropFirst()))
        return (number.hasSuffix(".") ? String(number.dropLast()) : String(number), html.inlines(content))
    }
}

/// In CSS pixels: it fits on the narrowest phone.
private let pictureWidth = 280
