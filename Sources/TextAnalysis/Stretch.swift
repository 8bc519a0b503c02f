// What joins words to a stretch, and what ends one.
extension Scanner {
    mutating func takePunctuation(_ role: Role, width: Int) {
        let next = position + width
        guard isPartOpen else {
            position = next
            return endStretch()
        }
        if role == .apostrophe { return takeApostrophe(next: next) }
        if takeSuffix() { return }
        guard self.role(at: next).isLetter, role != .comma || joinsDigits(next) else {
            position = next
            return endStretch()
        }
        endPart()
        position = next
        let isLoose = role == .looseJoiner
        parts.append(Part(start: next, end: next, firstLetter: folded.count, startsSegment: isLoose))
        isPartOpen = true
    }

    private func joinsDigits(_ next: Int) -> Bool { role(at: next) == .digit && parts.last?.lastRole == .digit }

    /// `don't`, `O'Reilly`; `'s` goes at a word's end.
    private mutating func takeApostrophe(next: Int) {
        guard role(at: next).isLetter else {
            position = next
            return endStretch()
        }
        let isS = bytes[next] | 0x20 == UInt8(ascii: "s") && endsWord(role(at: next + 1))
        position = isS ? next + 1 : next
    }

    private func endsWord(_ role: Role) -> Bool { !role.isLetter && role != .silent && role != .apostrophe }

    /// `C++` and `C#`: whether there is such a mark here, which ends the stretch.
    private mutating func takeSuffix() -> Bool {
        guard let part = parts.last, !part.isCut else { return false }
        let mark: (text: String, width: Int)
        switch (bytes[position], byte(at: position + 1)) {
        case (UInt8(ascii: "+"), UInt8(ascii: "+")) where byte(at: position + 2) != UInt8(ascii: "+"):
            mark = ("plusplus", 2)
        case (UInt8(ascii: "#"), let next) where next != UInt8(ascii: "#") && isOneLetter(part): mark = ("sharp", 1)
        default: return false
        }
        let name = String(decoding: folded[part.firstLetter...], as: UTF8.self)
        endStretch()
        position += mark.width
        append(compound: name + mark.text, part.start..<position)
        return true
    }

    private func byte(at place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

    private func isOneLetter(_ part: Part) -> Bool {
        part.length == 1 && Role(ascii: folded[part.firstLetter]) == .lower
    }

    mutating func append(compound text: String, _ range: Range<Int>) {
        if text.utf8.count <= Self.longest { compounds.append(Token(text: text, range: range)) }
    }

    /// The open part becomes a word, its humps compounds.
    private mutating func endPart() {
        guard isPartOpen, let part = parts.last else { return }
        isPartOpen = false
        let text = String(decoding: folded[part.firstLetter...], as: UTF8.self)
        words.append(Token(text: text, range: part.range))
        if part.mayHaveHumps, !part.isCut { appendHumps(of: part) }
        if parts.count == 1, !part.isCut, hasDot(before: part.start) {
            append(compound: "dot" + text, (part.start - 1)..<part.end)
        }
    }

    /// Whether a word is written as `.NET` and `.gitignore` are.
    private func hasDot(before place: Int) -> Bool {
        guard place > 0, bytes[place - 1] == UInt8(ascii: "."), role(at: place) != .digit else { return false }
        return place < 2 || bytes[place - 2] != UInt8(ascii: ".")
    }

    mutating func endStretch() {
        guard !parts.isEmpty else { return }
        endPart()
        if parts.count > 1 { appendWholes() }
        parts.removeAll(keepingCapacity: true)
        folded.removeAll(keepingCapacity: true)
    }

    /// `kube-proxy` of `org/kube-proxy`, then all of it.
    private mutating func appendWholes() {
        var start = 0
        for index in parts.indices.dropFirst() where parts[index].startsSegment {
            appendWhole(of: start..<index)
            start = index
        }
        if start > 0 { appendWhole(of: start..<parts.count) }
        appendWhole(of: 0..<parts.count)
    }

    private mutating func appendWhole(of range: Range<Int>) {
        guard (2...Self.mostParts).contains(range.count) else { return }
        let whole = parts[range]
        guard let first = whole.first, let last = whole.last,
            whole.reduce(0, { $0 + $1.length }) <= Self.longest
        else { return }
        let letters = folded[first.firstLetter..<(last.firstLetter + last.length)]
        let text = String(decoding: letters, as: UTF8.self)
        compounds.append(Token(text: text, range: first.start..<last.end))
    }
}
