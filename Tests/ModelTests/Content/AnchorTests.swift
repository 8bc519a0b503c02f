import Model
import Testing

struct AnchorTests {
    @Test(arguments: [
        ("Roll back if KPIs exceed tolerances", "roll-back-if-kpis-exceed-tolerances"), ("Slow-Start", "slow-start"),
        ("What's next?", "whats-next"), ("C++ & Go", "c--go"), ("snake_case", "snake_case"),
        ("1.2 (draft)", "12-draft"),
        ("Größe und Öl", "größe-und-öl"), ("Ünïcode 日本語", "ünïcode-日本語"), ("e\u{301}tude", "e\u{301}tude"),
        ("Ship it 🚀", "ship-it-"), ("a\tb", "ab"), (" a ", "-a-"), ("???", ""), ("", ""),
    ])
    func isDerivedAsGitHubDoes(heading: String, anchor: String) {
        #expect(derivedAnchor(for: heading) == anchor)
    }

    @Test(arguments: [
        ("John Allspaw", "john-allspaw"), ("Velocity Conf, 2013", "velocity-conf-2013"), ("O'Reilly", "o-reilly"),
        ("snake_case", "snake-case"), ("  -- a -- ", "a"), ("Mårten", "mårten"), ("C++", "c"), ("+++", "unnamed"),
        ("", "unnamed"),
    ])
    func isASlugForTheNameOfAPage(name: String, slugText: String) {
        #expect(slug(for: name) == slugText)
    }

    @Test(arguments: [("Split_Brain", "split-brain"), ("-a--b-", "a-b"), ("index", "index"), ("+++", ""), ("", "")])
    func isAWordOfHyphens(name: String, word: String) {
        #expect(hyphenated(name) == word)
    }
}
