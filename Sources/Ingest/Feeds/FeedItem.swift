import Model
import XML

/// An item of a feed, whatever its vocabulary.
struct FeedItem {
    var facts = Facts()
    /// What the feed calls it by, for ever.
    var id: String?
    var text: FeedText?
    /// What relative addresses in its text start from.
    var base: String?
    /// It is about a sound or a film, which its address or its enclosure plays.
    var isRecording = false
    var warnings: [IngestWarning] = []

    /// How a message names it.
    var name: String { facts.title ?? facts.url ?? id ?? "an item without a title" }
}

extension FeedItem {
    /// - Parameter feed: What the feed says of all of its items.
    func document(of feed: Facts) -> IngestedDocument {
        var document = IngestedDocument(isRecording ? .captions : .page, facts: facts, warnings: warnings)
        document.facts.language = facts.language ?? feed.language
        document.facts.licence = facts.licence ?? feed.licence
        document.facts.publisher = facts.publisher ?? feed.title
        var content = text?.content(base: base) ?? HTMLContent()
        document.warnings += content.warnings
        let key = id ?? facts.url ?? "item"
        if isRecording {
            let blocks = content.blocks.map(\.block)
            if facts.chapters.isEmpty { document.facts.chapters = chapters(inDescription: blocks.shownLines) }
            content.blocks = zip(content.blocks, withoutChapterLines(blocks)).compactMap { placed, rest in
                rest.map { PlacedHTMLBlock(block: $0, ids: placed.ids) }
            }
        }
        document.segments = segments(of: content.blocks, file: key)
        if let first = document.segments.first, first.title.isEmpty { document.segments[0].key = key }
        for index in document.segments.indices {
            document.segments[index].key = visibleKey(document.segments[index].key)
        }
        if isRecording {
            if facts.summary == nil {
                document.facts.summary = videoSummary(content.blocks.map(\.block).shownParagraphs)
            }
            document.segments += spokenSegments([], chapters: document.facts.chapters)
        }
        document.warnings += missing
        return document
    }

    private var missing: [IngestWarning] {
        var warnings: [IngestWarning] = []
        if facts.url == nil {
            warnings.append(IngestWarning("item-without-link", "'\(name)' has no address of its own"))
        }
        if facts.date == nil { warnings.append(IngestWarning("item-without-date", "'\(name)' has no date")) }
        if facts.title == nil { warnings.append(IngestWarning("item-without-title", "'\(name)' has no title")) }
        return warnings
    }
}

extension [Block] {
    /// The paragraphs at the top, blank lines between them.
    var shownParagraphs: String {
        compactMap { block in
            if case .paragraph = block { [block].shownLines } else { nil }
        }.joined(separator: "\n\n")
    }
}

/// An id of a page may have in it what no text may.
func visibleKey(_ key: String) -> String {
    let isUnseen = { (scalar: Unicode.Scalar) in
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
    }
    guard key.unicodeScalars.contains(where: isUnseen) else { return key }
    var visible = ""
    visible.unicodeScalars += key.unicodeScalars.filter { !isUnseen($0) }
    return visible
}
