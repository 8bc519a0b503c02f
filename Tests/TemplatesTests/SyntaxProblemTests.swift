import Model
import Templates
import Testing

struct SyntaxProblemTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var page: String
        var problems: [String]
        var output: String
        var testDescription: String { page }

        init(_ page: String, _ problems: String..., output: String = "") {
            (self.page, self.problems, self.output) = (page, problems, output)
        }
    }

    @Test(arguments: [
        Example(
            "a\n {{#x}}b", "page.mustache:2:2 KB030 '{{#x}}' is not closed | write '{{/x}}' after its contents",
            output: "a\n b"),
        Example(
            "{{#x}}{{^y}}", "page.mustache:1:1 KB030 '{{#x}}' is not closed | write '{{/x}}' after its contents",
            "page.mustache:1:7 KB030 '{{^y}}' is not closed | write '{{/y}}' after its contents"),
        Example(
            "{{#x}}{{$y}}a{{/x}}", "page.mustache:1:7 KB030 '{{$y}}' is not closed | write '{{/y}}' after its contents",
            output: "a"),
        Example("{{#x}}\n{{/y}}", "page.mustache:2:1 KB030 '{{/y}}' closes '{{#x}}' of line 1 | write '{{/x}}'"),
        Example(
            "a{{/x}}b", "page.mustache:1:2 KB030 '{{/x}}' closes nothing | remove it, or open a section before it",
            output: "ab"),
        Example("é {{x", "page.mustache:1:3 KB030 tag is not closed | close it by '}}'", output: "é {{x"),
        Example("{{x\n{{x}}", "page.mustache:1:1 KB030 tag is not closed | close it by '}}'", output: "{{x\nX"),
        Example("{{{x}}", "page.mustache:1:1 KB030 tag is not closed | close it by '}}}'", output: "{{{x}}"),
        Example("{{! x", "page.mustache:1:1 KB030 tag is not closed | close it by '}}'", output: "{{! x"),
        Example(
            "{{=<% %>=}}", "page.mustache:1:1 KB030 delimiters cannot be changed | write tags between '{{' and '}}'",
            output: "{{=<% %>=}}"),
        Example(
            "{{}}{{# }}", "page.mustache:1:1 KB030 '{{}}' names nothing",
            "page.mustache:1:5 KB030 '{{# }}' names nothing",
            output: "{{}}{{# }}"),
        Example(
            "{{@x}}",
            "page.mustache:1:1 KB030 unknown tag '{{@x}}' | a tag begins with a name or with one of # ^ / > < $ & !",
            output: "{{@x}}"),
        Example(
            "{{x y}}",
            "page.mustache:1:1 KB030 'x y' is not a name | "
                + "a name is made of letters, digits, '-' and '_', with '.' between the names of a path",
            output: "{{x y}}"),
    ])
    func reports(_ example: Example) {
        let (templates, problems) = templateSet(example.page)
        #expect(problems.map(short) == example.problems)
        #expect(text(templates.render("page", with: ["x": "X", "y": true])) == example.output)
    }

    @Test(arguments: [
        "{{#x.}}{{/x.}}", "{{.x}}", "{{x..y}}", "{{$x.y}}{{/x.y}}", "{{x/y}}", "{{>*x}}", "{{#x|y}}{{/x|y}}",
    ])
    func reportsWhatIsNoName(_ page: String) {
        let messages = templateSet(page).1.map(\.message)
        #expect(messages.first?.contains("is not a name") == true)
    }

    @Test(arguments: ["{{x}}", "{{#x}}{{/x}}", "{{>page}}"])
    func reportsTagsOutsideBlocks(_ tag: String) {
        let problems = templateSet("{{<p}}{{$b}}{{/b}}\(tag){{/p}}", ["p": "{{$b}}{{/b}}"]).1
        #expect(problems.map(\.severity) == [.error])
        #expect(problems.first?.message.hasSuffix("inside '{{<p}}' but outside its blocks has no effect") == true)
    }

    @Test func reportsAllTemplatesInOrder() {
        let problems = templateSet("{{#x}}\n{{/}}", ["a": "{{/x}}\n{{=| |=}}"]).1
        #expect(
            problems.map { "\($0.span.file):\($0.span.line)" } == [
                "templates/a.mustache:1", "templates/a.mustache:2", "templates/page.mustache:1",
                "templates/page.mustache:2",
            ])
    }
}
