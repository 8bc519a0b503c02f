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

    @Test func levelsAreThoseOfTheSettings() throws {
        let base = try TemporaryBase(files: [:])
        try base.write("title: S\nrules:\n  KB042: off\n  KB003: warning\n", to: "kb.yml")
        try base.write("---\ntitle: R\ntagz: []\n---\n## Step\n\nDo.\n", to: "Content/runbooks/r.md")
        let problems = try check(base.root).problems
        #expect(problems.map(\.rule) == [.unknownField] && problems.map(\.severity) == [.warning])
        #expect(try base.build().isPublished)
    }

    @Test func whatIsKnownIsLeftOut() throws {
        let base = try TemporaryBase()
        let file = base["known.txt"]
        try base.write("---\ntitle: Z\ntagz: []\n---\n", to: "Content/articles/z.md")
        try writeBaseline(of: check(base.root).problems, to: file)
        let known = try check(base.root).problems.count
        try base.write("---\ntitle: Y\ntagz: []\n---\n", to: "Content/articles/y.md")
        let report = try check(base.root, CheckRequest(baseline: file))
        #expect(Set(report.problems.map(\.span.file)) == ["Content/articles/y.md"])
        #expect(report.known == known && report.outdated == 0)
        try base.write("not one\n", to: "known.txt")
        #expect(throws: ActionError.badBaseline(file, line: 1)) {
            try check(base.root, CheckRequest(baseline: file))
        }
    }

    @Test func filesThatAreNoEntriesAreNamed() throws {
        let base = try TemporaryBase(files: [:])
        for path in ["practices/a.markdown", "practices/b.MD", "stray.md"] {
            try base.write("---\ntitle: A\n---\nx\n", to: "Content/" + path)
        }
        try base.write("# About the content\n", to: "Content/README.md")
        #expect(
            try check(base.root).problems.map { "\($0.span.file) \($0.rule.rawValue)" } == [
                "Content/practices/a.markdown KB009", "Content/practices/b.MD KB009", "Content/stray.md KB006",
            ])
    }
}
