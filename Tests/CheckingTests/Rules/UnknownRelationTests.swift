import Testing

@Suite struct UnknownRelationTests {
    private func files(_ title: String) -> [String: String] {
        [
            "practices/p": "---\ntitle: P\n---\n- [I](../incidents/i.md \"\(title)\") — why.\n",
            "incidents/i": "---\ntitle: I\nsource: https://example.org\n---\n",
        ]
    }

    @Test func standsAtTheTitle() {
        #expect(
            problems(in: files("mising in")) == [
                "practices/p 4:26+9 KB012 'mising in' is not a relation | did you mean 'missing in'?"
            ])
    }

    @Test(arguments: [
        ("mising in", "missing in"), ("Shown By", "shown by"), ("shown   by", "shown by"), (" shown by ", "shown by"),
        ("shwon  by", "shown by"),
        // Which of two, or none.
        ("show", "show"), ("see also", "see also"),
    ])
    func isMendedWhereOneRelationIsMeant(written: String, mend: String) {
        #expect(
            mended("practices/p", in: files(written))
                == "---\ntitle: P\n---\n- [I](../incidents/i.md \"\(mend)\") — why.\n"
        )
    }

    @Test(arguments: ["shown by", "missing in", "worked in"])
    func isSilentOnRelations(title: String) {
        #expect(problems(in: files(title)) == [])
    }
}
