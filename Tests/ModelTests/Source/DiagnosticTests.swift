import Model
import Testing

struct DiagnosticTests {
    @Test func areReadByFileLineColumnAndCode() {
        let places = [
            ("a.md", 1, 1, Rule.missingField), ("a.md", 2, 10, .unknownField), ("a.md", 10, 1, .unknownField),
            ("a.md", 10, 2, .frontMatterSyntax), ("a.md", 10, 2, .unknownField), ("b.md", 1, 1, .unknownField),
        ]
        let inOrder = places.map { file, line, column, rule in
            Diagnostic(rule, "m", at: SourceSpan(file: file, line: line, column: column, width: 1, excerpt: ""))
        }
        #expect(inOrder.reversed().sorted(by: Diagnostic.inReadingOrder) == inOrder)
    }

    /// So that the order is the same where threads found them.
    @Test func areReadByTheirWordsInOnePlace() {
        let inOrder = [("a", nil), ("a", "x"), ("a", "y"), ("b", "x")].map { message, help in
            Diagnostic(.unknownField, message, help: help, at: SourceSpan(file: "a.md"))
        }
        #expect(inOrder.reversed().sorted(by: Diagnostic.inReadingOrder) == inOrder)
    }

    @Test(arguments: Rule.allCases)
    func haveACodeOfThreeDigits(rule: Rule) {
        #expect(rule.rawValue.wholeMatch(of: #/KB\d{3}/#) != nil)
    }
}
