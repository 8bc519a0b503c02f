// The parts of a word that is written with humps.
extension Scanner {
    /// `git` and `hub` of `GitHub`, `http` and `server` of `HTTPServer`, `python` of `python3`.
    ///
    /// A hump starts at a capital after a small letter or a digit, at a capital with two small letters behind it (so not
    /// in `VMs` or `IPv6`), and at a digit after three letters or more (so not in `p99`). One of a single character is
    /// no hump (`iPhone`, `OAuth`), and one that starts with a digit is left out.
    func humps(in range: Range<Int>) -> [Token] {
        let characters = characters(in: range)
        var cuts = [0]
        for index in characters.indices.dropFirst() where startsHump(characters, index, after: cuts[cuts.count - 1]) {
            cuts.append(index)
        }
        if let last = cuts.last, last > 0, characters.count - last < 2, characters[last].role != .digit {
            cuts.removeLast()
        }
        guard cuts.count > 1 else { return [] }
        return zip(cuts, cuts.dropFirst() + [characters.count]).compactMap { start, end in
            guard characters[start].role != .digit, let last = characters[..<end].last else { return nil }
            let text = characters[start..<end].reduce(into: "") { $0 += $1.folded }
            return Token(text: text, range: characters[start].place..<last.end)
        }
    }

    private struct Letter {
        var role: Role
        var place: Int
        var end: Int
        var folded: String
    }

    private func startsHump(_ characters: [Letter], _ index: Int, after cut: Int) -> Bool {
        let before = characters[index - 1].role
        switch characters[index].role {
        case .digit: return before != .digit && index - cut >= 3
        case .upper:
            if index - cut < 2 && before != .digit { return false }
            if before != .upper { return true }
            let behind = characters[(index + 1)...].prefix(2)
            return behind.count == 2 && behind.allSatisfy { $0.role == .lower }
        default: return false
        }
    }

    /// The letters and digits there; marks belong to what they stand on.
    private func characters(in range: Range<Int>) -> [Letter] {
        var result: [Letter] = []
        var letters: [Unicode.Scalar] = []
        var place = range.lowerBound
        while place < range.upperBound {
            let scalar = decode(bytes, at: place)
            let end = place + UTF8.width(scalar)
            let role = fold(character: scalar, into: &letters)
            if role.isLetter {
                let folded = String(String.UnicodeScalarView(letters))
                result.append(Letter(role: role, place: place, end: end, folded: folded))
            } else if role == .silent, !result.isEmpty {
                result[result.count - 1].end = end
            }
            place = end
        }
        return result
    }

    private func fold(character scalar: Unicode.Scalar, into letters: inout [Unicode.Scalar]) -> Role {
        guard scalar.isASCII else { return TextAnalysis.fold(scalar, into: &letters) }
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        letters = [Unicode.Scalar(byte | (Role(ascii: byte) == .upper ? 0x20 : 0))]
        return Role(ascii: byte)
    }
}
