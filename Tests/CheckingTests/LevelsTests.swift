import Model
import Testing

@testable import Checking

@Suite struct LevelsTests {
    private let problems = [
        Diagnostic(.unknownField, "a", at: SourceSpan(file: "a.md")),
        Diagnostic(.orphanEntry, "b", at: SourceSpan(file: "b.md")),
        Diagnostic(.missingReason, "c", at: SourceSpan(file: "c.md")),
    ]

    @Test func changeHowMuchARuleMatters() {
        let changed = leveled(problems, by: [.unknownField: .warning, .orphanEntry: .error, .missingReason: .off])
        #expect(changed.map(\.message) == ["a", "b"])
        #expect(changed.map(\.severity) == [.warning, .error])
    }

    @Test func leaveTheOthersAsTheyAre() {
        #expect(leveled(problems, by: [:]) == problems)
        #expect(leveled(problems, by: [.tagForm: .error]) == problems)
    }
}
