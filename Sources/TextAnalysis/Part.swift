/// A word within its stretch.
struct Part {
    /// In the text; without an `'s`.
    var range: Range<Int>
    /// Where its letters start among the folded ones of the stretch.
    var firstLetter: Int
    /// How many bytes it folds to, kept or not.
    var length = 0
    /// Whether it may have humps: a capital after the first character, or a digit.
    var mayHaveHumps = false
    /// Whether a `/`, `:` or `@` stands before it.
    var startsSegment = false

    var isCut: Bool { length > Scanner.longest }
}

// The letters of words.
extension Scanner {
    mutating func takeASCIILetters() {
        openPart()
        let last = parts.count - 1
        let start = position
        var length = parts[last].length
        var mayHaveHumps = parts[last].mayHaveHumps
        while position < bytes.count {
            let byte = bytes[position]
            let role = Role(ascii: byte)
            guard byte < 0x80, role.isLetter else { break }
            if role != .lower, position > parts[last].range.lowerBound { mayHaveHumps = true }
            length += 1
            if length <= Self.longest { folded.append(role == .upper ? byte | 0x20 : byte) }
            position += 1
        }
        assert(position > start)
        parts[last].length = length
        parts[last].mayHaveHumps = mayHaveHumps
        parts[last].range = parts[last].range.lowerBound..<position
    }

    /// The letters that the character here folds to.
    mutating func takeLetters(_ role: Role, width: Int) {
        openPart()
        let last = parts.count - 1
        if role != .lower, position > parts[last].range.lowerBound { parts[last].mayHaveHumps = true }
        for letter in letters {
            parts[last].length += UTF8.width(letter)
            if !parts[last].isCut { folded.append(contentsOf: letter.utf8) }
        }
        position += width
        parts[last].range = parts[last].range.lowerBound..<position
    }

    mutating func takeOwnWords(width: Int) {
        endStretch()
        for letter in letters {
            words.append(Token(text: String(Character(letter)), range: position..<(position + width)))
        }
        position += width
    }

    /// A mark belongs to what it stands on, so that what is shown of it is never half a character.
    mutating func takeSilent(width: Int) {
        if isPartOpen {
            let range = parts[parts.count - 1].range
            if range.upperBound == position { parts[parts.count - 1].range = range.lowerBound..<(position + width) }
        } else if let word = words.last, word.range.upperBound == position {
            for index in words.indices.reversed() {
                guard words[index].range.upperBound == position else { break }
                words[index].range = words[index].range.lowerBound..<(position + width)
            }
        }
        position += width
    }

    private mutating func openPart() {
        guard !isPartOpen else { return }
        parts.append(Part(range: position..<position, firstLetter: folded.count))
        isPartOpen = true
    }
}
