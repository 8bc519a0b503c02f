import Linking
import Model
import Testing

struct RedirectsTests {
    @Test func leadLinksToWhereTheEntryIsNow() {
        let (library, problems) = linkEntries([
            entry("practices/p", "- [I](../incidents/old.md#x \"shown by\") — why\n- [I](../incidents/old.md)\n"),
            entry("incidents/i", "## X\n", fields: "redirects: [incidents/old, practices/older]\n"),
        ])
        #expect(library.redirects == ["incidents/old": "incidents/i", "practices/older": "incidents/i"])
        #expect(
            library.report == [
                "practices/p shown by incidents/i#x: why (practices/p)",
                "practices/p mentions incidents/i:  (practices/p)",
            ])
        #expect(
            problems.map(\.line) == [
                "practices/p 4:7+21 ?KB023 'incidents/old' has moved | write ../incidents/i.md#x",
                "practices/p 5:7+19 ?KB023 'incidents/old' has moved | write ../incidents/i.md",
            ])
    }

    @Test func warnOfTheMoveAndOfAMissingReasonAlike() {
        let (_, problems) = linkEntries([
            entry("practices/p", "- [I](../incidents/old.md \"shown by\")\n"),
            entry("incidents/i", fields: "redirects: [incidents/old]\n"),
        ])
        #expect(problems.map(\.rule) == [.missingReason, .movedEntry])
        #expect(problems.map(\.severity) == [.error, .warning])
    }

    @Test func leadToAPassageThatMustBeThere() {
        let (library, problems) = linkEntries([
            entry("practices/p", "[I](../incidents/old.md#gone)\n"),
            entry("incidents/i", fields: "redirects: [incidents/old]\n"),
        ])
        #expect(library.links == [])
        #expect(
            problems.map(\.line) == [
                "practices/p 4:5+24 KB011 'incidents/i' has no passage '#gone' | it has no headings"
            ])
    }

    @Test(arguments: [
        (
            "incidents/b",
            "incidents/a 3:13+11 KB017 the redirect 'incidents/b' is the id of an entry | "
                + "remove it here, or rename that entry"
        ),
        (
            "incidents/a",
            "incidents/a 3:13+11 KB017 the redirect 'incidents/a' is the id of an entry | "
                + "remove it here, or rename that entry"
        ),
        ("old", "incidents/a 3:13+3 KB017 the redirect 'old' is not an id | \(asID)"),
        ("notes/old", "incidents/a 3:13+9 KB017 the redirect 'notes/old' is not an id | \(asID)"),
        ("incidents/", "incidents/a 3:13+10 KB017 the redirect 'incidents/' is not an id | \(asID)"),
        ("incidents/../old", "incidents/a 3:13+16 KB017 the redirect 'incidents/../old' is not an id | \(asID)"),
        ("incidents/index", "incidents/a 3:13+15 KB017 the redirect 'incidents/index' is not an id | \(asID)"),
        ("incidents/old.md", "incidents/a 3:13+16 KB017 the redirect 'incidents/old.md' is not an id | \(asID)"),
        ("incidents/the old", "incidents/a 3:13+17 KB017 the redirect 'incidents/the old' is not an id | \(asID)"),
    ])
    func areReportedWhenTheyCannotBe(old: String, problem: String) {
        let (library, problems) = linkEntries([
            entry("incidents/a", fields: "redirects: [\(old)]\n"), entry("incidents/b"),
        ])
        #expect(problems.map(\.line) == [problem])
        #expect(library.redirects == [:])
    }

    private static let asID = "write it as 'incidents/old-name', without .md"

    @Test func areReportedWhenTwoEntriesHaveThem() {
        let (library, problems) = linkEntries([
            entry("incidents/b", fields: "redirects: [incidents/old]\n"),
            entry("incidents/a", fields: "redirects: [incidents/old]\n"),
        ])
        #expect(
            problems.map(\.line) == [
                "incidents/b 3:13+13 KB017 the redirect 'incidents/old' leads to 'incidents/a' already | "
                    + "remove one of the two"
            ])
        #expect(library.redirects == ["incidents/old": "incidents/a"])
    }
}
