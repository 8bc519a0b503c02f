import Testing

@Suite struct UnknownAnchorTests {
    private func files(_ anchor: String) -> [String: String] {
        [
            "practices/p": "---\ntitle: P\n---\n[V](../videos/v.md#\(anchor))\n",
            "videos/v": "---\ntitle: V\n---\n## Backpressure\n\n## 12:34 Why {#t-754}\n",
        ]
    }

    @Test func standsAtTheDestination() {
        #expect(
            problems(in: files("bakpressure")) == [
                "practices/p 4:5+26 KB011 'videos/v' has no passage '#bakpressure' | did you mean 'backpressure'?"
            ])
    }

    @Test(arguments: [
        ("bakpressure", "backpressure"), ("Backpressure", "backpressure"), ("back-presure", "backpressure"),
        // Another number is another moment, and a longer word another heading.
        ("t-745", "t-745"), ("back", "back"), ("zz", "zz"),
    ])
    func isMendedWhereOnePassageIsMeant(written: String, mend: String) {
        #expect(mended("practices/p", in: files(written)) == "---\ntitle: P\n---\n[V](../videos/v.md#\(mend))\n")
    }

    @Test(arguments: ["backpressure", "t-754", ""])
    func isSilentOnWhatIsThere(anchor: String) {
        #expect(problems(in: files(anchor)) == [])
    }
}
