import Testing

@testable import Actions

@Suite struct AddLinkTests {
    private func add(
        _ base: TemporaryBase, _ from: String, _ to: String, _ label: String? = nil, _ reason: String = ""
    ) throws -> AddedLink {
        try addLink(from: from, to: to, label: label, reason: reason, in: base.root)
    }

    /// A reason that ends the link's own markup could bring in another link, which nobody has checked.
    @Test func aReasonWithALinkIsRefused() throws {
        let base = try TemporaryBase()
        let before = try base.read("Content/practices/quorum.md")
        #expect(throws: LinkRefusal.notReadBack("Content/practices/quorum.md")) {
            try add(base, "practices/quorum#why", "incidents/switch", "shown by", "see [y](../incidents/nope.md)")
        }
        #expect(try base.read("Content/practices/quorum.md") == before)
    }

    @Test func aLinkIsWrittenIntoItsPassageAndReadBack() throws {
        let base = try TemporaryBase()
        let added = try add(base, "practices/quorum#why", "incidents/switch#end", "shown by", "both  sides\nwrote")
        let line = "- [Switch: End](../incidents/switch.md#end \"shown by\") — both sides wrote"
        #expect(added == .written(file: "Content/practices/quorum.md", line: 11, text: line))
        #expect(try base.read("Content/practices/quorum.md").hasSuffix("A tie cannot be broken.\n\n\(line)\n"))
        let links = try loadLibrary(base.root).library.links
        let texts = links.map { "\($0.source) \($0.relation.rawValue) \($0.target): \($0.reason)" }
        #expect(texts == ["practices/quorum#why shown by incidents/switch#end: both sides wrote"])
        #expect(try loadLibrary(base.root).problems == [])
    }

    @Test(arguments: [
        ("practices/quorum", "incidents/switch", "shown by"), ("incidents/switch", "practices/quorum", "shows"),
    ])
    func aLinkIsWrittenOnceAtEitherEnd(from: String, to: String, label: String) throws {
        let base = try TemporaryBase()
        _ = try add(base, "practices/quorum", "incidents/switch", "shown by", "why")
        let before = try base.contents(of: "Content")
        #expect(try add(base, from, to, label, "again") == .alreadyThere(file: "Content/practices/quorum.md"))
        #expect(try base.contents(of: "Content") == before)
    }

    @Test func aMentionNeedsNoReason() throws {
        let base = try TemporaryBase()
        let line = "- [Quorum](../practices/quorum.md)"
        #expect(
            try add(base, "articles/plain", "practices/majority")
                == .written(file: "Content/articles/plain.md", line: 6, text: line))
        #expect(try add(base, "articles/plain", "practices/quorum") == .alreadyThere(file: "Content/articles/plain.md"))
    }

    private static let refusals: [(String, String, String?, LinkRefusal)] = [
        ("practices/quorum", "incidents/switch", "shon by", .unknownRelation("shon by")),
        ("practices/quorum", "incidents/switch", "shown by", .noReason),
        ("practices/quorum", "practices/quorum#why", "shown by", .sameEntry),
        ("practices/quorum", "practices/majority", nil, .sameEntry),
        (
            "incidents/switch", "practices/quorum", "shown by",
            .notAllowed("'shown by' leads from runbook or practice to incident; are the two ends in the right order?")
        ),
    ]

    @Test(arguments: refusals)
    func whatIsNotAllowedIsNotWritten(from: String, to: String, label: String?, refusal: LinkRefusal) throws {
        let base = try TemporaryBase()
        let before = try base.contents(of: "Content")
        #expect(throws: refusal) { try add(base, from, to, label, " \n") }
        #expect(try base.contents(of: "Content") == before)
        #expect(!refusal.description.isEmpty && !refusal.description.hasSuffix("."))
    }

    @Test func aLinkThatWouldNotBeSeenIsNotWritten() throws {
        let base = try TemporaryBase()
        try base.write("---\ntitle: Open\n---\n```\nnever closed\n", to: "Content/articles/open.md")
        let before = try base.contents(of: "Content")
        #expect(throws: LinkRefusal.notReadBack("Content/articles/open.md")) {
            try add(base, "articles/open", "practices/quorum")
        }
        #expect(try base.contents(of: "Content") == before)
    }

    @Test(arguments: [("articles/plane", "practices/quorum"), ("articles/plain", "practices/quorum#wy")])
    func bothEndsMustBeThere(from: String, to: String) throws {
        let base = try TemporaryBase()
        #expect(throws: UnknownReference.self) { try add(base, from, to) }
    }
}
