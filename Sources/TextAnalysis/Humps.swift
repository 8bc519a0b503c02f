// The parts of a word that is written with humps.
extension Scanner {
    /// `git` and `hub` of `GitHub`, `http` and `server` of `HTTPServer`, `python` of `python3`.
    ///
    /// A hump starts at a capital after a small letter or a digit, at a capital with two small letters behind it (so not
    /// in `VMs` or `IPv6`), and at a digit after three letters or more (so not in `p99`). One of a single character is
    /// no hump (`iPhone`, `OAuth`), and one that starts with a digit is left out.
    mutating func appendHumps(of part: Part) {
        let characters = characters(of: part)
        var cuts = [0]
        for index in characters.indices.dropFirst() where startsHump(characters, index, after: cuts[cuts.count - 1]) {
            cuts.append(index)
        }
        let last = cuts[cuts.count - 1]
        if last > 0, characters.count - last < 2, characters[last].role != .digit { cuts.removeLast() }
        guard cuts.count > 1 else { return }
        cuts.append(characters.count)
        for (start, end) in zip(cuts, cuts.dropFirst()) where characters[start].role != .digit {
            let letters = characters[start].folded.lowerBound..<characters[end - 1].folded.upperBound
            let range = characters[start].range.lowerBound..<characters[end - 1].range.upperBound
            compounds.append(Token(text: String(decoding: folded[letters], as: UTF8.self), range: range))
        }
    }

    /// A letter or digit of a word.
    private struct Letter {
        var role: Role
        /// In the text, with the marks on it.
        var range: Range<Int>
        /// Among the folded letters of the stretch.
        var folded: Range<Int>
    }

    private func startsHump(_ characters: [Letter], _ index: Int, after cut: Int) -> Bool {
        let before = characters[index - 1].role
        switch characters[index].role {
        case .digit: return before != .digit && index - cut >= 3
        case .upper:
            if index < 2 || index - cut < 2 && before != .digit { return false }
            return before != .upper || hasSmallLetters(characters[(index + 1)...])
        default: return false
        }
    }

    private func hasSmallLetters(_ characters: ArraySlice<Letter>) -> Bool {
        characters.count > 1 && characters.prefix(2).allSatisfy { $0.role == .lower }
    }

    private func characters(of part: Part) -> [Letter] {
        var result: [Letter] = []
        var place = part.start
        var next = part.firstLetter
        while place < part.end {
            let (role, width, length) = character(at: place)
            if role.isLetter {
                result.append(Letter(role: role, range: place..<(place + width), folded: next..<(next + length)))
                next += length
            } else if role == .silent, !result.isEmpty {
                let start = result[result.count - 1].range.lowerBound
                result[result.count - 1].range = start..<(place + width)
            }
            place += width
        }
        return result
    }

    /// How many bytes it has, and how many what it folds to.
    private func character(at place: Int) -> (role: Role, width: Int, length: Int) {
        guard bytes[place] >= 0x80 else { return (Role(ascii: bytes[place]), 1, 1) }
        var letters: [Unicode.Scalar] = []
        let scalar = decode(bytes, at: place)
        let role = fold(scalar, into: &letters)
        return (role, UTF8.width(scalar), letters.reduce(0) { $0 + UTF8.width($1) })
    }
}
