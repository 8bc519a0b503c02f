import Testing

@testable import Checking

@Suite struct AlertFileSyntaxTests {
    @Test func theExampleFiresNothingElse() {
        #expect(
            problems(in: RuleExplanation.alertFileSyntax.example) == [
                "alerts/node.yml 1:1+6 KB054 there are no groups of rules here | "
                    + "begin it with 'groups:', or with 'kind: PrometheusRule' and its groups under 'spec:'"
            ])
        #expect(problems(in: RuleExplanation.alertFileSyntax.mended) == [])
    }
}
