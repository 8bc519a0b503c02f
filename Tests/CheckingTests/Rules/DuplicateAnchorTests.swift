import Testing

@Suite struct DuplicateAnchorTests {
    @Test func standsAtTheSecondHeading() {
        #expect(
            problems(inBody: "## A {#why}\n\n## B {#why}") == [
                "practices/p 6:1+11 KB007 the anchor 'why' is used twice in this file"
                    + " | give one of the two headings another {#anchor}"
            ])
    }

    @Test(arguments: ["## A {#a}\n\n## B {#b}", "## A\n\n## A", "## A {#why}\n\n### A {#Why}"])
    func isSilentOnAnchorsThatDiffer(body: String) {
        #expect(problems(inBody: body) == [])
    }
}
