import Linking
import Model
import Testing

/// Where a line goes. Everything before and after it stays as it is, byte for byte.
struct InsertLinkTests {
    /// A body in which `@` stands where the text is to appear, and the whole of it with what comes along.
    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String
        var added: String

        init(_ name: String, _ body: String, _ added: String = "- NEW\n") {
            (testDescription, self.body, self.added) = (name, body, added)
        }
    }

    @Test(arguments: [
        Example("last item", "## A\n\n- [I](../incidents/i.md \"shown by\") — a\n@"),
        Example("before other items", "## A\n\n- [I](../incidents/i.md \"shown by\") — a\n@- other\n\nText.\n"),
        Example(
            "after the last of two", "## A\n\n- [I](i.md \"shown by\") — a\n- x\n- [I](i.md \"missing in\") — b\n@- y\n"
        ),
        Example("with another marker", "## A\n\n* [I](i.md \"shown by\") — a\n@", "* NEW\n"),
        Example("ordered", "## A\n\n1. [I](i.md \"shown by\") — a\n@2. other\n", "1. NEW\n"),
        Example("nested", "## A\n\n1. x\n\n   - [I](i.md \"shown by\") — a\n@\n2. y\n", "   - NEW\n"),
        Example("no final newline", "## A\n\n- [I](i.md \"shown by\") — a@", "\n- NEW\n"),
        Example("no reason, no final newline", "## A\n\n- [I](i.md \"shown by\")@", "\n- NEW\n"),
        Example("before a heading", "## A\n\n- [I](i.md \"shown by\") — a\n@\n## B\n\n- [I](i.md \"shown by\") — b\n"),
        Example("close to a heading", "## A\n- [I](i.md \"shown by\") — a\n@## B\n"),
        Example("in a quote", "## A\n\n> - [I](i.md \"shown by\") — a\n@> - b\n", "> - NEW\n"),
        Example("a task", "## A\n\n- [ ] [I](i.md \"shown by\") — a\n  b\n@", "- [ ] NEW\n"),
    ])
    func goesAfterTheLastRelation(_ example: Example) { check(example) }

    @Test(arguments: [
        Example("indented lines", "## A\n\n- [I](i.md \"shown by\") — a\n  more\n  and more\n@- b\n"),
        Example("a year", "## A\n\n- [I](i.md \"shown by\") — the outage of\n  2012 was long\n@"),
        Example("emphasis", "## A\n\n- [I](i.md \"shown by\") — the outage\n  *was* long\n@"),
        Example("a lazy line", "## A\n\n- [I](i.md \"shown by\") — the outage\nwas long, and\n`code` too\n@\nText.\n"),
        Example("an item of its own", "## A\n\n- [I](i.md \"shown by\") — a\n  - detail\n    more\n@- b\n"),
        Example("a second paragraph", "## A\n\n- [I](i.md \"shown by\") — a\n\n  More.\n@\n- b\n"),
        Example("code", "## A\n\n- [I](i.md \"shown by\") — a\n\n  ```\n  - x\n\n  y\n  ```\n@\nText.\n"),
        Example("tabs", "## A\n\n-\t[I](i.md \"shown by\") — a\n\n\tMore.\n@\nText.\n", "-\tNEW\n"),
        Example("the end of the file", "## A\n\n- [I](i.md \"shown by\") — a\n  more@", "\n- NEW\n"),
    ])
    func goesAfterAllOfThatItem(_ example: Example) { check(example) }

    @Test(arguments: [
        Example("a paragraph", "## A\n\n- [I](i.md \"shown by\") — a\n@\nText.\n"),
        Example("a quote", "## A\n\n- [I](i.md \"shown by\") — a\n@> quote\n"),
        Example("a fence", "## A\n\n- [I](i.md \"shown by\") — a\n@```\n- x\n```\n"),
        Example("a rule", "## A\n\n- [I](i.md \"shown by\") — a\n@***\n"),
        Example("a deeper item", "## A\n\n- x\n\n  - [I](i.md \"shown by\") — a\n@- y\n", "  - NEW\n"),
        Example("an ordered item", "## A\n\n1. [I](i.md \"shown by\") — a\n@10) b\n", "1. NEW\n"),
    ])
    func goesBeforeWhatIsNotOfThatItem(_ example: Example) { check(example) }

    @Test(arguments: [
        Example("text", "## A\n\nText.\n@\n## B\n\nMore.\n", "\n- NEW\n"),
        Example("a list", "## A\n\n- x\n- y\n@\n## B\n"),
        Example("an ordered list", "## A\n\n1. x\n2. y\n@"), Example("code", "## A\n\n```\nx\n```\n@\n\n", "\n- NEW\n"),
        Example("a heading only", "## A\n@", "\n- NEW\n"), Example("two headings", "## A\n@\n## B\n", "\n- NEW\n"),
        Example("two close headings", "## A\n@## B\n", "\n- NEW\n"),
        Example("no final newline", "## A\n\nText.@", "\n\n- NEW\n"),
        Example("a list at the end", "## A\n\n- x@", "\n- NEW\n"),
        Example("a mention", "## A\n\n- [I](i.md) — a\n@"),
        Example("an outside link", "## A\n\n- [X](https://kb.example \"a title\")\n- y\n@"),
        Example("a relation in a sentence", "## A\n\n[I](i.md \"shown by\") did it.\n@", "\n- NEW\n"),
        Example("spaces at the end", "## A\n\nText.  \n@   \n\t\n", "\n- NEW\n"),
    ])
    func goesToTheEndOfAPassageWithoutRelations(_ example: Example) { check(example) }

    @Test(arguments: [
        Example("text", "Text.\n@\n## A\n", "\n- NEW\n"), Example("nothing", "@", "- NEW\n"),
        Example("a heading", "@## A\n", "- NEW\n\n"), Example("relations", "- [I](i.md \"shown by\") — a\n@\n## A\n"),
        Example("relations below", "Text.\n@\n## A\n\n- [I](i.md \"shown by\") — a\n", "\n- NEW\n"),
    ])
    func goesToTheTextBeforeAnyHeading(_ example: Example) { check(example, anchor: "") }

    @Test(arguments: [
        Example("a relation", "## A\r\n\r\n- [I](i.md \"shown by\") — a\r\n  more\r\n@- b\r\n", "- NEW\r\n"),
        Example("text", "## A\r\n\r\nText.\r\n@\r\n## B\r\n", "\r\n- NEW\r\n"),
        Example("no final newline", "## A\r\n\r\nText.@", "\r\n\r\n- NEW\r\n"),
    ])
    func endsItsLinesAsTheFileDoes(_ example: Example) { check(example, newline: "\r\n") }

    @Test func goesIntoAFileThatEndsWithItsFrontMatter() throws {
        let text = "---\ntitle: P\n---"
        let edited = try #require(inserting(link(at: ""), text: "NEW", into: entry("practices/p", file: text)))
        #expect(String(decoding: edited.bytes, as: UTF8.self) == text + "\n- NEW\n")
    }

    /// A footnote's links belong to the entry as a whole, wherever its text stands.
    @Test func goesIntoNoFootnote() throws {
        let body = "Text.[^1]\n@\n## A\n\n[^1]: - [I](i.md \"shown by\") — a\n"
        let parts = ("---\ntitle: P\n---\n" + body).split(separator: "@").map { Array($0.utf8) }
        var entry = entry("practices/p", file: String(decoding: parts[0] + parts[1], as: UTF8.self))
        let place = parts[0].count + 15
        entry.links = [
            WrittenLink(
                anchor: "", destination: "i.md", title: "shown by", text: "I", reason: "a", opensListItem: true,
                range: place..<place + 20, destinationRange: place + 4..<place + 8)
        ]
        #expect(entry.source[place..<place + 20] == "[I](i.md \"shown by\")")
        let edited = try #require(inserting(link(at: ""), text: "NEW", into: entry))
        #expect(edited.bytes == parts[0] + Array("\n- NEW\n".utf8) + parts[1])
    }

    @Test func goesNowhereWithoutThePassage() {
        #expect(inserting(link(at: "none"), text: "NEW", into: entry("practices/p", "## A\n")) == nil)
    }

    /// The file with its front matter and `@` taken out is edited into the same with the added text at the `@`.
    private func check(_ example: Example, anchor: String = "a", newline: String = "\n") {
        let head = ["---", "title: Größe", "---", ""].joined(separator: newline)
        let parts = (head + example.body).split(separator: "@", omittingEmptySubsequences: false).map { Array($0.utf8) }
        let entry = entry("practices/p", file: String(decoding: parts[0] + parts[1], as: UTF8.self))
        let edited = inserting(link(at: anchor), text: "NEW", into: entry)?.bytes ?? []
        #expect(String(decoding: edited, as: UTF8.self) == head + example.body.replacing("@", with: example.added))
        #expect(edited.starts(with: parts[0]))
        #expect(edited.suffix(parts[1].count).elementsEqual(parts[1]))
    }

    private func link(at anchor: String) -> NewLink {
        NewLink(
            source: Address(entry: "practices/p", anchor: anchor), target: Address(entry: "incidents/i"),
            label: "shown by", reason: "why")
    }
}
