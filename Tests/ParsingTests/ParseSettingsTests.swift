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
            "1:1+6 KB003 unknown field 'colour' | known here: title, tagline, description, base_url, language, alerts, rules"
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
                + "put a value that has ': ' or '#' in it between double quotes"
        ),
    ])
    func areTheDefaultsWhereSomethingIsWrong(text: String, problem: String) {
        let (settings, problems) = parse(text + "\n")
        #expect(problems.map(\.line) == [problem])
        #expect(settings == Settings())
    }

    private func parse(_ text: String) -> (settings: Settings, problems: [Diagnostic]) {
        parseSettings(SourceText(path: "kb.yml", bytes: Array(text.utf8)))
    }
}
