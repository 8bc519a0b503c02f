import Linking
import Model
import Parsing
import Testing

@Suite struct InterfaceHashTests {
    private static let text = """
        ---
        title: A
        date: 2012
        ---
        Words here.

        ## One {#one}

        - [B](b.md "shown by") for a reason.
        - More.

        ### Two

        Its text.
        """

    @Test(arguments: [
        ("Words here", "Other words"), ("Words here.", ""), ("Its text.", "Its text.\n\n- A list\n\n> A quote"),
        ("- More.", "- More.\n- And more."), ("Its text.", "![a picture](a.png)"),
    ])
    func aTextIsTheEntrysOwn(old: String, new: String) {
        #expect(hash(Self.text.replacing(old, with: new)) == hash(Self.text))
    }

    @Test(arguments: [
        ("title: A", "title: B"), ("date: 2012", "date: 2013"), ("date: 2012", "date: 2012\nsummary: S"),
        ("## One {#one}", "## One {#uno}"), ("## One", "## Eins"), ("### Two", "## Two"),
        ("### Two", "### [Two](https://kb.example/)"), ("### Two\n\nIts text.", ""), ("Its text.", "## Three"),
        ("b.md", "c.md"), ("shown by", "missing in"), ("[B]", "[b]"), ("a reason", "another reason"),
        ("Its text.", "[B](b.md)"), ("- [B](b.md \"shown by\") for", "[B](b.md \"shown by\") for"),
    ])
    func whatOthersShowIsNot(old: String, new: String) {
        #expect(Self.text.contains(old))
        #expect(hash(Self.text.replacing(old, with: new)) != hash(Self.text))
    }

    @Test func whatAToolTookOverCountsAsShown() {
        let source = SourceText(path: "Content/talks/a.md", bytes: Array("---\ntitle: A\n---\n".utf8))
        let ingested = SourceText(
            path: "Content/talks/a.ingest.md", bytes: Array("---\nsource: x\n---\n## Slide 1 {#slide-1}\n".utf8))
        #expect(parseEntry(path: "talks/a.md", source: source).entry?.interfaceHash != nil)
        let joined = parseEntry(path: "talks/a.md", source: source, ingested: ingested).entry
        #expect(joined?.ingested != nil)
        #expect(joined?.interfaceHash == nil)
    }

    private func hash(_ text: String) -> UInt64? { entry("practices/a", file: text).interfaceHash }
}
