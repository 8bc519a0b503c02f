import Testing

@Suite struct UnsafeAddressTests {
    @Test func standsAtTheDestination() {
        #expect(
            problems(inBody: "See [x](javascript:alert).") == [
                "practices/p 4:9+16 KB016 'javascript:alert' is not an address that a page may link to"
                    + " | use https://, http:// or mailto:, without spaces"
            ])
    }

    @Test func standsAtTheField() {
        #expect(
            problems(inField: "source: ftp://example.org") == [
                "practices/p 3:9+17 KB016 'source' is not an address that a page may link to"
                    + " | give a whole address that starts with https://"
            ])
    }

    @Test(arguments: ["[x](https://example.org)", "[x](HTTP://example.org)", "[x](mailto:ops@example.org)"])
    func isSilentOnWhatAPageMayLinkTo(body: String) { #expect(problems(inBody: body) == []) }
}
