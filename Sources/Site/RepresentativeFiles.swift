import Linking
import Model
import Templates

/// Enough of the site's files to meet what templates have wrong, without making ten thousand pages.
///
/// In a small site these are all. In a larger one they are the site of a part of the library: an entry of each shape,
/// which decides the sections of a template that are entered, and every so-manieth of the others, with all that these are
/// linked with, so that lists have something to show. `kb build` meets all of them.
public func representativeFiles(
    of library: Library, settings: Settings, look: Look, few: Int = 300
) -> [SiteFile] {
    let bare = Look(templates: look.templates, words: look.words)
    guard library.entries.count > few else { return siteFiles(of: library, settings: settings, look: bare) }
    let stride = library.entries.count / few
    var seen: Set<EntryShape> = []
    let chosen = zip(library.entries.map(\.id), shapes(in: library)).enumerated()
        .filter { position, entry in seen.insert(entry.1).inserted || position % stride == 0 }.map(\.element.0)
    let linked = chosen.flatMap { id in library.links(of: id).map(\.far.entry) }
    let others = Set(Set(linked).subtracting(chosen).map { Address(entry: $0).page })
    let part = library.keeping(Set(chosen).union(linked))
    return siteFiles(of: part, settings: settings, look: bare).filter { !others.contains($0.path) }
}

/// What an entry has, not what it says: pages of the same shape enter the same sections.
private struct EntryShape: Hashable {
    var kind: Kind
    /// A bit for each field that may be absent.
    var fields: UInt32 = 0
    /// A bit for each relation and direction.
    var relations: UInt32 = 0
    /// A bit for each sort of passage.
    var passages: UInt64 = 0
}

private func shapes(in library: Library) -> [EntryShape] {
    var relations: [EntryID: UInt32] = [:]
    for link in library.links {
        relations[link.source.entry, default: 0] |= 1 << (2 * UInt32(link.relation.position))
        relations[link.target.entry, default: 0] |= 2 << (2 * UInt32(link.relation.position))
    }
    return library.entries.map { entry in
        EntryShape(
            kind: entry.kind, fields: bits(fields(of: entry)), relations: relations[entry.id] ?? 0,
            passages: entry.passages.reduce(0) { $0 | 1 << sort(of: $1) })
    }
}

private func fields(of entry: Entry) -> [Bool] {
    let fields = entry.fields
    let common = [
        fields.date != nil, !fields.tags.isEmpty, fields.summary != nil, !fields.aliases.isEmpty, fields.source != nil,
        fields.archive != nil, fields.licence != nil, fields.retrieved != nil, fields.owner != nil,
        fields.reviewed != nil, fields.reviewEvery != nil, !entry.footnotes.isEmpty, !entry.details.people.isEmpty,
    ]
    switch entry.details {
    case .runbook(let details): return common + [details.trigger != nil]
    case .incident(let details):
        return common + [
            details.organisation != nil, details.started?.time != nil, details.started != nil, details.duration != nil,
            !details.categories.isEmpty,
        ]
    case .talk(let details), .video(let details):
        return common + [
            details.event != nil, details.slides != nil, details.video != nil, details.duration != nil,
        ]
    case .book(let details):
        return common + [details.publisher != nil, details.year != nil, details.isbn != nil, details.url != nil]
    case .person(let details): return common + [details.organisation != nil, details.url != nil]
    case .event(let details): return common + [details.place != nil, details.url != nil]
    case .practice, .article: return common
    }
}

private func bits(_ flags: [Bool]) -> UInt32 { flags.reduce(0) { $0 << 1 | ($1 ? 1 : 0) } }

/// Below 64: the level, whether it is a place, leads outside, and holds anything.
private func sort(of passage: Passage) -> UInt64 {
    UInt64(min(passage.level, 7)) << 3 | (passage.place == nil ? 0 : 4) | (passage.url == nil ? 0 : 2)
        | (passage.blocks.isEmpty ? 0 : 1)
}
