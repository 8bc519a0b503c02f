import Testing

@testable import Checking

@Suite struct TopHeadingTests {
    private func report(_ body: String) -> [String] {
        problems(in: ["articles/a": "---\ntitle: Retries\n---\n\(body)\n"], topHeadings)
    }

    @Test func standsAtTheHeading() {
        #expect(
            report("# Why\n\nx\n\nRetries\n=======") == [
                "articles/a 4:1+5 ?KB028 'Why' is a first-level heading, which the title is already"
                    + " | begin it with '##'",
                "articles/a 8:1+7 ?KB028 'Retries' is a first-level heading, which the title is already | remove it",
            ])
    }

    @Test(arguments: ["## Why\n\n### Deep", "```sh\n# a comment\n```", "#hashtag", "> # quoted"])
    func isSilentOnOtherLines(body: String) { #expect(report(body) == []) }
}
