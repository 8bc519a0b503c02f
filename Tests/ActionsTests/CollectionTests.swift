import Evidence
import Foundation
import Linking
import Model
import Testing

@testable import Actions

/// What the repository's own content promises to its readers.
@Suite struct CollectionTests {
    private static let root = Root(
        path: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path())

    private static let loaded = Result { try loadLibrary(root) }

    private func library() throws -> Library { try Self.loaded.get().library }

    @Test func nothingIsWrongWithIt() throws {
        #expect(try check(Self.root).problems.map(\.message) == [])
    }

    @Test func everyStepPracticeAndIncidentIsHeldByTheOthers() throws {
        let numbers = coverage(of: try library()).numbers
        #expect(numbers.stepsWithEvidence.percent == 100)
        #expect(numbers.practicesWithEvidence.percent == 100)
        #expect(numbers.practicesApplied.percent == 100)
        #expect(numbers.incidentsAnswered.percent == 100)
        #expect(numbers.relationsWithReason.percent == 100)
    }

    @Test func everyStepAppliesAPractice() throws {
        let library = try library()
        let without = library.steps.filter { step in
            !library.links(of: step).contains { $0.link.relation == .applies }
        }
        #expect(without.map(\.address.description) == [])
    }

    @Test(arguments: [
        (Kind.runbook, 9), (.practice, 44), (.incident, 200), (.book, 15), (.article, 4), (.person, 139), (.event, 96),
    ])
    func isLarge(kind: Kind, count: Int) throws { #expect(try library().entries(of: kind).count >= count) }

    @Test func hasStepsAndTalks() throws {
        let library = try library()
        #expect(library.steps.count >= 73)
        #expect(library.entries(of: .talk).count + library.entries(of: .video).count >= 150)
    }

    @Test func theSurveyOfPartitionsLeadsToItsIncidents() throws {
        let links = try library().links(of: "articles/the-network-is-reliable")
        #expect(Set(links.filter { $0.link.relation == .recounts }.map(\.far.entry)).count >= 40)
    }

    @Test func theBookOnBrowserNetworkingIsWhole() throws {
        let book = try #require(try library()["books/high-performance-browser-networking"])
        #expect(book.passages.filter { $0.level == 2 }.count == 4)
        #expect(book.passages.filter { $0.level == 3 }.count == 18)
        #expect(book.passages.filter { $0.level == 4 }.count == 105)
        #expect(book.passages.filter { $0.level >= 3 }.allSatisfy { $0.url?.hasPrefix("https://hpbn.co/") ?? false })
    }

    @Test func whoSpokeAndWhereHasAPage() throws {
        let library = try library()
        let talks = library.entries(of: .talk) + library.entries(of: .video)
        let without = talks.filter { $0.details.talk?.speakers.isEmpty == false }.filter { talk in
            !library.links(of: talk.id).contains { $0.link.relation == .givenBy }
        }
        #expect(without.map(\.id) == [])
    }
}
