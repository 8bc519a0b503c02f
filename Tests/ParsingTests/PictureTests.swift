import Model
import Testing

@testable import Parsing

@Suite struct PictureTests {
    private func problems(_ body: String) -> [Diagnostic] {
        let source = SourceText(path: "Content/articles/a.md", bytes: Array("---\ntitle: A\n---\n\(body)\n".utf8))
        return parseEntry(path: "articles/a.md", source: source).problems
    }

    @Test(arguments: ["graph.png", "../pictures/graph.png", "data:image/png;base64,AAAA", "/graph.png"])
    func aPictureThatNoPageShowsIsReported(source: String) throws {
        let problem = try #require(problems("See ![the graph](\(source)) here.").first)
        #expect(problem.rule == .unpublishedPicture && problem.severity == .warning)
        #expect(problem.message == "the picture '\(source)' is not published")
        #expect(problem.span.line == 4 && problem.span.column == 5)
    }

    @Test(arguments: ["![a](https://example.org/graph.png)", "`![a](graph.png)`", "[a](https://example.org/graph.png)"])
    func whatCanBeFollowedIsNot(body: String) {
        #expect(problems(body) == [])
    }
}
