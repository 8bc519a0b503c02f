import Testing

@testable import Actions

/// An entry that cannot be read is reported once, and not again by everything that links to it.
@Suite struct FirstCauseTests {
    @Test func linksToABrokenEntryAreNoErrors() throws {
        let base = try TemporaryBase()
        try base.write("---\ntitle: [\n---\n", to: "Content/practices/quorum.md")
        let loaded = try loadLibrary(base.root)
        #expect(Set(loaded.problems.map(\.rule)) == [.frontMatterSyntax])
        #expect(loaded.problems.map(\.span.file) == ["Content/practices/quorum.md"])
        let error = try #require(throws: UnknownReference.self) {
            try findPassage("practices/quorum", in: loaded.library)
        }
        #expect(error.description == "'practices/quorum' has errors; see them with: kb check")
    }

    @Test func linksIntoAMisspelledFolderAreNoErrors() throws {
        let base = try TemporaryBase()
        try base.write(base.read("Content/practices/quorum.md"), to: "Content/practises/quorum.md")
        try base.remove("Content/practices/quorum.md")
        #expect(Set(try loadLibrary(base.root).problems.map(\.rule)) == [.unknownKind])
    }

    @Test func aDraftIsCalledOne() throws {
        let base = try TemporaryBase()
        _ = try newEntry("incidents/acme", title: nil, in: base.root)
        let library = try loadLibrary(base.root).library
        let error = try #require(throws: UnknownReference.self) { try findPassage("incidents/acme", in: library) }
        #expect(error.description.hasPrefix("'incidents/acme' is a draft; "))
    }
}
