import Model
import Parsing
import Testing

/// What is wrong with a field, by its place, code and help.
struct FieldReaderTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var folder: String
        var field: String
        var problem: String
        var testDescription: String { "\(folder): \(field)" }

        /// The field stands in line 3.
        init(_ folder: String, _ field: String, _ problem: String) {
            (self.folder, self.field, self.problem) = (folder, field, problem)
        }
    }

    @Test(arguments: [
        Example("talks", "event: [a]", "3:8+3 KB004 the field 'event' is not text | write 'event: some words'"),
        Example("talks", "event: {a: b}", "3:8+6 KB004 the field 'event' is not text | write 'event: some words'"),
        Example("talks", "tags: one", "3:7+3 KB004 the field 'tags' is not a list | write 'tags: [one, two]'"),
        Example("talks", "tags: {a: b}", "3:7+6 KB004 the field 'tags' is not a list | write 'tags: [one, two]'"),
        Example("talks", "tags: [a, [b]]", "3:7+8 KB004 the field 'tags' is not a list | write 'tags: [one, two]'"),
        Example("talks", "tags: [a, ~]", "3:7+6 KB004 the field 'tags' is not a list | write 'tags: [one, two]'"),
        Example("talks", "draft: yes", "3:8+3 KB004 the field 'draft' is not true or false | write 'draft: true'"),
        Example("talks", "draft: True", "3:8+4 KB004 the field 'draft' is not true or false | write 'draft: true'"),
        Example("talks", "draft: [true]", "3:8+6 KB004 the field 'draft' is not true or false | write 'draft: true'"),
        Example(
            "talks", "date: 18 June 2013",
            "3:7+12 KB025 the field 'date' is not a date | write 'date: 2013-06-18, 2013-06 or 2013'"),
        Example(
            "talks", "reviewed: 2013-02-29",
            "3:11+10 KB025 the field 'reviewed' is not a date | write 'reviewed: 2013-06-18, 2013-06 or 2013'"),
        Example(
            "talks", "retrieved: [2013]",
            "3:12+6 KB025 the field 'retrieved' is not a date | write 'retrieved: 2013-06-18, 2013-06 or 2013'"),
        Example(
            "talks", "duration: a while",
            "3:11+7 KB004 the field 'duration' is not a length of time | write 'duration: 46:22 or 18 h 30 min'"),
        Example(
            "talks", "slide_count: 0",
            "3:14+1 KB004 the field 'slide_count' is not a number of slides | write 'slide_count: 48'"),
        Example(
            "videos", "slide_count: +48",
            "3:14+3 KB004 the field 'slide_count' is not a number of slides | write 'slide_count: 48'"),
        Example(
            "incidents", "duration: 90",
            "3:11+2 KB004 the field 'duration' is not a length of time"
                + " | write 'duration: 18 h 30 min, about 2 h or at least 3 d'"),
        Example(
            "talks", "review_every: often",
            "3:15+5 KB004 the field 'review_every' is not an interval | write 'review_every: 6 months'"),
        Example(
            "incidents", "started: 2012-08-01T13:30",
            "3:10+16 KB025 the field 'started' is not a date or a moment | write 'started: 2012-08-01T13:30Z'"),
        Example("books", "year: 2013-06", "3:7+7 KB025 the field 'year' is not a year | write 'year: 2013'"),
        Example("books", "year: soon", "3:7+4 KB025 the field 'year' is not a year | write 'year: 2013'"),
    ])
    func reportsAWrongType(_ example: Example) {
        let parsed = parse(file(fields: example.field + "\n"), as: example.folder + "/x.md")
        #expect(parsed.report == [example.problem])
        #expect(parsed.entry != nil)
    }

    @Test(arguments: [
        ("source", "kb.example"), ("source", "//kb.example"), ("archive", "javascript:alert(1)"),
        ("slides", "deck.pdf"),
        ("video", "ftp://kb.example"), ("source", "mailto:ops@kb.example"), ("source", "MAILTO:ops@kb.example"),
        ("source", "https://kb.example/a b"), ("source", "../incidents/x.md"),
    ])
    func reportsWhatIsNoWholeAddress(name: String, value: String) {
        let parsed = parse(file(fields: "\(name): \(value)\n"), as: "talks/x.md")
        let help = "give a whole address that starts with https://"
        #expect(
            parsed.report == [
                "3:\(name.count + 3)+\(value.count) KB016 '\(name)' is not an address that a page may link to | \(help)"
            ])
        #expect(parsed.entry?.fields.source == nil)
    }

    @Test(arguments: [
        Example("talks", "tagz: [a]", "3:1+4 KB003 unknown field 'tagz' | did you mean 'tags'?"),
        Example("talks", "Tags: [a]", "3:1+4 KB003 unknown field 'Tags' | did you mean 'tags'?"),
        Example("talks", "speaker: Ada", "3:1+7 KB003 unknown field 'speaker' | did you mean 'speakers'?"),
        Example(
            "practices", "speakers: [Ada]",
            "3:1+8 KB003 unknown field 'speakers' | it is a field of talks and videos, not of practices"),
        Example(
            "practices", "duration: 1 h",
            "3:1+8 KB003 unknown field 'duration' | it is a field of incidents, talks and videos, not of practices"),
        Example(
            "practices", "colour: red",
            "3:1+6 KB003 unknown field 'colour' | known here: title, date, tags, summary, aliases, source, archive, "
                + "licence, full_text, publish, retrieved, owner, reviewed, review_every, draft, redirects"),
    ])
    func reportsAnUnknownField(_ example: Example) {
        let parsed = parse(file(fields: example.field + "\n"), as: example.folder + "/x.md")
        #expect(parsed.report == [example.problem])
    }

    @Test func reportsAllInTheOrderOfTheFile() {
        let parsed = parse("---\nzz: 1\ntitle: T\ndraft: 2\nyy: 3\ndate: x\n---\n")
        #expect(parsed.codes.sorted() == ["2:1 KB003", "4:8 KB004", "5:1 KB003", "6:7 KB025"])
        #expect(parsed.problems.filter { $0.rule == .unknownField }.map(\.span.line) == [2, 5])
    }

    @Test func countsColumnsInCharactersOfTheLine() {
        #expect(
            parse("---\r\ntitle: Größe\r\n\"tägs\": [ä]\r\n---\r\n").report == [
                "3:1+6 KB003 unknown field 'tägs' | did you mean 'tags'?"
            ])
    }

    @Test(arguments: [
        ("---\ndraft: true\n---\n", "1:1+3"), ("---\ndraft: true\ntitle:\n---\n", "3:1+5"),
        ("---\ntitle: ''\n---\n", "2:1+5"), ("---\ntitle: ~\n---\n", "2:1+5"), ("---\ntitle: null\n---\n", "2:1+5"),
    ])
    func reportsATitleThatIsMissing(text: String, place: String) {
        let parsed = parse(text)
        #expect(
            parsed.report == ["\(place) KB005 the field 'title' is missing | add 'title: …' to the front matter"])
        #expect(parsed.entry?.title == "Untitled")
    }

    @Test func reportsATitleOfAnotherTypeOnce() {
        #expect(
            parse("---\ntitle: [a]\n---\n").report == [
                "2:8+3 KB004 the field 'title' is not text | write 'title: some words'"
            ])
    }
}
