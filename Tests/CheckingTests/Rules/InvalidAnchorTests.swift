import Testing

@Suite struct InvalidAnchorTests {
    @Test func standsAtTheHeading() {
        #expect(
            problems(inBody: "## When to stop {#to stop}") == [
                "practices/p 4:1+26 KB008 'to stop' cannot be an anchor"
                    + " | use letters, digits, '-', '_' and '.', such as {#when-to-stop}"
            ])
    }

    @Test(arguments: ["## A {#to-stop_1.2}", "## A {#größe}", "## A {to stop}", "## {#a b} A"])
    func isSilentOnWhatCanBeOne(body: String) {
        #expect(problems(inBody: body) == [])
    }
}
