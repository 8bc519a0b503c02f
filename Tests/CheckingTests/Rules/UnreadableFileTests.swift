import Checking
import Model
import Testing

/// That it is reported where a file is read is for ActionsTests.
@Suite struct UnreadableFileTests {
    @Test func cannotBeMadeAWarningAndSaysWhatItLooksLike() throws {
        let explanation = try #require(RuleExplanation.all.first { $0.rule == .unreadableFile })
        #expect(explanation.rule.isFatal && explanation.rule.severity == .error)
        #expect(explanation.why.contains("no entry can be made of it"))
    }
}
