import Model
import Testing

@testable import Terminal

@Suite struct GitHubTextTests {
    @Test func isACommandForEachProblem() {
        let span = SourceSpan(file: "Content/a,b:c.md", line: 3, column: 7, width: 4, excerpt: "x")
        #expect(
            githubText([
                Diagnostic(.unknownField, "50% off\nand: more", help: "do it", at: span),
                Diagnostic(.orphanEntry, "alone", at: SourceSpan(file: "b.md")),
            ]) == """
                ::error file=Content/a%2Cb%3Ac.md,line=3,endLine=3,col=7,endColumn=11,title=KB003::50%25 off%0Aand: more%0Ahelp: do it
                ::warning file=b.md,line=1,endLine=1,col=1,endColumn=2,title=KB041::alone

                """)
        #expect(githubText([]) == "")
    }
}
