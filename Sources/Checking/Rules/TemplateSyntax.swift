import Model

extension RuleExplanation {
    static let templateSyntax = RuleExplanation(
        .templateSyntax, "template-syntax", "A template that is not Mustache",
        why: "A tag that is left open, or closes nothing, would leave a part of every page out without a word.",
        mend:
            "End each tag by '}}', close each {{#section}} by {{/section}}, and write names of letters, digits, '-' and "
            + "'_'.",
        example: [ExampleFile("Site/templates/not-found.mustache", "<h1>{{page.title</h1>\n")],
        mended: [ExampleFile("Site/templates/not-found.mustache", "<h1>{{page.title}}</h1>\n")])
}
