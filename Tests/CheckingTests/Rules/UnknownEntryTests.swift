import Testing

@Suite struct UnknownEntryTests {
    private func files(_ destination: String) -> [String: String] {
        [
            "practices/p": "---\ntitle: P\n---\n[I](\(destination))\n",
            "incidents/knight": "---\ntitle: I\nsource: https://example.org\n---\n## Cause\n",
            "incidents/github-2012": "---\ntitle: G\nsource: https://example.org\n---\n[I](knight.md)\n",
            "talks/github-2012": "---\ntitle: G\n---\n[I](../incidents/knight.md)\n",
        ]
    }

    @Test func standsAtTheDestination() {
        #expect(
            problems(in: files("../incidents/kinght.md")) == [
                "practices/p 4:5+22 KB010 there is no entry 'incidents/kinght' | did you mean 'incidents/knight'?"
            ])
        #expect(
            problems(in: files("../incidents/knight.html#cause")) == [
                "practices/p 4:5+30 KB010 '../incidents/knight.html#cause' does not lead to an entry"
                    + " | write ../incidents/knight.md#cause"
            ])
    }

    @Test(arguments: [
        ("../incidents/kinght.md#cause", "../incidents/knight.md#cause"),
        ("../incidents/knight.html#cause", "../incidents/knight.md#cause"),
        ("../incidents/knight", "../incidents/knight.md"), ("../../incidents/knight.md", "../incidents/knight.md"),
        ("incidents/knight.md", "../incidents/knight.md"), ("/incidents/knight.md", "../incidents/knight.md"),
        ("knight", "../incidents/knight.md"), ("../incidents/github-2012.html", "../incidents/github-2012.md"),
        ("<../incidents/kinght.md>", "<../incidents/knight.md>"),
    ])
    func isMendedWhereOneEntryIsMeant(written: String, mend: String) {
        #expect(mended("practices/p", in: files(written)) == "---\ntitle: P\n---\n[I](\(mend))\n")
    }

    @Test(arguments: [
        "github-2012.md", "../incidents/github-2013.md", "../books/none.md", "deck.pdf", "../incidents/knights-of.md",
    ])
    func isLeftToItsWriterOtherwise(written: String) {
        #expect(problems(in: files(written)).count == 1)
        #expect(mended("practices/p", in: files(written)) == files(written)["practices/p"])
    }

    /// What would be written over is the text, not the address.
    @Test func isNotMendedInADefinition() {
        let text = "---\ntitle: P\n---\n[The flood][i] and more.\n\n[i]: ../incidents/kinght.md\n"
        let files = files("x").merging(["practices/p": text]) { $1 }
        #expect(problems(in: files).count == 1)
        #expect(mended("practices/p", in: files) == text)
    }

    @Test(arguments: ["../incidents/knight.md", "../incidents/knight.md#cause", "https://example.org/knight"])
    func isSilentOnWhatIsThere(destination: String) {
        #expect(problems(in: files(destination)).filter { $0.contains("KB010") } == [])
    }
}
