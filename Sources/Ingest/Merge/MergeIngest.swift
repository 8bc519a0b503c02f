import Model

/// What a source says now, joined with a file that people may have edited since it was generated.
public struct MergedIngest: Sendable, Equatable {
    public var file: IngestFile
    public var changes = IngestChanges()
}

/// What joining did, by the headings of the pieces.
public struct IngestChanges: Sendable, Equatable {
    public var added: [String] = []
    public var updated: [String] = []
    public var removed: [String] = []
    /// Edited by hand, and kept.
    public var kept: [String] = []
    /// Changed both by hand and in the source: the hand's text stands.
    public var conflicts: [String] = []
    /// Edited by hand and gone from the source: kept and marked.
    public var orphaned: [String] = []
    /// Anchors that lead elsewhere now: a slide's number has changed.
    public var moved: [(from: String, to: String)] = []

    public init() {}

    public static func == (left: IngestChanges, right: IngestChanges) -> Bool {
        left.added == right.added && left.updated == right.updated && left.removed == right.removed
            && left.kept == right.kept && left.conflicts == right.conflicts && left.orphaned == right.orphaned
            && left.moved.map(\.from) == right.moved.map(\.from) && left.moved.map(\.to) == right.moved.map(\.to)
    }
}

/// Joins what was generated anew with the file before, piece by piece. The marker of each piece knows, by a hash, what was
/// generated the last time, so that three versions are compared: that one, the file's and the source's.
///
/// - Parameter old: Nil for the first time.
public func merge(_ new: IngestFile, into old: IngestFile?) -> MergedIngest {
    guard let old else {
        var changes = IngestChanges()
        changes.added = new.segments.map(\.name)
        return MergedIngest(file: new, changes: changes)
    }
    let family = new.sources.first?.family ?? ""
    var changes = IngestChanges()
    let before = Dictionary(
        old.segments.filter { $0.marker.family == family }.map { ($0.marker.key, $0) },
        uniquingKeysWith: { first, _ in first })
    var segments: [FileSegment] = []
    for segment in new.segments {
        guard let earlier = before[segment.marker.key] else {
            changes.added.append(segment.name)
            segments.append(segment)
            continue
        }
        segments.append(merged(segment, with: earlier, &changes))
    }
    keepEdited(old.segments.filter { $0.marker.family == family }, in: &segments, &changes)
    var file = new
    file.preamble = old.preamble
    file.segments = inFamilies(segments, family, beside: old.segments)
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

private func merged(_ new: FileSegment, with old: FileSegment, _ changes: inout IngestChanges) -> FileSegment {
    var result = new
    if let from = old.heading?.anchor, let to = new.heading?.anchor, from != to, !old.marker.isGone {
        changes.moved.append((from, to))
    }
    if old.hasEditedTitle, let title = old.heading?.title {
        result.heading?.title = title
        if old.marker.titleHash != new.marker.titleHash { changes.conflicts.append(new.name) }
    }
    guard old.hasEditedText else {
        if old.text != new.text || old.heading?.title != result.heading?.title { changes.updated.append(new.name) }
        if old.hasEditedTitle { changes.kept.append(result.name) }
        return result
    }
    if old.marker.textHash == new.marker.textHash {
        result.text = old.text
        changes.kept.append(result.name)
    } else if let text = withInsertion(of: old, into: new.text) {
        result.text = text
        changes.kept.append(result.name)
        changes.updated.append(result.name)
    } else {
        result.text = old.text
        changes.conflicts.append(result.name)
    }
    return result
}

/// Puts the pieces that the source no longer has, and that somebody worked on, behind those that they stood behind.
private func keepEdited(_ old: [FileSegment], in segments: inout [FileSegment], _ changes: inout IngestChanges) {
    let known = Set(segments.map(\.marker.key))
    var previous: String?
    for segment in old {
        defer { previous = segment.marker.key }
        if known.contains(segment.marker.key) { continue }
        guard segment.isEdited || segment.marker.isGone else {
            changes.removed.append(segment.name)
            continue
        }
        var kept = segment
        if !segment.marker.isGone {
            changes.orphaned.append(segment.name)
            kept = orphan(segment)
            if let from = segment.heading?.anchor, let to = kept.heading?.anchor { changes.moved.append((from, to)) }
        }
        let place =
            segments.firstIndex { $0.marker.key == previous }.map { $0 + 1 } ?? (previous == nil ? 0 : segments.count)
        segments.insert(kept, at: place)
    }
}

/// Its number belongs to another piece now.
private func orphan(_ segment: FileSegment) -> FileSegment {
    var kept = segment
    kept.marker.isGone = true
    let heading = segment.heading
    let name = [heading?.label, heading?.title].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " – ")
    kept.heading = FileHeading(
        level: heading?.level ?? 2, title: "No longer in the source: \(name.isEmpty ? "text" : name)",
        anchor: "gone-\(heading?.anchor ?? contentHash(segment.marker.key))")
    return kept
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
