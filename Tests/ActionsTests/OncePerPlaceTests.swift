import Model
import Testing

@testable import Actions

@Suite struct OncePerPlaceTests {
    private func problem(_ rule: Rule, _ line: Int, _ message: String) -> Diagnostic {
        Diagnostic(rule, message, at: SourceSpan(file: "Site/x.mustache", line: line, column: 1, width: 1, excerpt: ""))
    }

    @Test func aPlaceAndACodeAreOneProblem() {
        let first = problem(.unknownTemplateName, 1, "on one page")
        let others = [
            problem(.unknownTemplateName, 2, "on another line"), problem(.templateSyntax, 1, "with another code"),
        ]
        let again = problem(.unknownTemplateName, 1, "on another page")
        #expect(oncePerPlace([first, others[0], again, others[1], again]) == [first] + others)
        #expect(oncePerPlace([first, others[0]], besides: [again]) == [others[0]])
    }
}
