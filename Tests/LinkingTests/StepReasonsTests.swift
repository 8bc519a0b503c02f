import Model
import Testing

@testable import Linking

@Suite struct StepReasonsTests {
    private func views(from elsewhere: Int) -> [LinkView] {
        let incidents = (0..<elsewhere).map {
            entry("incidents/i\($0)", "- [R](../runbooks/r.md#one \"was missing\") — because \($0)\n")
        }
        let runbook = entry(
            "runbooks/r", "## One {#one}\n\n- [P](../practices/p.md \"applies\") — its own\n")
        return linkEntries([runbook, entry("practices/p")] + incidents).library.links(of: "runbooks/r")
    }

    @Test(arguments: [(0, 1, 0), (3, 4, 0), (4, 1, 4), (9, 1, 9)])
    func manyFromElsewhereAreToldOnRequest(elsewhere: Int, shown: Int, more: Int) {
        let reasons = views(from: elsewhere).reasonsBesideStep(of: "runbooks/r")
        #expect(reasons.shown.count == shown && reasons.more.count == more)
        #expect(reasons.more.allSatisfy { $0.link.writtenIn != "runbooks/r" })
    }
}
