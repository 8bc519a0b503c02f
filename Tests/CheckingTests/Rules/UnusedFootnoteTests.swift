import Testing

@Suite struct UnusedFootnoteTests {
    @Test func standsAtTheDefinition() {
        #expect(
            problems(inBody: "It helps.\n\n[^big]: Much.") == [
                "practices/p 6:1+13 ?KB019 nothing refers to the footnote 'big'"
                    + " | write [^big] where it belongs, or remove it"
            ])
    }

    @Test func isSilentWithAReference() { #expect(problems(inBody: "It helps.[^big]\n\n[^big]: Much.") == []) }
}
