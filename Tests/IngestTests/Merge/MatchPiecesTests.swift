import Model
import Testing

@testable import Ingest

/// Pieces of a page: `title|text`.
private func page(_ pieces: [String]) -> IngestFile {
    var document = IngestedDocument(.page)
    document.segments = pieces.map { piece in
        let parts = piece.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return Segment(key: "#\(parts[0].lowercased())", title: parts[0], text: .markdown(parts[1]))
    }
    return ingestFile(of: document)
}

@Suite struct MatchPiecesTests {
    /// What each piece of the new version is in the old one.
    @Test(
        arguments: [
            // Keys of their own tell, wherever they are and whatever they say.
            (["A|1", "B|2"], ["B|2", "A|9"], [1, 0]),
            // One comes before two of its title: the texts tell.
            (["Up|b", "Up|a"], ["Up|c", "Up|b", "Up|a"], [nil, 0, 1]),
            // What they stand under tells, also when the text has changed.
            (
                ["Mon|", "Do|m", "Tue|", "Do|t"], ["Sun|", "Do|s", "Mon|", "Do|M", "Tue|", "Do|t"],
                [nil, nil, 0, 1, 2, 3]
            ),
            // Nothing tells which of two it is.
            (["Up|b", "Up|a"], ["Up|c", "Up|B", "Up|a"], [nil, nil, 1]),
            // As many as before, in order.
            (["Up|b", "Up|a"], ["Up|B", "Up|A"], [0, 1]),
            // Another title and the same words.
            (["A|1", "B|words"], ["A|1", "Bee|words"], [0, nil]), (["A|1", "#b|x"], ["A|1"], [0]),
        ] as [([String], [String], [Int?])])
    func piecesAreFoundAgain(old: [String], new: [String], expected: [Int?]) {
        #expect(matches(of: page(new).segments, in: page(old).segments) == expected)
    }

    @Test func editsStayUnderTheirHeading() throws {
        let old = page(["Mon|m", "Actions|Do mon.", "Tue|t", "Actions|Do tue."])
        let edited = try #require(
            IngestFile(reading: old.text.replacing("Do mon.", with: "Do mon.\n\nOnly Monday. See [it](#actions-1).")))
        let merged = merge(
            page(["Sun|s", "Actions|Do sun.", "Mon|m", "Actions|Do mon.", "Tue|t", "Actions|Do tue."]), into: edited)
        #expect(merged.file.segments[3].text == "Do mon.\n\nOnly Monday. See [it](#actions-1).")
        #expect(merged.changes.kept == ["Actions"])
        // Anchors stay with their sections.
        #expect(
            merged.file.segments.map { $0.heading?.anchor } == [
                "sun", "actions-2", "mon", "actions", "tue", "actions-1",
            ])
        #expect(merged.changes.moved.isEmpty)
        #expect(Set(merged.file.segments.map(\.marker.key)).count == 6)
    }

    @Test func whatIsGoneIsNotTakenForItsTwin() {
        var old = page(["Up|a", "Up|a"])
        old.segments[0].marker.isGone = true
        #expect(matches(of: page(["Up|a"]).segments, in: old.segments) == [1])
        #expect(matches(of: page(["Up|a", "Up|a"]).segments, in: old.segments) == [1, 0])
    }

    @Test func aSectionThatIsGoneKeepsItsAnchorWhereItIsLinked() {
        let merged = merge(page(["A|1"]), into: page(["A|1", "Detection|2"]), linked: ["detection"])
        #expect(
            merged.file.segments.last?.heading?.line == "## No longer in the source: Detection {#detection}")
        #expect(merged.changes.moved.isEmpty)
    }

    @Test func linksOfASourceToItselfFollowItsAnchors() {
        let old = page(["Up|b"])
        let merged = merge(page(["Up|new", "Up|b", "See|[the old](#up-1)"]), into: old)
        #expect(merged.file.segments.map { $0.heading?.anchor } == ["up-1", "up", "see"])
        #expect(merged.file.segments.last?.text == "[the old](#up)")
        #expect(merge(page(["Up|new", "Up|b", "See|[the old](#up-1)"]), into: merged.file).changes == IngestChanges())
    }

    @Test func whenTheTimesShiftLinksFollowTheWords() {
        func captions(_ pieces: [(Int, String)]) -> IngestFile {
            var document = IngestedDocument(.captions)
            document.segments = pieces.map { start, text in
                Segment(key: "t-\(start)", place: .time(Seconds(start)), text: .markdown(text))
            }
            return ingestFile(of: document)
        }
        let merged = merge(
            captions([(20, "One."), (40, "Two."), (60, "Three.")]),
            into: captions([(0, "One."), (20, "Two."), (40, "Three.")]))
        #expect(merged.changes.moved.map(\.from) == ["t-0", "t-20", "t-40"])
        #expect(merged.changes.moved.map(\.to) == ["t-20", "t-40", "t-60"])
        #expect(merged.changes.removed.isEmpty && merged.changes.added.isEmpty)
    }
}
