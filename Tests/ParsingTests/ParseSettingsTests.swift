import Model
import Parsing
import Testing

struct ParseSettingsTests {
    @Test(arguments: ["", "\n", "# only a comment\n", "title:\n", "---\n"])
    func areTheDefaultsWhenNothingIsSaid(text: String) {
        let (settings, problems) = parse(text)
        #expect(settings == Settings())
        #expect(problems == [])
    }

    @Test func areReadFromTheirFields() {
        let (settings, problems) = parse(
            """
            title: Our kb
            tagline: What we do
            description: >-
              Over two
              lines.
            base_url: https://kb.example/team/
            language: de

            """)
        var wanted = Settings()
        wanted.title = "Our kb"
        wanted.tagline = "What we do"
        wanted.description = "Over two lines."
        wanted.baseURL = "https://kb.example/team/"
        wanted.language = "de"
        #expect(settings == wanted)
        #expect(problems == [])
    }

    @Test(arguments: [("http://kb.example", "http://kb.example/"), ("https://kb.example/a/", "https://kb.example/a/")])
    func endTheAddressInASlash(written: String, address: String) {
        #expect(parse("base_url: \(written)\n").settings.baseURL == address)
    }

    @Test(arguments: [
        ("titel: x", "1:1+5 KB003 unknown field 'titel' | did you mean 'title'?"),
        (
            "colour: x",
            "1:1+6 KB003 unknown field 'colour' | known here: title, tagline, description, base_url, language, edit_url, offline, "
                + "alerts, rules, tags"
        ),
        ("title: [x]", "1:8+3 KB004 the field 'title' is not text | write 'title: some words'"),
        (
            "\nbase_url: kb.example",
            "2:11+10 KB016 'base_url' is not an address that a page may link to | "
                + "give a whole address that starts with https://"
        ),
        ("- x", "1:1+1 KB040 the settings are not a list of 'field: value' lines | write one field a line"),
        ("words", "1:1+1 KB040 the settings are not a list of 'field: value' lines | write one field a line"),
        (
            "title: x\ntitle: y",
            "2:1+5 KB040 the settings cannot be read: duplicate key 'title' | "
                + "keep one of the two lines"
        ),
    ])
    func areTheDefaultsWhereSomethingIsWrong(text: String, problem: String) {
        let (settings, problems) = parse(text + "\n")
        #expect(problems.map(\.line) == [problem])
        #expect(settings == Settings())
    }

    @Test func sayWhatTagsMean() {
        let (settings, problems) = parse(
            """
            tags:
              partition:
                means: Machines cannot reach each other.
                aliases: [netsplit, split brain]
              deploy:

            """)
        #expect(problems.map(\.line) == [])
        #expect(
            settings.tags == [
                "partition": TagMeaning(
                    means: "Machines cannot reach each other.", aliases: ["netsplit", "split brain"]),
                "deploy": TagMeaning(),
            ])
    }

    @Test(arguments: [
        (
            "tags: [a, b]",
            "1:7+6 KB004 the field 'tags' is not a list of 'name: value' lines | write 'tags:\n  partition:\n    aliases: [netsplit]'"
        ),
        (
            "tags:\n  dns: names",
            "2:8+5 KB040 the tag 'dns' is not explained by 'means' and 'aliases' | "
                + "write 'means: a sentence' and 'aliases: [other, words]' below it"
        ),
        ("tags:\n  dns:\n    mean: names", "3:5+4 KB003 unknown field 'mean' | did you mean 'means'?"),
    ])
    func sayWhereTagsAreNoMeanings(text: String, problem: String) {
        #expect(parse(text + "\n").problems.map(\.line) == [problem])
    }

    @Test func haveLevelsOfRules() {
        let (settings, problems) = parse(
            """
            rules:
              KB042: error
              kb019: off
              KB025: warning
              KB001: error
            alerts: [alerts/node.yml]

            """)
        #expect(problems == [])
        #expect(
            settings.levels == [
                .stepWithoutEvidence: .error, .unusedFootnote: .off, .badDate: .warning, .unreadableText: .error,
            ])
        #expect(settings.alerts == ["alerts/node.yml"])
    }

    @Test(arguments: [
        ("KB999: off", "2:3+5 KB040 there is no rule 'KB999' | see them with: kb check --rules"),
        ("KB04: off", "2:3+4 KB040 there is no rule 'KB04' | did you mean 'KB004', 'KB014' or 'KB024'?"),
        ("KB042: loud", "2:10+4 KB040 the level of KB042 is not one | write off, warning or error"),
        ("KB042: Error", "2:10+5 KB040 the level of KB042 is not one | write off, warning or error"),
        ("KB042: [off]", "2:10+5 KB040 the level of KB042 is not one | write off, warning or error"),
        ("KB042:", "2:9+1 KB040 the level of KB042 is not one | write off, warning or error"),
        ("KB001: warning", "2:3+5 KB040 KB001 is always an error | remove this line"),
        ("KB040: off", "2:3+5 KB040 KB040 is always an error | remove this line"),
    ])
    func keepTheOtherLevelsWhereOneIsWrong(line: String, problem: String) {
        let (settings, problems) = parse("rules:\n  \(line)\n  KB019: error\n")
        #expect(problems.map(\.line) == [problem])
        #expect(settings.levels == [.unusedFootnote: .error])
    }

    @Test(arguments: ["off", "[KB042]"])
    func reportLevelsThatAreNoList(value: String) {
        let (settings, problems) = parse("rules: \(value)\n")
        #expect(
            problems.map(\.line) == [
                "1:8+\(value.count) KB004 the field 'rules' is not a list of 'name: value' lines"
                    + " | write 'rules:\n  KB042: error'"
            ])
        #expect(settings == Settings())
    }

    private func parse(_ text: String) -> (settings: Settings, problems: [Diagnostic]) {
        parseSettings(SourceText(path: "kb.yml", bytes: Array(text.utf8)))
    }
}
