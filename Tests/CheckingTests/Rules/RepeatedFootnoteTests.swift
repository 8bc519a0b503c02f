import Testing

@Suite struct RepeatedFootnoteTests {
    @Test func standsAtTheSecondDefinition() {
        #expect(
            problems(inBody: "It helps.[^1]\n\n[^1]: Much.\n\n[^1]: A bit.") == [
                "practices/p 8:1+12 KB020 the footnote '1' has a text already | give this one another label"
            ])
    }

    @Test func isSilentOnOneTextForTwoReferences() {
        #expect(problems(inBody: "It helps.[^1] So does this.[^1]\n\n[^1]: Much.") == [])
    }
}
