import Model
import Parsing
import Testing

struct FrontMatterTests {
    private static let unclosed = "KB002 the front matter is not closed | end it with a line of three hyphens"
    private static let noMapping =
        "KB002 the front matter is not a list of 'field: value' lines | write one field a line, such as 'title: …'"
    private static let quote = " | put a value that has ': ', '#', '[' or quotes in it between double quotes"

    @Test(arguments: [
        "---\ntitle: T\n---\nBody", "---\r\ntitle: T\r\n---\r\nBody", "\u{FEFF}---\ntitle: T\n---\nBody",
        "--- \ntitle: T\n---\t \nBody", "---\ntitle: T\n---\n\n\nBody\n", "---\n# a comment\n\ntitle: T\n\n---\nBody",
        "---\ntitle: T\n---\n---\n\nBody",
    ])
    func isReadAndTheBodyBegins(text: String) throws {
        let parsed = parse(text)
        #expect(parsed.report == [])
        let entry = try #require(parsed.entry)
        #expect(entry.title == "T")
        let text = entry.passages[0].blocks.plainText
        #expect(text == "Body")
        #expect(entry.source[entry.passages[0].range].hasSuffix(text) || entry.source.bytes.last == 0x0A)
    }

    @Test func mayEndTheFile() throws {
        let parsed = parse("---\ntitle: T\n---")
        #expect(parsed.report == [])
        let entry = try #require(parsed.entry)
        #expect(entry.passages.map(\.anchor) == [""])
        #expect(entry.passages[0].range == 16..<16)
    }

    @Test(arguments: [
        "", "Body", "\n---\ntitle: T\n---\n", "----\ntitle: T\n----\n", " ---\ntitle: T\n---\n", "--\ntitle: T\n--\n",
        "--- x\ntitle: T\n---\n",
    ])
    func isNotThere(text: String) {
        let parsed = parse(text)
        #expect(parsed.problems.map(\.rule) == [.missingField])
        #expect(parsed.problems.first?.span.line == 1)
        #expect(parsed.entry?.title == "Untitled")
        #expect(parsed.entry?.passages.first?.range.lowerBound == 0)
    }

    @Test(arguments: ["---\n---\nBody", "---\n\n# comment\n---\nBody"])
    func isEmpty(text: String) {
        let parsed = parse(text)
        #expect(
            parsed.report == ["1:1+3 KB005 the field 'title' is missing | add 'title: …' to the front matter"])
        #expect(parsed.entry?.passages.first?.blocks.plainText == "Body")
    }

    @Test(arguments: [
        "---", "---\n", "---\ntitle: T\n", "---\ntitle: T\n----\n", "---\ntitle: T\n ---\nBody", "---\r\ntitle: T\r\n",
        "---\ntitle: T\n---x\nBody",
    ])
    func isNotClosed(text: String) {
        let parsed = parse(text)
        #expect(parsed.report == ["1:1+3 \(Self.unclosed)"])
        #expect(parsed.entry == nil)
    }

    @Test(arguments: [
        ("---\n- title\n- T\n---\n", "2:1+7 \(noMapping)"), ("---\njust words\n---\n", "2:1+10 \(noMapping)"),
        ("---\n\n[a, b]\n---\n", "3:1+6 \(noMapping)"),
    ])
    func isNoMapping(text: String, problem: String) {
        let parsed = parse(text)
        #expect(parsed.report == [problem])
        #expect(parsed.entry == nil)
    }

    /// Only where it is: the words are those of the YAML reader.
    @Test(arguments: [
        ("---\ntitle: a: b\n---\n", "2:9"), ("---\ntitle: \"T\n---\n", "2:8"), ("---\ntitle: &a T\n---\n", "2:8"),
    ])
    func isNoYAML(text: String, place: String) throws {
        let parsed = parse(text)
        #expect(parsed.entry == nil)
        #expect(parsed.codes == ["\(place) KB002"])
        let problem = try #require(parsed.problems.first)
        #expect(problem.message.hasPrefix("the front matter cannot be read: "))
        #expect(problem.line.hasSuffix(Self.quote))
    }

    @Test(arguments: [
        ("title: T\ntags: [a, b", "3:7+5", "the list is not closed | close it with ']'"),
        ("tags: [a, b\ntitle: T", "2:7+5", "the list is not closed | close it with ']'"),
        ("title: T\ntags: {a: b", "3:7+5", "the mapping is not closed | close it with '}'"),
        (
            "title  \"x\"\ntags: [a]", "2:1+10",
            "could not find expected ':' while scanning a simple key | write 'title: \"x\"'"
        ),
        (
            "tags: [a]\ntitle x y\ndate: 2012", "3:1+9",
            "could not find expected ':' while scanning a simple key | write 'title: x y'"
        ),
        (
            "title: T\ntags\ndate: 2012", "3:1+4",
            "could not find expected ':' while scanning a simple key | write 'tags: …'"
        ),
    ])
    func saysWhatIsLeftOut(fields: String, place: String, problem: String) {
        #expect(
            parse("---\n\(fields)\n---\n").report == ["\(place) KB002 the front matter cannot be read: \(problem)"])
    }

    @Test(arguments: [
        ("title: T\n---\nBody", "1:1+5"), ("tags: [a]\ntitle: T\n---\nBody", "1:1+4"),
        ("\u{FEFF}slide_count: 3\r\ntitle: T\r\n---\r\n", "1:2+11"), ("title: T", "1:1+5"),
    ])
    func isNotOpened(text: String, place: String) {
        let parsed = parse(text)
        let problem = "the front matter has no line of three hyphens before it | begin the file with a line '---'"
        #expect(parsed.report == ["\(place) KB002 \(problem)"])
        #expect(parsed.entry == nil)
    }

    @Test(arguments: ["Note: all of it is text", "title", "the title: T", "# title: T"])
    func isNotMissedInText(text: String) {
        #expect(parse(text).problems.map(\.rule) == [.missingField])
    }

    @Test(arguments: ["\n", "\r\n"])
    func saysWhichKeyIsThereTwice(newline: String) {
        #expect(
            parse("---\ntitle: T\ntags: [a]\ntags: [b]\n---\n".replacing("\n", with: newline)).report == [
                "4:1+4 KB002 the front matter cannot be read: duplicate key 'tags' | keep one of the two lines"
            ])
    }

    @Test func saysThatATabIndents() throws {
        let problem = try #require(parse("---\ntitle: T\n\ttags: [a]\n---\n").problems.first)
        #expect(problem.rule == .frontMatterSyntax && problem.help == "indent with spaces, not with tabs")
    }
}
