/// The source's pieces with the names that they have in the file: each that is there already keeps its key, and a section its
/// anchor, so that links lead to it whatever comes before it now. New ones get names that nobody has.
func named(_ new: [FileSegment], after old: [FileSegment]) -> [FileSegment] {
    let pairs = matches(of: new, in: old).map { $0.map { old[$0] } }
    var keys = PieceKeys(taken: old.map(\.marker.key))
    var anchors = Anchors(taken: old.compactMap { $0.isSection ? $0.heading?.anchor : nil })
    var renamed: [String: String] = [:]
    var named = zip(new, pairs).map { segment, earlier in
        var segment = segment
        segment.marker.key = earlier?.marker.key ?? keys.take(segment.base)
        guard segment.isSection, let anchor = segment.heading?.anchor else { return segment }
        let kept = earlier?.heading?.anchor ?? anchors.take(anchor)
        if kept != anchor { renamed[anchor] = kept }
        segment.heading?.anchor = kept
        return segment
    }
    if renamed.isEmpty { return named }
    // Sections of one source lead to each other.
    for index in named.indices {
        let text = followingAnchors(in: named[index].text, renamed)
        if text == named[index].text { continue }
        named[index].text = text
        named[index].marker.textHash = contentHash(text)
    }
    return named
}

extension FileSegment {
    /// Not a slide and not a moment, whose anchors are their places.
    var isSection: Bool { heading?.label == nil }
}
