import Testing

@testable import Actions

@Suite struct CheckTests {
    @Test func nothingIsWritten() throws {
        let base = try TemporaryBase(files: ["articles/plain.md": "---\ntitle: Plain\n---\nWords.\n"])
        #expect(try check(base.root) == CheckReport(problems: [], entries: 1))
        #expect(!base.exists(".kb") && !base.exists("Site/public"))
    }

    @Test func everyProblemIsToldOnceInReadingOrder() throws {
        let base = try TemporaryBase(files: ["practices/quorum.md": TemporaryBase.sample["practices/quorum.md"] ?? ""])
        try base.write("titel: x\n", to: "kb.yml")
        try base.write("---\ntitle: Z\ntagz: []\n---\n[a](gone.md)\n", to: "Content/articles/z.md")
        try base.write("---\ntitle: A\n---\n[moved](../practices/majority.md)\n", to: "Content/articles/a.md")
        try base.write("{{no}}\n{{/open}}", to: "Site/templates/not-found.mustache")
        let places = try check(base.root).problems.map { "\($0.span.file):\($0.span.line) \($0.rule.rawValue)" }
        #expect(
            places == [
                "Content/articles/a.md:4 KB023", "Content/articles/z.md:3 KB003", "Content/articles/z.md:5 KB010",
                "Site/templates/not-found.mustache:1 KB031", "Site/templates/not-found.mustache:2 KB030",
                "kb.yml:1 KB003",
            ])
    }
}
