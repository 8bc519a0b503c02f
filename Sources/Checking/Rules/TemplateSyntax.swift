import Model

extension RuleExplanation {
    static let templateSyntax = RuleExplanation(
        .templateSyntax, "template-syntax", "A template that is not Mustache",
        why: "A tag that is open, or closes nothing, would leave a part of every page out without a word.",
        mend: "Close each {{#section}} by {{/section}}, and write names of letters, digits, '-' and '_'.",
        example: [ExampleFile("Site/templates/not-found.mustache", "{{#nav}}<a href=\"{{href}}\">{{label}}</a>\n")],
        mended: [
            ExampleFile("Site/templates/not-found.mustache", "{{#nav}}<a href=\"{{href}}\">{{label}}</a>{{/nav}}\n")
        ])
}
