import Testing

@Suite struct UnknownKindTests {
    @Test func standsAtTheTopOfTheFile() {
        #expect(
            problems(in: ["article/a": "---\ntitle: A\n---\n"]) == [
                "article/a 1:1+1 KB006 the folder 'article' is not a kind of entry | did you mean 'articles'?"
            ])
    }

    @Test(arguments: ["articles/a", "articles/article/a"])
    func isSilentInAKindsFolder(id: String) {
        #expect(problems(in: [id: "---\ntitle: A\n---\n"]) == [])
    }
}
