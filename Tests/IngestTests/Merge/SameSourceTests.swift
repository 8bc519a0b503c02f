import Model
import Testing

@testable import Ingest

@Suite struct SameSourceTests {
    private static let first = deck([
        ("256", 1, "Skew", "Clocks drift."), ("257", 2, "Code", "Let x be 1."), ("258", 3, "", "A picture."),
        ("259", 4, "End", "Bye."),
    ])

    @Test(arguments: [
        // A new version: some are there with their titles, or without a title with their texts.
        (deck([("256", 1, "Skew", "They do."), ("300", 2, "New", "One."), ("301", 3, "Newer", "Two.")]), true),
        (deck([("258", 1, "", "A picture."), ("300", 2, "New", "One.")]), true),
        // Another deck of the same program: the same keys and other words.
        (deck([("256", 1, "Queues", "Short."), ("257", 2, "Load", "High."), ("258", 3, "", "Another.")]), false),
        // The same deck in another format: the same words and other keys.
        (deck([("page1", 1, "Skew", "Clocks drift."), ("page2", 2, "Code", "Let x be 1.")]), false),
    ])
    func piecesAreKnownByTheirKeysAndWords(new: IngestFile, isSame: Bool) {
        #expect(isSameSource(new, as: Self.first) == isSame)
    }

    @Test func whatSaysNothingIsAnother() {
        #expect(!isSameSource(deck([]), as: Self.first))
        #expect(!isSameSource(IngestFile(), as: Self.first))
    }
}
