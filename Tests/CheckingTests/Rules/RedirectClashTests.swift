import Testing

@Suite struct RedirectClashTests {
    @Test func standsAtTheRedirect() {
        #expect(
            problems(inField: "redirects: [practices/q, practices/p]") == [
                "practices/p 3:26+11 KB017 the redirect 'practices/p' is the id of an entry"
                    + " | remove it here, or rename that entry"
            ])
    }

    @Test func isSilentOnOldIDs() { #expect(problems(inField: "redirects: [practices/q, articles/p]") == []) }
}
