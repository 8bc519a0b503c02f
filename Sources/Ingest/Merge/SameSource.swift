/// Whether a file is another version of what a generated file was made from before, and not something else: at least a quarter
/// of the pieces must be there still, with their keys and with their titles or texts. Decks of one program share keys, and a
/// deck that was exported in another format has the titles and no key.
public func isSameSource(_ new: IngestFile, as old: IngestFile) -> Bool {
    guard let family = new.sources.first?.family else { return false }
    let before = old.segments.filter { $0.marker.family == family && !$0.marker.isGone }
    let untitled = contentHash("")
    let kept = zip(new.segments, matches(of: new.segments, in: before)).count { segment, place in
        guard let earlier = place.map({ before[$0] }), earlier.base == segment.base || segment.isTimed else {
            return false
        }
        return earlier.marker.textHash == segment.marker.textHash
            || (earlier.marker.titleHash == segment.marker.titleHash && earlier.marker.titleHash != untitled)
    }
    return kept * 4 >= before.count
}
