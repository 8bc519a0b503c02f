import Model
import Testing

@testable import Checking

@Suite struct BaselineTests {
    private func problem(_ message: String, _ rule: Rule = .orphanEntry, line: Int = 1, file: String = "a.md")
        -> Diagnostic
    {
        Diagnostic(rule, message, at: SourceSpan(file: file, line: line, column: 1, width: 1, excerpt: ""))
    }

    @Test func isReadAsItWasWritten() throws {
        let baseline = Baseline(of: [
            problem("two"), problem("one"), problem("one"), problem("tab\tand\nbreak", .tagForm, file: "b b.md"),
        ])
        #expect(
            baseline.text.split(separator: "\n").dropFirst() == [
                "KB041\ta.md\tone", "KB041\ta.md\tone", "KB041\ta.md\ttwo", "KB027\tb b.md\ttab and break",
            ])
        #expect(Baseline.parse(baseline.text).baseline == baseline)
        #expect(Baseline.parse(baseline.text.replacing("\n", with: "\r\n")).baseline == baseline)
    }

    @Test func leavesOutWhatIsKnownWhereverItMoved() {
        let baseline = Baseline(of: [problem("old", line: 3), problem("mended")])
        let (rest, known, outdated) = baseline.subtracted(from: [problem("old", line: 9), problem("new")])
        #expect(rest == [problem("new")] && known == 1 && outdated == 1)
    }

    @Test func countsTheSameProblem() {
        let (rest, known, _) = Baseline(of: [problem("x"), problem("x")])
            .subtracted(from: [problem("x"), problem("x", line: 2), problem("x", line: 3)])
        #expect(rest == [problem("x", line: 3)] && known == 2)
    }

    @Test func knowsTheProblemOfOneFileAndRuleOnly() {
        let baseline = Baseline(of: [problem("x")])
        let others = [problem("x", file: "b.md"), problem("x", .tagForm)]
        #expect(baseline.subtracted(from: others).rest == others)
    }

    @Test(arguments: [("# remark\n\nKB041 a.md one\n", 3), ("KB999\ta\tb", 1), ("{}", 1), ("KB041\ta.md", 1)])
    func isNothingElse(text: String, line: Int) {
        let (baseline, badLine) = Baseline.parse(text)
        #expect(baseline == nil && badLine == line)
    }
}
