import Linking
import Model
import Testing

/// One link in the fourth line of `practices/p`, and what it comes to.
struct LinkResolverTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var result: String

        init(_ link: String, _ result: String) { (testDescription, self.result) = (link, result) }
    }

    @Test(arguments: [
        Example("[I](../incidents/knight.md \"shown by\") — why", "practices/p shown by incidents/knight: why"),
        Example(
            "[I](../incidents/knight.md#cause \"missing in\") — why",
            "practices/p missing in incidents/knight#cause: why"),
        Example("[R](../runbooks/r.md#fence \"applied by\") — why", "runbooks/r#fence applies practices/p: why"),
        Example("[T](../talks/t.md \"explained at\"): why", "practices/p explained at talks/t: why"),
        Example("[T](../talks/t.md) says it", "practices/p mentions talks/t: says it"),
        Example("[T](../talks/t.md)", "practices/p mentions talks/t: "),
    ])
    func followsALink(_ example: Example) {
        let (library, problems) = link(example.testDescription)
        #expect(library.report == [example.result + " (practices/p)"])
        #expect(problems.map(\.line) == [])
    }

    @Test(arguments: [
        "[x](https://kb.example \"any title\")", "[x](mailto:ops@kb.example)", "[x](#why)", "[x](p.md#why)", "[x](#)",
    ])
    func leavesWhatIsNoLinkBetweenEntries(written: String) {
        let (library, problems) = link(written)
        #expect(library.report == [])
        #expect(problems.map(\.line) == [])
    }

    @Test(arguments: [
        Example(
            "[x](../incidents/kngiht.md)",
            "4:7+22 KB010 there is no entry 'incidents/kngiht' | did you mean 'incidents/knight'?"),
        Example(
            "[x](../talks/none-such.md#a)",
            "4:7+23 KB010 there is no entry 'talks/none-such' | make it with: kb new talks/none-such"),
        Example(
            "[x](../talks/draft.md)",
            "4:7+17 KB010 'talks/draft' is a draft | publish it by removing 'draft: true', or remove the link"),
        Example(
            "[x](../../knight.md)",
            "4:7+15 KB010 '../../knight.md' does not lead to an entry | write ../incidents/knight.md"
        ),
        Example("[x](../../knigth.md)", "4:7+15 KB010 '../../knigth.md' does not lead to an entry | \(noFile)"),
        Example("[x](deck.pdf)", "4:7+8 KB010 'deck.pdf' does not lead to an entry | \(noFile)"),
    ])
    func reportsAnUnknownEntry(_ example: Example) { checkProblem(example) }

    private static let noFile = "link to a file under Content/ with its .md, or to a whole address"

    @Test(arguments: [
        Example(
            "[x](../incidents/knight.md#cuase)",
            "4:7+28 KB011 'incidents/knight' has no passage '#cuase' | did you mean 'cause'?"),
        Example(
            "[x](../incidents/knight.md#zz)",
            "4:7+25 KB011 'incidents/knight' has no passage '#zz' | it has: cause, the-fix"),
        Example("[x](../talks/t.md#zz)", "4:7+16 KB011 'talks/t' has no passage '#zz' | it has no headings"),
        Example("[x](#wyh)", "4:7+4 KB011 'practices/p' has no passage '#wyh' | did you mean 'why'?"),
        Example(
            "[x](../incidents/knight.md#Cause)",
            "4:7+28 KB011 'incidents/knight' has no passage '#Cause' | did you mean 'cause'?"),
    ])
    func reportsAnUnknownAnchor(_ example: Example) { checkProblem(example) }

    @Test(arguments: [
        Example(
            "[x](javascript:alert)",
            "4:7+16 KB016 'javascript:alert' is not an address that a page may link to | \(safe)"),
        Example("[x](//kb.example)", "4:7+12 KB016 '//kb.example' is not an address that a page may link to | \(safe)"),
    ])
    func reportsAnUnsafeAddress(_ example: Example) { checkProblem(example) }

    private static let safe = "use https://, http:// or mailto:, without spaces"

    @Test(arguments: [
        Example(
            "[x](../incidents/knight.md \"shwon by\") — why",
            "4:31+8 KB012 'shwon by' is not a relation | did you mean 'shown by'?"),
        Example(
            "[x](../incidents/knight.md \"Shown by\") — why",
            "4:31+8 KB012 'Shown by' is not a relation | did you mean 'shown by'?"),
        Example(
            "[x](../incidents/knight.md \"mentions\") — why",
            "4:31+8 KB012 'mentions' is not a relation | relations are: shown by, shows, missing in, was missing, "
                + "worked in, worked, applies, applied by, explained at, explains, recounts, recounted in"),
    ])
    func reportsAnUnknownRelation(_ example: Example) { checkProblem(example) }

    @Test(arguments: [
        Example(
            "[x](../incidents/knight.md \"applies\") — why",
            "4:31+7 KB013 'applies' cannot lead from practice to incident | it leads from runbook to practice"),
        Example(
            "[x](../incidents/knight.md \"shows\") — why",
            "4:31+5 KB013 'shows' cannot lead from practice to incident | it leads from incident to runbook, practice"),
        Example(
            "[x](#why \"shown by\") — why",
            "4:13+8 KB013 'shown by' cannot lead from practice to practice | it leads from runbook, practice to incident"
        ),
    ])
    func reportsARelationThatCannotJoinTheTwo(_ example: Example) { checkProblem(example) }

    @Test func reportsARelationWithoutAReasonAndKeepsIt() {
        let (library, problems) = link("[I](../incidents/knight.md \"shown by\")")
        let help = "say why after the link: '… — what it shows.'"
        #expect(problems.map(\.line) == ["practices/p 4:3+38 KB014 the link 'shown by' gives no reason | \(help)"])
        #expect(library.report == ["practices/p shown by incidents/knight:  (practices/p)"])
    }

    private func link(_ written: String) -> (library: Library, problems: [Diagnostic]) {
        linkEntries([
            entry("practices/p", "- \(written)\n\n## Why\n"), entry("incidents/knight", "## Cause\n## The fix\n"),
            entry("runbooks/r", "## Fence\n"), entry("talks/t"), entry("talks/draft", fields: "draft: true\n"),
        ])
    }

    private func checkProblem(_ example: Example) {
        let (library, problems) = link(example.testDescription)
        #expect(problems.map(\.line) == ["practices/p " + example.result])
        #expect(library.report == [])
    }
}
