import Model

/// What follows a link in its list item, without the dash or colon that joins them.
func trimmedReason(_ text: String) -> String {
    let joiners: Set<Character> = ["—", "–", "-", ":", ",", ";", " ", "\n", "."]
    return trimmed(text.drop { joiners.contains($0) })
}

/// The sentences of a text, found once for all of its links.
struct Sentences {
    private let text: String
    /// Where each inline begins, and the end.
    private let bounds: [String.Index]
    private let ends: [String.Index]
    /// A sentence longer than this, in characters, is a list of links and no reason: it is cut.
    private static let limit = 600

    init(_ content: [Inline]) {
        var text = ""
        var offsets = [0]
        for inline in content {
            inline.appendPlainText(to: &text)
            offsets.append(text.utf8.count)
        }
        self.text = text
        bounds = offsets.map { text.utf8.index(text.startIndex, offsetBy: $0) }
        ends = sentenceEnds(in: text)
    }

    /// The sentence that holds the inline at `index`: from the last full stop before it to the first one after it. The
    /// inline's own first letter tells whether a full stop before it ends a sentence.
    func around(_ index: Int) -> String {
        let before = countOfEnds { $0 <= bounds[index] }
        let start = before > 0 ? ends[before - 1] : text.startIndex
        let after = countOfEnds { $0 <= bounds[index + 1] }
        let end = after < ends.count ? ends[after] : text.endIndex
        let sentence = text[start..<end]
        if sentence.utf8.count <= Self.limit { return trimmed(sentence) }
        let cut = sentence.prefix(Self.limit)
        return cut.endIndex < sentence.endIndex ? trimmed(cut) + "…" : trimmed(sentence)
    }

    /// How many ends, from the first, come before a place: halved again and again, for a text may have many links.
    private func countOfEnds(where isBefore: (String.Index) -> Bool) -> Int {
        var range = 0..<ends.count
        while let first = range.first {
            let middle = first + range.count / 2
            range = isBefore(ends[middle]) ? middle + 1..<range.upperBound : first..<middle
        }
        return range.lowerBound
    }
}

/// The places after a full stop, question or exclamation mark that white space and no small letter follows.
///
/// By bytes, since three of them matter and this is done for every paragraph with a link.
private func sentenceEnds(in text: String) -> [String.Index] {
    let scalars = text.unicodeScalars
    let bytes = Array(text.utf8)
    return bytes.indices.compactMap { offset in
        guard isEndMark(bytes[offset]) else { return nil }
        let next = text.utf8.index(text.startIndex, offsetBy: offset + 1)
        guard next < text.endIndex, scalars[next].properties.isWhitespace else {
            return next == text.endIndex ? next : nil
        }
        let word = scalars[next...].drop { $0.properties.isWhitespace }
        return word.first?.properties.isLowercase == true ? nil : next
    }
}

private func isEndMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
}

func trimmed(_ text: some StringProtocol) -> String {
    var slice = text.drop { $0.isWhitespace }
    while slice.last?.isWhitespace == true { slice = slice.dropLast() }
    return String(slice)
}
