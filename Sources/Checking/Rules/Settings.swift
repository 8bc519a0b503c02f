import Model

extension RuleExplanation {
    static let settings = RuleExplanation(
        .settings, "settings", "Settings that cannot be read, or ask for what is not there",
        why: "Where kb.yml is not understood the defaults hold: another title, another address, other levels of rules.",
        mend:
            "Write one 'field: value' a line, and under 'rules:' a code of kb check --rules with off, warning or error.",
        example: [ExampleFile("kb.yml", "title: Small\nrules:\n  KB042: sometimes\n")],
        mended: [ExampleFile("kb.yml", "title: Small\nrules:\n  KB042: off\n")])
}
