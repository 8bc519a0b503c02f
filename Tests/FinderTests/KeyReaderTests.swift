import Testing

@testable import Finder

@Suite struct KeyReaderTests {
    @Test(arguments: [
        ("a", [Key.character("a")]), ("aé汉🎉", [.character("a"), .character("é"), .character("汉"), .character("🎉")]),
        ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
        ("\u{1}", [.control("a")]), ("\u{3}", [.control("c")]), ("\u{15}", [.control("u")]),
        ("\u{1A}", [.control("z")]), ("\0", [.unknown]), ("\u{1C}", [.unknown]),
        // xterm, tmux, screen
        ("\u{1B}[A\u{1B}[B", [.up, .down]), ("\u{1B}OA\u{1B}OB", [.up, .down]), ("\u{1B}[C\u{1B}[D", [.right, .left]),
        ("\u{1B}[H\u{1B}[F", [.home, .end]), ("\u{1B}OH\u{1B}OF", [.home, .end]),
        ("\u{1B}[1~\u{1B}[4~", [.home, .end]), ("\u{1B}[7~\u{1B}[8~", [.home, .end]),
        ("\u{1B}[3~", [.delete]), ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]), ("\u{1B}[Z", [.backTab]),
        ("\u{1B}[1;2A", [.otherUp]), ("\u{1B}[1;3B", [.otherDown]), ("\u{1B}[1;1A", [.up]), ("\u{1B}[5;5~", [.pageUp]),
        ("\u{1B}OP", [.function(1)]), ("\u{1B}[11~", [.function(1)]), ("\u{1B}OM", [.enter]),
        // The Linux console
        ("\u{1B}[[A", [.function(1)]), ("\u{1B}[[E", [.function(5)]), ("\u{1B}[[Z", [.unknown]),
        ("\u{1B}x", [.alt("x")]), ("\u{1B}\r", [.altEnter]), ("\u{1B}\u{7F}", [.control("w")]),
        ("\u{1B}é", [.unknown, .character("é")]), ("\u{1B}\u{1}", [.unknown]),
        // Answers and reports that nobody asked for
        ("\u{1B}[?62;22c", [.unknown]), ("\u{1B}[I", [.unknown]), ("\u{1B}[24;80R", [.function(3)]),
        ("\u{1B}[12;\u{1B}[A", [.unknown, .up]), ("\u{1B}[1\u{3}", [.unknown, .control("c")]),
        ("\u{1B}[\(String(repeating: "1", count: 31))", [.unknown]),
        ("\u{1B}\u{1B}[A", [.escape, .up]),
        ("\u{1B}[200~a\nb\u{1B}[A\u{1B}[201~c", [.paste("a\nb\u{1B}[A"), .character("c")]),
        ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
        ("e\u{301}", [.character("e"), .character("\u{301}")]),
    ])
    func bytesAreKeys(text: String, keys: [Key]) {
        var whole = KeyReader()
        #expect(whole.read(text.utf8) == keys)
        #expect(whole == KeyReader())
        var byByte = KeyReader()
        if !text.contains(where: { $0 == "é" && text.hasPrefix("\u{1B}") }) {
            let read = text.utf8.flatMap { byByte.read([$0]) }
            #expect(read == keys)
            #expect(byByte == KeyReader())
        }
    }

    @Test(
        arguments: [
            ([0xFF, 0x61], "\u{FFFD}a"), ([0x80, 0x61], "\u{FFFD}a"), ([0xC3, 0x61], "\u{FFFD}a"),
            ([0xE6, 0xB1, 0x61], "\u{FFFD}a"), ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
            ([0xF0, 0x9F, 0x8E, 0x0D], "\u{FFFD}\r"),
            ([0xED, 0xA0, 0x80, 0x61], "\u{FFFD}a"), ([0xF4, 0xBF, 0xBF, 0xBF, 0x61], "\u{FFFD}a"),
        ] as [([UInt8], String)])
    func whatIsNoTextIsReplaced(bytes: [UInt8], text: String) {
        var reader = KeyReader()
        let keys = reader.read(bytes)
        #expect(keys == text.map { $0 == "\r" ? .enter : .character($0) })
        #expect(reader == KeyReader())
    }

    @Test(arguments: [
        ("\u{1B}", [Key.escape]), ("\u{1B}[", [.unknown]), ("\u{1B}[1;", [.unknown]), ("\u{1B}O", [.unknown]),
        ("\u{1B}[200~half", [.paste("half")]), ("", []),
    ])
    func whatHadBegunEndsByTime(text: String, keys: [Key]) {
        var reader = KeyReader()
        #expect(reader.read(text.utf8) == [])
        #expect((reader.patience == nil) == text.isEmpty)
        #expect(reader.timeOut() == keys)
        #expect(reader == KeyReader())
    }

    @Test func aSlowLineGetsMoreTimeWithinAPaste() throws {
        var reader = KeyReader()
        _ = reader.read([0x1B])
        let escape = try #require(reader.patience)
        _ = reader.read("[200~x".utf8)
        let paste = try #require(reader.patience)
        #expect(paste > escape)
        // Half a character is no reason to stop waiting for the rest.
        reader = KeyReader()
        #expect(reader.read([0xE6]) == [])
        #expect(reader.patience == nil)
        #expect(reader.read([0xB1, 0x89]) == [.character("汉")])
    }
}
