import Model
import Testing

@testable import Checking

@Suite struct LibraryRulesTests {
    /// What only the whole library shows: their own examples have it, and reading these alone does not find it.
    private static let explanations = RuleExplanation.all.filter { rules(in: $0.example).contains($0.rule) }

    @Test(arguments: explanations)
    func areFoundAlsoWhereTheyAloneMatter(explanation: RuleExplanation) {
        let settings = settings(otherThan: explanation.rule)
        #expect(Self.rules(in: explanation.example, settings).contains(explanation.rule))
    }

    @Test func areMostOfThoseThatNeedNoSettings() {
        let codes = Set(Self.explanations.map(\.rule))
        #expect(codes.isSuperset(of: [.duplicateID, .tagVariant, .orphanEntry, .unreachablePage, .conflictMarkers]))
    }

    @Test func areNotCheckedWhereTheyAreOff() {
        #expect(libraryChecks(settings(otherThan: nil)).isEmpty)
    }

    @Test func areCheckedForErrorsAlone() {
        let files = [
            "practices/alone": "---\ntitle: Alone\n---\n", "practices/b": "---\ntitle: B\n---\n[M](merged.md)\n",
            "practices/merged": "---\ntitle: Merged\n---\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n",
        ]
        func found(_ levels: [Rule: RuleLevel]) -> Set<Rule> {
            var settings = Settings()
            settings.levels = levels
            return Set(
                diagnostics(in: files) { library in
                    libraryChecks(settings, lowest: .error).flatMap { $0(library) }
                }.map(\.rule))
        }
        #expect(found([:]) == [.conflictMarkers])
        #expect(found([.conflictMarkers: .warning]) == [])
        #expect(found([.orphanEntry: .error]) == [.conflictMarkers, .orphanEntry])
    }

    private func settings(otherThan rule: Rule?) -> Settings {
        var settings = Settings()
        for other in Rule.allCases where other != rule { settings.levels[other] = .off }
        return settings
    }

    private static func rules(in example: [ExampleFile], _ settings: Settings = Settings()) -> Set<Rule> {
        let files = Dictionary(
            example.filter { $0.path.hasPrefix("Content/") && $0.path.hasSuffix(".md") }
                .map { (String($0.path.dropFirst("Content/".count).dropLast(".md".count)), $0.text) },
            uniquingKeysWith: { first, _ in first })
        let read = diagnostics(in: files) { _ in [] }.map(\.rule)
        return Set(diagnostics(in: files) { checkLibrary($0, settings) }.map(\.rule)).subtracting(read)
    }
}
