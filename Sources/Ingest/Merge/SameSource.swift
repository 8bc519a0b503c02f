/// Whether a file is another version of what a generated file was made from before, and not something else: to be merged,
/// at least a quarter of the pieces must be there still, with their keys and with their titles or texts. Decks of one
/// program share keys, and a deck that was exported in another format has the titles and no key.
public func isSameSource(_ new: IngestFile, as old: IngestFile) -> Bool {
    guard let family = new.sources.first?.family else { return false }
    let before = old.segments.filter { $0.marker.family == family && !$0.marker.isGone }
    let known = Dictionary(before.map { ($0.marker.key, $0.marker) }, uniquingKeysWith: { first, _ in first })
    let untitled = contentHash("")
    let kept = new.segments.count { segment in
        guard let marker = known[segment.marker.key] else { return false }
        return marker.textHash == segment.marker.textHash
            || (marker.titleHash == segment.marker.titleHash && marker.titleHash != untitled)
    }
    return kept * 4 >= min(before.count, new.segments.count)
}
