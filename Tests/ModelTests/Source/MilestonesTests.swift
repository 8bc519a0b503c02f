import Testing

@testable import Model

/// A place in a long file is what counting from its beginning gives.
@Suite struct MilestonesTests {
    private static let texts: [(String, String)] = [
        ("short lines", (0..<9000).map { "\($0)\n" }.joined()),
        ("one long line", String(repeating: "wörd 🎉 ", count: 6000)),
        ("a long line between", "a\n" + String(repeating: "é", count: 30_000) + "\r\nb\n"),
        ("no end", String(repeating: "\n", count: 20_000) + "x"), ("short", "a\nbé\n"), ("empty", ""),
    ]

    @Test(arguments: texts)
    func areWhatCountingGives(name: String, text: String) {
        let bytes = Array(text.utf8)
        let milestones = Milestones(bytes)
        var expected = Milestones.Place()
        for offset in 0...bytes.count {
            if offset % 97 == 0 || offset % 4096 < 2 || offset == bytes.count {
                #expect(milestones.place(of: offset, in: bytes) == expected, "\(offset)")
            }
            guard offset < bytes.count else { break }
            if bytes[offset] == UInt8(ascii: "\n") {
                expected = Milestones.Place(line: expected.line + 1, column: 1, lineStart: offset + 1)
            } else if bytes[offset] & 0xC0 != 0x80 {
                expected.column += 1
            }
        }
    }

    /// An excerpt of a very long line is cut between characters, and the place stands where its column says.
    @Test(arguments: [0, 799, 801, 5000, 29_999])
    func anExcerptIsAPartAroundThePlace(scalars: Int) {
        let text = String(repeating: "é", count: 30_000)
        let source = SourceText(path: "x", bytes: Array(text.utf8))
        let span = source.span(2 * scalars..<2 * scalars + 2)
        #expect(span.line == 1 && span.column == scalars + 1 && span.width == 1)
        #expect(span.excerpt.allSatisfy { $0 == "é" } && !span.excerpt.isEmpty)
        #expect((0..<span.excerpt.count).contains(span.column - span.excerptColumn))
    }

    @Test func aChangeOfTheBytesIsSeen() {
        var source = SourceText(path: "x", bytes: [UInt8](repeating: 0x61, count: 40_000))
        source.bytes.insert(0x0A, at: 10)
        #expect(source.span(20_000..<20_001).line == 2)
    }
}
