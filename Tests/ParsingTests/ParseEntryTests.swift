import Model
import Parsing
import Testing

struct ParseEntryTests {
    @Test(arguments: Kind.allCases)
    func hasTheKindOfItsFolderAndTheIDOfItsPath(kind: Kind) throws {
        let parsed = parse(file("Text"), as: "\(kind.folder)/2013/a-b.c.md")
        #expect(parsed.report == [])
        let entry = try #require(parsed.entry)
        #expect(entry.kind == kind)
        #expect(entry.id == "\(kind.folder)/2013/a-b.c")
        #expect(entry.source.path == "Content/\(kind.folder)/2013/a-b.c.md")
    }

    private static let folders = "runbooks, practices, incidents, talks, videos, books, articles, people, events"

    @Test(arguments: [
        ("incident/x.md", "the folder 'incident' is not a kind of entry | did you mean 'incidents'?"),
        ("Talks/x.md", "the folder 'Talks' is not a kind of entry | did you mean 'talks'?"),
        ("notes/x.md", "the folder 'notes' is not a kind of entry | move the file to one of: \(folders)"),
    ])
    func reportsAFolderThatIsNoKind(path: String, problem: String) {
        let parsed = parse(file("Text"), as: path)
        #expect(parsed.report == ["1:1+1 KB006 \(problem)"])
        #expect(parsed.entry == nil)
    }

    @Test(arguments: [
        "incidents/index.md", "incidents/a b.md", "incidents/größe.md", "incidents/.x.md", "incidents/2013/index.md",
        "incidents/.md", "incidents/a%20b.md",
    ])
    func reportsAPathThatIsNoID(path: String) {
        let parsed = parse(file("Text"), as: path)
        let help = "name the file with letters, digits, '-', '_' and '.' only, and not 'index.md'"
        #expect(parsed.report == ["1:1+1 KB009 '\(path)' cannot be the address of an entry | \(help)"])
        #expect(parsed.entry == nil)
    }

    @Test(arguments: [
        ([0xFF], "2:8"), ([0xC3], "2:8"), ([0xED, 0xA0, 0x80], "2:8"), ([0x6F, 0xC0, 0xAF], "2:9"),
    ])
    func reportsTheFirstByteThatIsNoUTF8(bytes: [UInt8], place: String) {
        let source = SourceText(
            path: "x.md", bytes: Array("---\ntitle: ".utf8) + bytes + Array("\n---\nText \u{FFFD}\n".utf8))
        let parsed = parseEntry(path: "practices/x.md", source: source)
        #expect(parsed.codes == ["\(place) KB001"])
        #expect(parsed.problems.first?.help == "save it as UTF-8")
        #expect(parsed.entry == nil)
    }

    @Test func isReadInSpiteOfProblems() {
        let parsed = parse("---\ncolour: red\n---\n## A {#a}\n## B {#a}\n[x](y.md)\n")
        #expect(parsed.codes == ["1:1 KB005", "2:1 KB003", "5:1 KB007"])
        #expect(parsed.entry?.passages.count == 3)
        #expect(parsed.entry?.links.map(\.destination) == ["y.md"])
    }
}
