import Testing

@Suite struct WrittenAtBothEndsTests {
    private func files(_ back: String) -> [String: String] {
        [
            "practices/p": "---\ntitle: P\n---\n- [I](../incidents/i.md \"shown by\") — why.\n",
            "incidents/i":
                "---\ntitle: I\nsource: https://example.org\n---\n- [P](../practices/p.md\(back)) — why.\n",
        ]
    }

    @Test func standsAtTheSecondLink() {
        #expect(
            problems(in: files(" \"shows\"")) == [
                "practices/p 4:3+33 ?KB015 this link is written at both ends; 'incidents/i' has it too"
                    + " | delete one of the two: each end shows the other's link by itself"
            ])
    }

    @Test(arguments: ["", " \"was missing\""])
    func isSilentOnAnotherRelation(back: String) { #expect(problems(in: files(back)) == []) }
}
