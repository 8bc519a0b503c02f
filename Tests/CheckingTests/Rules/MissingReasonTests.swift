import Testing

@Suite struct MissingReasonTests {
    private func files(_ line: String) -> [String: String] {
        [
            "practices/p": "---\ntitle: P\n---\n\(line)\n",
            "incidents/i": "---\ntitle: I\nsource: https://example.org\n---\n",
        ]
    }

    @Test func standsAtTheLink() {
        #expect(
            problems(in: files("- [I](../incidents/i.md \"shown by\") —")) == [
                "practices/p 4:3+33 KB014 the link 'shown by' gives no reason"
                    + " | say why after the link: '… — what it shows.'"
            ])
    }

    @Test(arguments: [
        "- [I](../incidents/i.md \"shown by\") — why.", "It failed: [I](../incidents/i.md \"shown by\").",
        "- [I](../incidents/i.md)",
    ])
    func isSilentWithAReasonOrWithoutARelation(line: String) {
        #expect(problems(in: files(line)) == [])
    }
}
