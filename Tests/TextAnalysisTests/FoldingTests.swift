import Testing

@testable import TextAnalysis

@Suite struct FoldingTests {
    @Test func tellsWhatEachCharacterBecomes() {
        let table = foldTable(of: Set("aZ9-é\u{301}ﬁŁ—™\u{AD}\u{200B}’\u{2011}東½👩".unicodeScalars))
        let expected: [(Unicode.Scalar, String?)] = [
            ("\u{AD}", ""), ("½", "12"), ("é", "e"), ("Ł", "l"), ("\u{301}", ""), ("\u{200B}", nil), ("—", nil),
            ("™", nil), ("東", "東"), ("ﬁ", "fi"), ("👩", nil),
        ]
        #expect(table.map(\.scalar) == expected.map(\.0))
        #expect(table.map(\.folded) == expected.map(\.1))
    }

    /// Otherwise a word of the index, typed, would not be found.
    @Test func foldsWhatIsFoldedToItself() {
        var letters: [Unicode.Scalar] = []
        var again: [Unicode.Scalar] = []
        for scalar in (0x80...0x1FFFF).compactMap(Unicode.Scalar.init(_:)) {
            _ = fold(scalar, into: &letters)
            for letter in letters where !letter.isASCII {
                _ = fold(letter, into: &again)
                #expect(again == [letter], "U+\(String(scalar.value, radix: 16))")
            }
            #expect(letters.allSatisfy { !("A"..."Z").contains($0) })
        }
    }
}
