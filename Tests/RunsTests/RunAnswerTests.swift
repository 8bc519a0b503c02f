import Testing

@testable import Runs

@Suite struct RunAnswerTests {
    @Test(
        arguments: [
            ("d", .done("")), ("d  both racks  agree \t", .done("both racks  agree")), ("  D x", .done("x")),
            ("s", .skipped("")), ("s not needed", .skipped("not needed")), ("m", .missing("")),
            ("m no key", .missing("no key")),
            ("n", .note("")), ("n \u{2028}a\tb", .note("a\tb")), ("b", .back), ("g", .go(nil)), ("g 12", .go(12)),
            ("g 0", .go(0)),
            ("l", .list), ("q", .leave), ("Q ", .leave), ("end", .end), ("?", .help), ("h", .help), ("help", .help),
            ("done", .done("")), ("Done both agree", .done("both agree")), ("skip", .skipped("")),
            ("skipped one host", .skipped("one host")), ("missing no key", .missing("no key")), ("note a", .note("a")),
            ("list", .list), ("quit", .leave), ("back", .back), ("g fence", .goTo(anchor: "fence")),
            ("g #fence", .goTo(anchor: "fence")), ("g 99999999999999999999", .goTo(anchor: "99999999999999999999")),
            ("", .nothing), (" \t\r", .nothing), ("d\r", .done("")),
        ] as [(String, RunAnswer)])
    func isRead(line: String, answer: RunAnswer) { #expect(RunAnswer(line) == answer) }

    /// Words that were meant for another window are no answer.
    @Test(arguments: [
        "done.", "dig example.org", "ls", "x", "1", "g to step", "g #", "q now", "b 2", "l 3", "e", "quit it",
        "list all",
        "end it", "y", "d:", "🎉",
    ])
    func isNoAnswer(line: String) { #expect(RunAnswer(line) == .unknown(line)) }
}
