import SeededNumbers
import Testing

@testable import SearchIndex

@Suite struct NumberTextTests {
    @Test(arguments: [
        (0, "A"), (1, "B"), (25, "Z"), (26, "a"), (31, "f"), (32, "gB"), (33, "hB"), (63, "/B"), (64, "gC"),
        (1023, "/f"),
        (1024, "ggB"), (20_130_618, "65qmT"),
    ])
    func smallNumbersAreShort(number: Int, text: String) {
        var written = NumberText()
        written.append(number)
        #expect(written.text == text)
        var reader = NumberReader(text)
        #expect(reader.next() == number)
        #expect(reader.next() == nil)
    }

    @Test func numbersInARowAreReadAsTheyWereWritten() {
        var random = SeededNumbers(seed: 3)
        let numbers = (0..<2000).map { index in Int.random(in: 0..<(1 << (index % 60 + 1)), using: &random) }
        var written = NumberText()
        for number in numbers { written.append(number) }
        var reader = NumberReader(written.text)
        for number in numbers { #expect(reader.next() == number) }
        #expect(reader.next() == nil)
    }

    /// Letters that say "more follows" up to the end; letters of no number; more than 60 bits.
    @Test(arguments: ["", "g", "ggg", "!", "=", " ", "é", "\u{0}", String(repeating: "g", count: 12) + "B"])
    func whatIsNoNumberIsNone(text: String) {
        var reader = NumberReader(text)
        #expect(reader.next() == nil)
    }
}
