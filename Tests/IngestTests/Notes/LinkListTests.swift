import Model
import Testing

@testable import Ingest

@Suite("Lists of things elsewhere") struct LinkListTests {
    private let items = (1...12).map { "https://example.org/\($0)" }

    @Test("Each item of a list is a document, under its headings")
    func list() throws {
        let text =
            "# Awesome\n\n- [Culture](#culture)\n\n## Outages\n\n### DNS\n\n"
            + items.map { "* [Title \($0.suffix(1))](\($0)) - What happened. [[video]](https://v.org)\n" }.joined()
            + "* Talk of Ada - [video](https://v.org/a) and [slides](https://v.org/b)\n"
        let documents = try readNotes(file("list.md", text))
        #expect(documents.count == 13)
        #expect(documents[0].family == .note)
        #expect(documents[0].facts.title == "Title 1")
        #expect(documents[0].facts.url == "https://example.org/1")
        #expect(documents[0].facts.summary == "What happened. [video]")
        #expect(documents[0].facts.categories == ["Outages", "DNS"])
        #expect(documents[documents.count - 1].facts.title == "Talk of Ada")
        #expect(documents[documents.count - 1].facts.url == "https://v.org/a")
    }

    @Test("Paragraphs that begin with a link are items, too")
    func paragraphs() throws {
        let text =
            "# Post-mortems\n\nIntro.\n\n## Config\n\n"
            + items.map { "[Company](\($0)). A bad push took it down.\n\n" }.joined()
        let documents = try readNotes(file("list.md", text))
        #expect(documents.count == 12)
        #expect(documents[3].facts.summary == "A bad push took it down.")
        #expect(documents[3].facts.categories == ["Config"])
    }

    @Test("An article with many references is no list")
    func article() throws {
        let paragraph = String(repeating: "A long account of what went wrong. ", count: 30)
        let text =
            "# Article\n\n" + String(repeating: paragraph + "\n\n", count: 5) + items.map { "- [R](\($0))\n" }.joined()
        #expect(try readNotes(file("a.md", text)).count == 1)
        let features =
            "# Tool\n\n" + String(repeating: "Text.\n\n", count: 4)
            + items.map { "- [F](\($0)) is a feature.\n" }.joined()
        #expect(try readNotes(file("README.md", features)).count == 1)
        let short = "# Note\n\n" + items.prefix(9).map { "- [R](\($0))\n" }.joined()
        #expect(try readNotes(file("a.md", short)).count == 1)
    }
}
