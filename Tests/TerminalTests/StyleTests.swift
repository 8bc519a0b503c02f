import Testing

@testable import Terminal

@Suite struct StyleTests {
    @Test func colorIsPutAroundText() {
        #expect(colored.bold("x") == "\u{1B}[1mx\u{1B}[0m")
        #expect(colored.bold("") == "")
        #expect(plain.bold("x") == "x")
        #expect(Set([colored.bold, colored.dim, colored.red, colored.blue, colored.green].map { $0("x") }).count == 5)
    }

    @Test(arguments: [
        ("plain", "plain"), ("tab\tand\nline", "tab\tand\nline"), ("é汉🎉", "é汉🎉"),
        ("\u{1B}[2J", "\u{FFFD}[2J"), ("\u{1B}]0;title\u{7}", "\u{FFFD}]0;title\u{FFFD}"),
        ("\u{9B}2J", "\u{FFFD}2J"), ("a\u{8}\u{8}b", "a\u{FFFD}\u{FFFD}b"), ("a\rb", "a\u{FFFD}b"),
        ("\u{0}\u{7F}\u{80}\u{9F}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ("\u{A0}", "\u{A0}"),
    ])
    func contentCannotDriveATerminal(text: String, shown: String) { #expect(printable(text) == shown) }
}
