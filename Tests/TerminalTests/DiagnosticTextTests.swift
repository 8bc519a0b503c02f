import Model
import Testing

@testable import Terminal

@Suite struct DiagnosticTextTests {
    private func problem(
        _ excerpt: String, line: Int = 3, column: Int, width: Int, help: String? = nil, file: String = "f.md"
    ) -> Diagnostic {
        Diagnostic(
            .unknownField, "unknown field", help: help,
            at: SourceSpan(file: file, line: line, column: column, width: width, excerpt: excerpt))
    }

    @Test func aProblemIsPlaceLineAndHelp() {
        let problems = [
            problem("titel: x", line: 12, column: 1, width: 5, help: "did you mean 'title'?"),
            Diagnostic(.settings, severity: .warning, "no settings", at: SourceSpan(file: "kb.yml")),
        ]
        #expect(
            diagnosticsText(problems, style: plain) == """
                f.md:12:1: error[KB003]: unknown field
                12 | titel: x
                   | ^^^^^
                   = help: did you mean 'title'?

                kb.yml:1:1: warning[KB040]: no settings

                """)
        #expect(diagnosticsText([], style: plain) == "")
    }

    @Test func colorChangesNothingElse() {
        let problems = [problem("titel: x", column: 1, width: 5, help: "title")]
        let text = diagnosticsText(problems, style: colored)
        #expect(text.contains("\u{1B}[1;31merror\u{1B}[0m"))
        #expect(text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == diagnosticsText(problems, style: plain))
    }

    @Test(arguments: [
        ("\tx: y", 2, 1, " x: y", " ^"), ("a\tb", 3, 1, "a b", "  ^"), ("汉字: x", 5, 1, "汉字: x", "      ^"),
        ("汉字x", 1, 2, "汉字x", "^^^^"), ("e\u{301}x", 3, 1, "e\u{301}x", " ^"),
        ("\u{1B}[31mx", 6, 1, "\u{FFFD}[31mx", "     ^"), ("a\u{9B}b", 3, 1, "a\u{FFFD}b", "  ^"),
        ("abc", 4, 1, "abc", "   ^"), ("abc", 2, 9, "abc", " ^^"), ("", 1, 1, nil, nil),
    ])
    func theCaretStandsUnderThePlace(excerpt: String, column: Int, width: Int, line: String?, carets: String?) {
        let lines = diagnosticsText([problem(excerpt, column: column, width: width)], style: plain)
            .split(separator: "\n").dropFirst().map(String.init)
        #expect(lines == [line.map { "3 | " + $0 }, carets.map { "  | " + $0 }].compactMap { $0 })
    }

    struct LongLine: Sendable, CustomTestStringConvertible {
        var before: String
        var place: String
        var after: String
        var width = 80

        var testDescription: String {
            "\(before.unicodeScalars.count), \(place), \(after.unicodeScalars.count) in \(width)"
        }
    }

    @Test(arguments: [
        LongLine(before: "", place: "here", after: x(200)), LongLine(before: x(60), place: "here", after: x(200)),
        LongLine(before: x(70), place: "here", after: ""), LongLine(before: x(70), place: "here", after: x(1)),
        LongLine(before: x(200), place: "here", after: ""), LongLine(before: x(200), place: "here", after: x(200)),
        LongLine(before: x(5000), place: "here", after: x(5000)),
        LongLine(before: x(90), place: "here", after: x(9), width: 44),
        LongLine(before: wide(100), place: "here", after: wide(100)),
        LongLine(before: wide(30), place: "here", after: x(200)),
        LongLine(before: x(30), place: "汉字", after: wide(200)),
        LongLine(before: "\t\t" + x(90), place: "a\tb", after: x(90)),
    ])
    func aLongLineIsShortenedAroundThePlace(_ long: LongLine) throws {
        let excerpt = long.before + long.place + long.after
        let span = problem(
            excerpt, column: long.before.unicodeScalars.count + 1, width: long.place.unicodeScalars.count)
        let text = diagnosticsText([span], style: Style(usesColor: false, width: long.width))
        let lines = text.split(separator: "\n").dropFirst().map(String.init)
        try #require(lines.count == 2)
        #expect(lines.allSatisfy { columns(of: $0) <= long.width })
        #expect(marked(lines[0], by: lines[1]) == long.place.replacing("\t", with: " "))
        let isWhole = columns(of: excerpt) <= long.width - 6
        #expect(lines[0].contains("…") != isWhole)
        #expect(lines[0].contains((long.before + long.place).suffix(5).replacing("\t", with: " ")))
    }

    private static func x(_ count: Int) -> String { String(repeating: "x", count: count) }
    private static func wide(_ count: Int) -> String { String(repeating: "漢", count: count) }

    /// The part of a line that the carets below it stand under.
    private func marked(_ line: String, by carets: String) -> String {
        let start = columns(of: String(carets.prefix { $0 != "^" }))
        var position = 0
        return String(
            String.UnicodeScalarView(
                line.unicodeScalars.filter { scalar in
                    defer { position += columns(of: String(scalar)) }
                    return position >= start && position < carets.count
                }))
    }

    @Test func aPlaceWiderThanTheScreenIsMarkedAsFarAsItGoes() {
        let text = diagnosticsText([problem(Self.x(300), column: 10, width: 290)], style: plain)
        #expect(text.split(separator: "\n").dropFirst().allSatisfy { columns(of: String($0)) <= 80 })
        #expect(text.contains("^^^^^^^^^^"))
    }

    @Test(arguments: ["\u{1B}[2J", "\u{9B}31m", "\u{7}\u{8}", "\u{1B}]8;;https://example.org\u{1B}\\"])
    func contentCannotDriveTheTerminal(text: String) {
        let span = SourceSpan(file: "a\(text).md", line: 1, column: 2, width: 1, excerpt: "x\(text)y")
        let problem = Diagnostic(.invalidID, "'\(text)' is bad", help: "not '\(text)'", at: span)
        for style in [plain, colored] { #expect(isHarmless(diagnosticsText([problem], style: style))) }
    }

    @Test(arguments: [
        (0, 0, ""), (1, 0, "1 error"), (2, 0, "2 errors"), (0, 1, "1 warning"), (1, 2, "1 error and 2 warnings"),
        (12, 1, "12 errors and 1 warning"),
    ])
    func theSummaryCounts(errors: Int, warnings: Int, text: String) {
        let problems =
            [Diagnostic.Severity](repeating: .warning, count: warnings) + .init(repeating: .error, count: errors)
        #expect(
            diagnosticsSummary(problems.map { Diagnostic(.settings, severity: $0, "x", at: SourceSpan(file: "f")) })
                == text)
    }
}
