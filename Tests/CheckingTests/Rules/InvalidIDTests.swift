import Testing

@Suite struct InvalidIDTests {
    @Test(arguments: ["articles/three retries", "articles/größe", "articles/index"])
    func standsAtTheTopOfTheFile(id: String) {
        #expect(
            problems(in: [id: "---\ntitle: A\n---\n"]) == [
                "\(id) 1:1+1 KB009 '\(id).md' cannot be the address of an entry"
                    + " | name the file with letters, digits, '-', '_' and '.' only, and not 'index.md'"
            ])
    }

    @Test(arguments: ["articles/a-b_c.2", "articles/2013/x", "articles/index-2"])
    func isSilentOnAddresses(id: String) {
        #expect(problems(in: [id: "---\ntitle: A\n---\n"]) == [])
    }
}
