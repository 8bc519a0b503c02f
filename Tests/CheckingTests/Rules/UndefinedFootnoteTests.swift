import Testing

@Suite struct UndefinedFootnoteTests {
    @Test func standsAtTheReference() {
        #expect(
            problems(inBody: "It helps.[^big]") == [
                "practices/p 4:10+6 KB018 the footnote 'big' has no text | add a line '[^big]: …'"
            ])
    }

    @Test(arguments: ["It helps.[^big]\n\n[^big]: Much.", "It helps.`[^big]`"])
    func isSilentWithAText(body: String) { #expect(problems(inBody: body) == []) }
}
