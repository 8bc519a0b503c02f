import Checking
import Model
import Testing

@testable import Actions

/// Every rule's example brings that rule's problem and no other; mended, it brings none.
@Suite struct RuleExamplesTests {
    /// The day that examples of reviews are written for.
    private let day = PartialDate(year: 2026, month: 11, day: 26)

    /// Some files cannot be shown as text, and have no example.
    static let rules = RuleExplanation.all.filter { !$0.example.isEmpty }.map(\.rule)

    @Test(arguments: rules)
    func theExampleIsReported(rule: Rule) throws {
        let explanation = try explanation(of: rule)
        let problems = try problems(in: explanation.example)
        // A step cannot rest on what is overdue without that being overdue itself.
        let expected: Set<Rule> = rule == .restsOnOverdue ? [.reviewOverdue, rule] : [rule]
        #expect(Set(problems.map(\.rule)) == expected, "\(problems)")
    }

    @Test(arguments: rules)
    func theMendedExampleIsNot(rule: Rule) throws {
        let explanation = try explanation(of: rule)
        #expect(!explanation.mended.isEmpty && explanation.mended != explanation.example)
        #expect(try problems(in: explanation.mended) == [])
    }

    /// Where a machine can mend all of an example, it comes to the files that the explanation shows.
    @Test(arguments: rules)
    func mendsAreThoseThatAreShown(rule: Rule) throws {
        let explanation = try explanation(of: rule)
        let problems = try problems(in: explanation.example)
        guard !problems.isEmpty, problems.allSatisfy({ $0.fix != nil }) else { return }
        for file in explanation.example {
            let source = SourceText(path: file.path, bytes: Array(file.text.utf8))
            let mended = applying(problems.compactMap(\.fix).filter { $0.file == file.path }, to: source).after
            let wanted = explanation.mended.first { $0.path == file.path }?.text
            #expect(String(decoding: mended.bytes, as: UTF8.self) == wanted)
        }
    }

    @Test func everyRuleIsExplainedInTheOrderOfTheCodes() {
        let explained = RuleExplanation.all.map(\.rule.rawValue)
        #expect(explained == Rule.allCases.map(\.rawValue) && explained == explained.sorted())
    }

    @Test func namesAndTitlesFitALine() {
        #expect(Set(RuleExplanation.all.map(\.name)).count == RuleExplanation.all.count)
        for explanation in RuleExplanation.all {
            #expect(explanation.name.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }, "\(explanation.name)")
            #expect(explanation.title.count <= 64 && !explanation.title.hasSuffix("."), "\(explanation.title)")
            #expect(explanation.why.hasSuffix(".") && explanation.mend.hasSuffix("."), "\(explanation.name)")
        }
    }

    private func explanation(of rule: Rule) throws -> RuleExplanation {
        try #require(RuleExplanation.all.first { $0.rule == rule })
    }

    private func problems(in files: [ExampleFile]) throws -> [Diagnostic] {
        let base = try TemporaryBase(files: [:])
        for file in files { try base.write(file.text, to: file.path) }
        return try check(base.root, CheckRequest(reviewsOn: day)).problems
    }
}
