/// A word within its stretch.
struct Part {
    /// Where it starts in the text.
    var start: Int
    /// Where it ends there; an `'s` is behind it.
    var end: Int
    /// Where its letters start among the folded ones of the stretch.
    var firstLetter: Int
    /// How many bytes it folds to, kept or not.
    var length = 0
    /// Whether it may have humps: small letters, capitals and digits alternate behind its second character.
    var mayHaveHumps = false
    var lastRole = Role.boundary
    /// Whether a `/`, `:` or `@` stands before it.
    var startsSegment = false

    var isCut: Bool { length > Scanner.longest }
    var range: Range<Int> { start..<end }

    @inline(__always)
    mutating func note(_ role: Role, at place: Int) {
        if role != lastRole, place > start + 1 { mayHaveHumps = true }
        lastRole = role
    }
}

// The letters of words.
extension Scanner {
    mutating func takeASCIILetters() {
        openPart()
        var part = parts[parts.count - 1]
        while position < bytes.count, bytes[position] < 0x80 {
            let byte = bytes[position]
            let role = Role(ascii: byte)
            guard role.isLetter else { break }
            part.note(role, at: position)
            part.length += 1
            if !part.isCut { folded.append(role == .upper ? byte | 0x20 : byte) }
            position += 1
        }
        part.end = position
        parts[parts.count - 1] = part
    }

    /// The letters that the character here folds to.
    mutating func takeLetters(_ role: Role, width: Int) {
        openPart()
        var part = parts[parts.count - 1]
        part.note(role, at: position)
        for letter in letters {
            part.length += UTF8.width(letter)
            if !part.isCut { folded.append(contentsOf: letter.utf8) }
        }
        position += width
        part.end = position
        parts[parts.count - 1] = part
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
            if parts[parts.count - 1].end == position { parts[parts.count - 1].end += width }
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
        parts.append(Part(start: position, end: position, firstLetter: folded.count))
        isPartOpen = true
    }
}
