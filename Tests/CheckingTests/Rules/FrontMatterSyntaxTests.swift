import Testing

@Suite struct FrontMatterSyntaxTests {
    private static let quote = "put a value that has ': ', '#', '[' or quotes in it between double quotes"

    @Test(arguments: [
        (
            "---\ntitle: Retries: three\n---\n",
            "2:15+1 KB002 the front matter cannot be read: mapping values are not allowed in this context | \(quote)"
        ),
        ("---\ntitle: T\n", "1:1+3 KB002 the front matter is not closed | end it with a line of three hyphens"),
        (
            "---\nwords\n---\n",
            "2:1+5 KB002 the front matter is not a list of 'field: value' lines"
                + " | write one field a line, such as 'title: …'"
        ),
    ])
    func standsWhereItCannotBeRead(text: String, problem: String) {
        #expect(problems(in: ["articles/a": text]) == ["articles/a \(problem)"])
    }

    @Test(arguments: ["---\ntitle: \"Retries: three\"\n---\n", "---\ntitle: a:b\n---\n---\n"])
    func isSilentOnYAML(text: String) {
        #expect(problems(in: ["articles/a": text]) == [])
    }
}
