import Testing

@Suite struct MovedEntryTests {
    private func files(_ body: String) -> [String: String] {
        [
            "practices/p": "---\ntitle: P\n---\n\(body)\n",
            "incidents/i":
                "---\ntitle: I\nsource: https://example.org\nredirects: [incidents/old]\n---\n## Cause\n",
        ]
    }

    @Test func standsAtTheDestinationAndIsMended() {
        let files = files("[I](../incidents/old.md#cause)")
        #expect(
            problems(in: files) == [
                "practices/p 4:5+25 ?KB023 'incidents/old' has moved | write ../incidents/i.md#cause"
            ])
        #expect(mended("practices/p", in: files) == "---\ntitle: P\n---\n[I](../incidents/i.md#cause)\n")
    }

    @Test func isNotMendedInADefinition() {
        let files = files("[The flood][i] and more.\n\n[i]: ../incidents/old.md")
        #expect(problems(in: files).map { $0.prefix(26) } == ["practices/p 4:1+14 ?KB023 "])
        #expect(mended("practices/p", in: files) == files["practices/p"])
    }

    @Test func isSilentOnTheIDOfToday() { #expect(problems(in: files("[I](../incidents/i.md)")) == []) }
}
