import Model

/// What a source says now, joined with a file that people may have edited since it was generated.
public struct MergedIngest: Sendable, Equatable {
    public var file: IngestFile
    public var changes = IngestChanges()
}

/// Joins what was generated anew with the file before, piece by piece. The marker of each piece knows, by a hash, what was
/// generated the last time, so that three versions are compared: that one, the file's and the source's.
///
/// - Parameters:
///   - old: Nil for the first time.
///   - linked: Anchors of `old` that links of other entries, or of the entry's own file, lead to.
public func merge(_ new: IngestFile, into old: IngestFile?, linked: Set<String> = []) -> MergedIngest {
    guard let old else {
        var changes = IngestChanges()
        changes.added = new.segments.map(\.name)
        return MergedIngest(file: new, changes: changes)
    }
    let family = new.sources.first?.family ?? ""
    let before = old.segments.filter { $0.marker.family == family }
    var changes = IngestChanges()
    var segments = named(new.segments, after: before)
    let earlier = Dictionary(before.map { ($0.marker.key, $0) }, uniquingKeysWith: { first, _ in first })
    changes.moved = segments.compactMap { segment in
        guard let from = earlier[segment.marker.key]?.heading?.anchor, let to = segment.heading?.anchor, from != to
        else { return nil }
        return (from, to)
    }
    keepGone(before, linked: linked, in: &segments, &changes)
    let moves = Dictionary(changes.moved.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
    var file = new
    file.preamble = old.preamble
    file.segments = inFamilies(
        segments.map { merged($0, with: earlier[$0.marker.key], moves, &changes) }, family, beside: old.segments)
    file.sources = old.sources.filter { $0.family != family } + new.sources
    file.facts = new.facts.filled(from: old.sources.contains { $0.family != family } ? old.facts : Facts())
    return MergedIngest(file: file, changes: changes)
}

extension FileSegment {
    /// For a reader: its heading.
    var name: String {
        guard var heading else { return "the text before any heading" }
        heading.anchor = nil
        return String(heading.line.drop { $0 == "#" || $0 == " " })
    }
}

/// - Parameter moves: Anchors that lead elsewhere now, also in what people wrote.
private func merged(
    _ new: FileSegment, with old: FileSegment?, _ moves: [String: String], _ changes: inout IngestChanges
) -> FileSegment {
    var result = new
    guard let old else {
        changes.added.append(new.name)
        return new
    }
    if new.marker.isGone {
        result.text = followingAnchors(in: new.text, moves)
        return result
    }
    let hasOwnTitle = old.hasEditedTitle && old.heading?.title != new.heading?.title
    let hasOwnText = old.hasEditedText && old.text != new.text
    // A contradiction stays one until somebody has settled it.
    var isInConflict = old.marker.isInConflict && (hasOwnTitle || hasOwnText)
    if hasOwnTitle, let title = old.heading?.title {
        result.heading?.title = title
        isInConflict = isInConflict || old.marker.titleHash != new.marker.titleHash
    }
    let hasNewText = old.marker.textHash != new.marker.textHash
    if hasOwnText {
        let joined =
            hasNewText && !isInConflict
            ? withInsertion(of: old, into: new.text) { followingAnchors(in: $0, moves) } : nil
        result.text = joined ?? followingAnchors(in: old.text, moves)
        isInConflict = isInConflict || (hasNewText && joined == nil)
    }
    result.marker.isInConflict = isInConflict
    note(result, new, old, &changes)
    return result
}

private func note(_ result: FileSegment, _ new: FileSegment, _ old: FileSegment, _ changes: inout IngestChanges) {
    if result.marker.isInConflict {
        let lines = [new.heading?.line ?? "", new.text].filter { !$0.isEmpty }
        changes.conflicts.append(IngestConflict(name: result.name, source: lines.joined(separator: "\n\n")))
        return
    }
    let isOwn = result.text != new.text || result.heading?.title != new.heading?.title
    if isOwn { changes.kept.append(result.name) }
    if result.text != old.text || result.heading?.title != old.heading?.title { changes.updated.append(result.name) }
}

/// One family after the other, in the order in which they came.
private func inFamilies(_ segments: [FileSegment], _ family: String, beside old: [FileSegment]) -> [FileSegment] {
    var families: [String] = []
    for name in old.map(\.marker.family) + [family] where !families.contains(name) { families.append(name) }
    return families.flatMap { name in
        name == family ? segments : old.filter { $0.marker.family == name }
    }
}

extension Facts {
    /// What one source does not say, another of the same entry may have said.
    func filled(from other: Facts) -> Facts {
        var facts = self
        facts.title = other.title ?? title
        facts.subtitle = subtitle ?? other.subtitle
        if people.isEmpty { facts.people = other.people }
        facts.date = date ?? other.date
        facts.url = url ?? other.url
        facts.licence = licence ?? other.licence
        facts.mayPublish = mayPublish && other.mayPublish
        facts.language = language ?? other.language
        facts.organisation = organisation ?? other.organisation
        facts.event = event ?? other.event
        facts.summary = summary ?? other.summary
        if tags.isEmpty { facts.tags = other.tags }
        facts.duration = duration ?? other.duration
        facts.slideCount = slideCount ?? other.slideCount
        if hiddenSlides.isEmpty { facts.hiddenSlides = other.hiddenSlides }
        if chapters.isEmpty { facts.chapters = other.chapters }
        return facts
    }
}
