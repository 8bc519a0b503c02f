import Testing

@Suite struct RelationNotAllowedTests {
    private func files(_ title: String) -> [String: String] {
        [
            "practices/p": "---\ntitle: P\n---\n- [I](../incidents/i.md \"\(title)\") — why.\n",
            "incidents/i": "---\ntitle: I\nsource: https://example.org\n---\n",
        ]
    }

    @Test func standsAtTheTitle() {
        #expect(
            problems(in: files("shows")) == [
                "practices/p 4:26+5 KB013 'shows' cannot lead from practice to incident"
                    + " | it leads from incident to runbook, practice"
            ])
    }

    @Test func isSilentTheOtherWayRound() { #expect(problems(in: files("shown by")) == []) }
}
