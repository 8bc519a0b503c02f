import Testing

@testable import Finder

@Suite struct ScreenTests {
    static let start = "\u{1B}[?2026h\u{1B}[?25l"
    static let end = "\u{1B}[?25h\u{1B}[?2026l"

    @Test func onlyChangedLinesAreDrawn() {
        var screen = Screen()
        let first = screen.update(to: Frame(lines: ["> a", "", "full!"], cursorColumn: 3), columns: 5)
        let clear = "\u{1B}[0m\u{1B}[2J"
        #expect(first == Self.start + clear + "\u{1B}[1;1H> a\u{1B}[K\u{1B}[3;1Hfull!\u{1B}[1;4H" + Self.end)
        #expect(screen.update(to: Frame(lines: ["> a", "", "full!"], cursorColumn: 3), columns: 5) == "")
        let moved = screen.update(to: Frame(lines: ["> a", "", "full!"], cursorColumn: 2), columns: 5)
        #expect(moved == Self.start + "\u{1B}[1;3H" + Self.end)
        let changed = screen.update(to: Frame(lines: ["> a", "x", ""], cursorColumn: 2), columns: 5)
        #expect(changed == Self.start + "\u{1B}[2;1Hx\u{1B}[K\u{1B}[3;1H\u{1B}[K\u{1B}[1;3H" + Self.end)
    }

    @Test func whatMayBeOtherwiseWideIsErasedFirst() {
        var screen = Screen()
        _ = screen.update(to: Frame(lines: ["xxxx"], cursorColumn: 0), columns: 5)
        let wide = screen.update(to: Frame(lines: ["a汉▌"], cursorColumn: 0), columns: 5)
        #expect(wide.contains("\u{1B}[1;1H\u{1B}[2Ka汉▌\u{1B}[1;1H"))
        let narrow = screen.update(to: Frame(lines: ["▌é›…│"], cursorColumn: 0), columns: 5)
        #expect(!narrow.contains("\u{1B}[2K"))
    }

    @Test func anotherSizeOrADoubtDrawsAll() {
        var screen = Screen()
        let frame = Frame(lines: ["a", "b"], cursorColumn: 0)
        let first = screen.update(to: frame, columns: 80)
        #expect(screen.update(to: frame, columns: 81) == first)
        screen.forget()
        #expect(screen.update(to: frame, columns: 81) == first)
        #expect(screen.update(to: Frame(lines: ["a", "b", ""], cursorColumn: 0), columns: 81).contains("\u{1B}[2J"))
    }
}
