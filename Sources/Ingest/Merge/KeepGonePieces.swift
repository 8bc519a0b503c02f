import Model

/// Puts the pieces that the source no longer has, and that somebody worked on or links to, behind those that they stood
/// behind.
///
/// - Parameter linked: Anchors that links elsewhere lead to: without the piece they would lead to another one.
func keepGone(
    _ old: [FileSegment], linked: Set<String>, in segments: inout [FileSegment], _ changes: inout IngestChanges
) {
    let known = Set(segments.map(\.marker.key))
    var previous: String?
    for segment in old {
        defer { previous = segment.marker.key }
        if known.contains(segment.marker.key) { continue }
        guard segment.isEdited || segment.marker.isGone || segment.isNamed(by: linked) else {
            changes.removed.append(segment.name)
            if let move = takenOver(segment, by: segments) { changes.moved.append(move) }
            continue
        }
        var kept = segment
        if !segment.marker.isGone {
            changes.orphaned.append(segment.name)
            kept = orphan(segment)
            if let from = segment.heading?.anchor, let to = kept.heading?.anchor, from != to {
                changes.moved.append((from, to))
            }
        }
        let place =
            segments.firstIndex { $0.marker.key == previous }.map { $0 + 1 } ?? (previous == nil ? 0 : segments.count)
        segments.insert(kept, at: place)
    }
}

extension FileSegment {
    /// The second at which it begins; nil for what has no place in time.
    fileprivate var second: Int? { heading?.label.flatMap { Seconds(clock: $0) }?.count }

    /// What is said at a second is in whatever passage has the second, so no link needs it kept.
    fileprivate func isNamed(by linked: Set<String>) -> Bool {
        guard second == nil else { return false }
        return linked.contains("\(marker.family)-\(marker.key)") || heading?.anchor.map(linked.contains) ?? false
    }
}

/// The passage of a recording that has the words now.
private func takenOver(_ gone: FileSegment, by segments: [FileSegment]) -> (from: String, to: String)? {
    guard let second = gone.second, let from = gone.heading?.anchor,
        let to = segments.last(where: { $0.second.map { $0 <= second } ?? false })?.heading?.anchor, to != from
    else { return nil }
    return (from, to)
}

/// The number of a slide belongs to another one now; a section's anchor stays its own.
private func orphan(_ segment: FileSegment) -> FileSegment {
    var kept = segment
    kept.marker.isGone = true
    kept.marker.isInConflict = false
    let heading = segment.heading
    let name = [heading?.label, heading?.title].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " – ")
    kept.heading = FileHeading(
        level: heading?.level ?? 2, title: "No longer in the source: \(name.isEmpty ? "text" : name)",
        anchor: segment.isSection ? heading?.anchor : "gone-\(heading?.anchor ?? contentHash(segment.marker.key))")
    return kept
}
