import QueryLanguage
import Testing

/// Values that no line of text is read as; the cases show the others.
@Suite struct DescriptionTests {
    @Test(
        arguments: [
            (Query(), "nothing"),
            (Query(groups: [Query.Group([.word("a"), .prefix("b")])]), "any of: a or b*"),
            (Query(filters: [Query.Filter(.date(from: nil, through: nil))]), "dated at any time"),
        ])
    func says(query: Query, text: String) { #expect(description(of: query) == text) }
}
