/// The text that was generated before is known by its hash alone. Where somebody only added lines in one place, taking them
/// out again gives that hash; then they can be put into another text at the same place.
///
/// Nil when more was changed, or when the new text no longer has the line that they follow.
///
/// - Parameter changed: What becomes of the lines on the way.
func withInsertion(of old: FileSegment, into new: String, changed: (String) -> String) -> String? {
    let lines = old.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count <= insertionLimit, let added = insertion(in: lines, before: old.marker.textHash) else {
        return nil
    }
    let block = changed(withoutBlankEnds(lines[added].joined(separator: "\n")))
    let before = lines[..<added.lowerBound].last { !$0.allSatisfy(\.isWhitespace) }
    let after = lines[added.upperBound...].first { !$0.allSatisfy(\.isWhitespace) }
    let place = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard before != nil else { return "\(block)\n\n\(new)" }
    guard after != nil else { return new.isEmpty ? block : "\(new)\n\n\(block)" }
    let places = place.indices.filter { place[$0] == before }
    guard places.count == 1 else { return nil }
    let rest = withoutBlankEnds(place[(places[0] + 1)...].joined(separator: "\n"))
    return "\(place[...places[0]].joined(separator: "\n"))\n\n\(block)\n\n\(rest)"
}

/// In lines: the search tries each beginning with each end.
private let insertionLimit = 160

/// The lines without which a text has the hash.
private func insertion(in lines: [String], before hash: String) -> Range<Int>? {
    for start in 0...lines.count {
        for end in stride(from: lines.count, to: start, by: -1) {
            // Blank lines around what was added came with it.
            let rest = withoutBlankEnds((lines[..<start] + lines[end...]).joined(separator: "\n"))
            if contentHash(rest) == hash { return start..<end }
        }
    }
    return nil
}
