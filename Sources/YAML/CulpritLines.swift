/// Where a mistake was made that libyaml meets only in a later line.
extension ByteOffsets {
    /// Whether brackets that begin at a byte of the file were to be closed before a place: it is the end, or in a line
    /// below that begins at the margin, as a next field does and also what closes brackets may.
    func isPastBrackets(from start: Int, _ place: Range<Int>) -> Bool {
        let line = line(of: place.lowerBound)
        guard !place.isEmpty, let first = self[line].first else { return true }
        return line.lowerBound > start && !Set(" \t]},".utf8).contains(first)
    }

    /// From a byte of the file to the last character of its line.
    func restOfLine(from start: Int) -> Range<Int> {
        trimmed(start..<max(start, line(of: start).upperBound))
    }

    /// The first of the lines right above a place that begin where its own line does, when none of them, and nothing in
    /// its own line before the place, has a colon behind a key: there it was left out.
    func lineWithoutKey(above place: Range<Int>) -> Range<Int>? {
        var line = line(of: place.lowerBound)
        let indent = indent(of: line)
        guard !hasKey(line.lowerBound..<place.lowerBound) else { return nil }
        var culprit: Range<Int>?
        while let above = self.line(above: line), !self[above].allSatisfy(isBlank), self.indent(of: above) == indent,
            !hasKey(above), !isComment(above)
        {
            (line, culprit) = (above, trimmed(above.lowerBound + indent..<above.upperBound))
        }
        return culprit
    }

    /// A colon within a word, as in an address, ends no key.
    private func hasKey(_ range: Range<Int>) -> Bool {
        let bytes = self[range]
        return bytes.indices.contains { index in
            bytes[index] == UInt8(ascii: ":") && (index + 1 == bytes.endIndex || isBlank(bytes[index + 1]))
        }
    }

    private func isComment(_ line: Range<Int>) -> Bool { self[line].first { !isBlank($0) } == UInt8(ascii: "#") }

    private func indent(of line: Range<Int>) -> Int { self[line].prefix { $0 == UInt8(ascii: " ") }.count }
}

private func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0D].contains(byte) }
