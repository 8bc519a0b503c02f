import Linking
import Model
import Testing

@testable import Checking

@Suite struct OrphanEntryTests {
    private func report(_ third: String, _ more: [String: String] = [:]) -> [String] {
        let files = [
            "articles/a": "---\ntitle: A\n---\n[B](b.md)\n", "articles/b": "---\ntitle: B\n---\nText.\n",
            "articles/c": third,
        ]
        return problems(in: files.merging(more) { $1 }, orphans)
    }

    @Test func standsAtTheTitle() {
        #expect(
            report("---\ndate: 2013\ntitle: Alone\n---\nSee [us](https://example.org) and [below](#x).\n\n## X\n") == [
                "articles/c 3:8+5 ?KB041 no link leads to or from 'articles/c'"
                    + " | link it with an entry that it has to do with: kb link"
            ])
    }

    @Test(arguments: [
        "---\ntitle: C\n---\n[A](a.md)\n", "---\ntitle: C\ndraft: true\n---\n",
        "---\ntitle: C\nredirects: [articles/old]\n---\n",
    ])
    func isSilentWithALinkAtEitherEndAndOnDrafts(third: String) {
        #expect(report(third, ["articles/d": "---\ntitle: D\n---\n[old](old.md), [A](a.md)\n"]).filter(isOrphan) == [])
    }

    /// The broken link is reported; that it leads nowhere is no second problem.
    @Test(arguments: ["[A](gone.md)", "[A](a)", "[A](a.md#gone)", "[A](a.md \"shwon by\") — why."])
    func isSilentWhileALinkIsBroken(link: String) {
        #expect(report("---\ntitle: C\n---\n\(link)\n").filter(isOrphan) == [])
    }

    @Test func aNameInFrontMatterIsALink() {
        let talk = "---\ntitle: T\nspeakers: [Ada]\n---\n"
        let ada = "---\ntitle: Ada\n---\n"
        let named = report("---\ntitle: C\n---\n[A](a.md)\n", ["talks/t": talk, "people/ada": ada])
        #expect(named.filter(isOrphan) == [])
        let unnamed = report("---\ntitle: C\n---\n[A](a.md)\n", ["people/ada": ada])
        #expect(unnamed.filter(isOrphan).count == 1)
    }

    @Test func isSilentWhileAFileCannotBeRead() {
        #expect(report("---\ntitle: C\n---\n", ["articles/d": "---\ntitle: [\n---\n"]).filter(isOrphan) == [])
    }

    @Test func isSilentBeforeTheFirstLink() {
        #expect(
            problems(in: ["articles/a": "---\ntitle: A\n---\n", "articles/b": "---\ntitle: B\n---\n"], orphans) == [])
    }

    private func orphans(in library: Library) -> [Diagnostic] { orphanEntries(in: library, Connections(of: library)) }

    private func isOrphan(_ line: String) -> Bool { line.contains("KB041") }
}
