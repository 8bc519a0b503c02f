import Templates
import Testing

/// Which white space goes with a tag, as the Mustache specification has it.
struct StandaloneTests {
    @Test(arguments: ["{{#yes}}\n{{/yes}}", "{{^no}}\n{{/no}}", "{{! a }}", "{{!\n  a\n}}", "{{> empty}}"])
    func aloneInALine(_ tags: String) {
        let tags = tags.replacing("}}\n{{", with: "}}\n  {{")
        let value: Value = ["yes": true, "no": false]
        for (before, after) in [("a\n", "\nb"), ("a\r\n", "\r\nb"), ("", "\nb"), ("a\n", "")] {
            let page = before + "  " + tags.replacing("\n", with: after.hasPrefix("\r") ? "\r\n" : "\n") + " \t" + after
            let expected = before + after.trimmingPrefix(while: \.isNewline)
            RenderCase(page, page, value, with: ["empty": ""], is: expected).check()
        }
    }

    @Test(arguments: [
        RenderCase("a variable is never alone", "a\n  {{x}}\nb", ["x": "X"], is: "a\n  X\nb"),
        RenderCase("two tags in a line are not alone", " {{#x}}{{! y }}\n{{/x}} \n", ["x": "X"], is: " \n"),
        RenderCase("a section in a line", " {{#x}}Y{{/x}}\n {{#x}}Z{{/x}}\n", ["x": "X"], is: " Y\n Z\n"),
        RenderCase("a section that begins in a line", "-{{#x}}\n-\n  {{/x}}", ["x": "X"], is: "-\n-\n"),
        RenderCase("a section that ends in a line", "  {{#x}}\n-{{/x}}\n-", ["x": "X"], is: "-\n-"),
        RenderCase("white space inside a section", " | {{#x}} {{! y }}\n {{/x}} |\n", ["x": "X"], is: " |  \n  |\n"),
        RenderCase("a comment at the end of a line", "  1 {{! x }}\n", is: "  1 \n"),
    ])
    func notAlone(_ example: RenderCase) { example.check() }

    @Test(arguments: [
        RenderCase("each line of the partial", "(\n  {{>p}}\n)", with: ["p": "a\n b\n"], is: "(\n  a\n   b\n)"),
        RenderCase("at the start of the template", "  {{>p}}\n-", with: ["p": "a\nb"], is: "  a\n  b-"),
        RenderCase("at the end of the template", "-\n  {{>p}}", with: ["p": "a\nb"], is: "-\n  a\n  b"),
        RenderCase("carriage returns", "-\r\n\t{{>p}}\r\n-", with: ["p": "a\r\n\r\nb"], is: "-\r\n\ta\r\n\r\n\tb-"),
        RenderCase("not in a line with others", " {{x}} {{>p}}\n", ["x": "X"], with: ["p": "a\nb"], is: " X a\nb\n"),
        RenderCase(
            "not the lines of a value", "  {{>p}}\n", ["x": "1\n2"], with: ["p": "-\n{{x}}-\n{{{x}}}"],
            is: "  -\n  1\n2-\n  1\n2"),
        RenderCase("not empty lines", "  {{>p}}", with: ["p": "a\n\nb\n"], is: "  a\n\n  b\n"),
        RenderCase(
            "no line that a tag is alone in", " {{>p}}", ["x": ["1", "2"]],
            with: ["p": "{{#x}}\n{{.}}\n{{/x}}\n{{! end }}\n"], is: " 1\n 2\n"),
        RenderCase(
            "sections at the start of a line", " {{>p}}", ["x": true, "y": .none],
            with: ["p": "{{#x}}a{{/x}}\n{{#y}}b{{/y}}c\n{{y}}d\n"], is: " a\n c\n d\n"),
        RenderCase(
            "partials in partials", "  {{>p}}\n", with: ["p": "a\n {{>q}}\nd\n", "q": "b\nc\n"],
            is: "  a\n   b\n   c\n  d\n"),
    ])
    func indents(_ example: RenderCase) { example.check() }
}
