import Model
import Testing

struct RelationTests {
    private static let titled = Relation.allCases.filter { $0 != .mentions && !$0.isByName }

    @Test func hasLabelsThatAreUniqueOverBothDirections() {
        let labels = Relation.allCases.flatMap { [$0.rawValue, $0.inverse] }
        #expect(Set(labels).count == labels.count)
    }

    @Test(arguments: titled)
    func isNamedInBothDirections(relation: Relation) throws {
        let forward = try #require(Relation.named(relation.rawValue))
        #expect(forward == (relation, false))
        let backward = try #require(Relation.named(relation.inverse))
        #expect(backward == (relation, true))
    }

    @Test(arguments: ["", "mentions", "mentioned by", "Shown by", "shown  by", "shown by ", "see also", "given by"])
    func isNotNamedByOtherTitles(title: String) {
        #expect(Relation.named(title) == nil)
    }

    @Test func listsEveryTitleThatNamesARelation() {
        #expect(
            Relation.titles == [
                "shown by", "shows", "missing in", "was missing", "worked in", "worked", "applies", "applied by",
                "explained at", "explains", "recounts", "recounted in",
            ])
        #expect(Relation.titles.allSatisfy { Relation.named($0) != nil })
    }

    /// The table of `Content/README.md`.
    @Test(arguments: [
        (Relation.shownBy, "practice runbook", "incident"), (.missingIn, "practice runbook", "incident"),
        (.workedIn, "practice runbook", "incident"), (.applies, "runbook", "practice"),
        (.explainedAt, "incident practice runbook", "article book talk video"),
        (.recounts, "article book talk video", "incident"), (.givenBy, "talk video", "person"),
        (.writtenBy, "article book", "person"), (.heldAt, "talk video", "event"),
        (
            .mentions, "article book event incident person practice runbook talk video",
            "article book event incident person practice runbook talk video"
        ),
    ])
    func joinsKinds(relation: Relation, sources: String, targets: String) {
        #expect(relation.sources.map(\.singular).sorted().joined(separator: " ") == sources)
        #expect(relation.targets.map(\.singular).sorted().joined(separator: " ") == targets)
    }

    @Test(arguments: titled)
    func cannotJoinAnEntryWithItself(relation: Relation) {
        #expect(relation.sources.isDisjoint(with: relation.targets))
    }
}
