import Model

extension RuleExplanation {
    static let unknownTemplateName = RuleExplanation(
        .unknownTemplateName, "unknown-template-name", "A name in a template that no page has",
        why: "Mustache shows nothing for an unknown name, so a slip would be noticed only by who misses something.",
        mend: "Use one of the names that the help of the message lists, or the name of a template that is there.",
        example: [ExampleFile("Site/templates/not-found.mustache", "<h1>{{page.titel}}</h1>\n")],
        mended: [ExampleFile("Site/templates/not-found.mustache", "<h1>{{page.title}}</h1>\n")])
}
