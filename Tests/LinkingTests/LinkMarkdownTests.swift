import Linking
import Model
import Parsing
import Testing

/// A new link as text, and as it is read back.
struct LinkMarkdownTests {
    private static let runbook = Address("runbooks/r#fence")

    @Test(arguments: [
        (Optional("missing in"), "why", "[Knight](../incidents/knight.md#cause \"missing in\") — why"),
        (nil, "why", "[Knight](../incidents/knight.md#cause) — why"),
        (nil, "", "[Knight](../incidents/knight.md#cause)"),
        (nil, " so\n  many \t words ", "[Knight](../incidents/knight.md#cause) — so many words"),
    ])
    func isALinkWithItsRelationAndReason(label: String?, reason: String, text: String) {
        let link = NewLink(
            source: Self.runbook, target: Address("incidents/knight#cause"), label: label, reason: reason)
        #expect(linkMarkdown(link, title: "Knight") == text)
    }

    @Test func escapesWhatATitleMayNotSay() {
        let link = NewLink(source: Self.runbook, target: Address("runbooks/s"), label: nil, reason: "")
        #expect(linkMarkdown(link, title: "a[b]\\c`d*e_f<g") == "[a\\[b\\]\\\\c\\`d\\*e\\_f\\<g](s.md)")
    }

    @Test(arguments: ["Plain", "[draft] *not* _this_ `code`", "a\\b", "1 < 2 > 1", "Größe \"quoted\"", "(x) [y](z.md)"])
    func isReadBack(title: String) throws {
        let link = NewLink(
            source: Self.runbook, target: Address("incidents/knight#cause"), label: "missing in", reason: "no way back")
        let before = entry("runbooks/r", "## Fence\n\nText.\n")
        let edited = try #require(inserting(link, text: linkMarkdown(link, title: title), into: before))
        let after = entry("runbooks/r", file: String(decoding: edited.bytes, as: UTF8.self))
        let written = try #require(after.links.first)
        #expect(after.links.count == 1)
        #expect(written.text == title)
        #expect(written.title == "missing in")
        #expect(written.reason == "no way back")
        #expect(written.anchor == "fence")
        #expect(written.opensListItem)
        #expect(Destination(written.destination, in: "runbooks/r") == .passage(link.target))
    }

    @Test func isReadBackBesideTheLinksBeforeIt() throws {
        let first = NewLink(
            source: Self.runbook, target: Address("incidents/a"), label: "missing in", reason: "one\nreason")
        var entry = entry(
            "runbooks/r", "## Fence\n\n1. [K](../incidents/k.md \"shown by\") — old\n   reason\n\n## Next\n")
        for target in ["a", "b", "c"] {
            var link = first
            link.target = Address("incidents/\(target)")
            let edited = try #require(inserting(link, text: linkMarkdown(link, title: target), into: entry))
            entry = LinkingTests.entry("runbooks/r", file: String(decoding: edited.bytes, as: UTF8.self))
        }
        #expect(entry.links.map(\.text) == ["K", "a", "b", "c"])
        #expect(entry.links.map(\.reason) == ["old reason", "one reason", "one reason", "one reason"])
        #expect(entry.passages.map(\.anchor) == ["", "fence", "next"])
    }
}
