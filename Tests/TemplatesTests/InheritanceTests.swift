import Templates
import Testing

/// Parents and blocks as the Mustache specification has them.
struct InheritanceTests {
    @Test(arguments: [
        RenderCase(
            "default", "{{$b}}one {{x}} {{#s}}{{y}}{{/s}}{{^n}}no{{/n}}{{/b}}",
            ["x": "<", "s": ["y": "Y"], "n": .none], is: "one &lt; Yno"),
        RenderCase(
            "parent without arguments", "{{<p}}{{/p}}|{{>p}}", with: ["p": "{{$b}}default{{/b}}"],
            is: "default|default"),
        RenderCase("argument", "{{<p}}{{$b}}mine{{/b}}{{/p}}", with: ["p": "[{{$b}}default{{/b}}]"], is: "[mine]"),
        RenderCase(
            "one of two blocks", "{{<p}}{{$b}}mine{{/b}}{{/p}}", with: ["p": "{{$a}}A{{/a}},{{$b}}B{{/b}}"],
            is: "A,mine"),
        RenderCase(
            "a block twice", "{{<p}}{{$b}}mine{{/b}}{{/p}}", with: ["p": "{{$b}}{{/b}},{{$b}}{{/b}}"], is: "mine,mine"),
        RenderCase(
            "a parent twice", "{{<p}}{{$b}}1{{/b}}{{/p}} {{<p}}{{$b}}2{{/b}}{{/p}}{{$b}}3{{/b}}",
            with: ["p": "{{$b}}0{{/b}}"], is: "1 23"),
        RenderCase(
            "data are not arguments", "{{<p}}{{$b}}mine{{/b}}{{/p}}{{<p}}{{/p}}", ["b": "data"],
            with: ["p": "{{$b}}default{{/b}}"], is: "minedefault"),
        RenderCase(
            "context of the block", "{{<p}}{{$b}}{{x}}{{/b}}{{/p}}", ["x": "outer", "s": ["x": "inner"]],
            with: ["p": "{{#s}}{{$b}}{{/b}}{{/s}}"], is: "inner"),
        RenderCase(
            "comments between arguments", "{{<p}}{{! a }} {{$b}}mine{{/b}}\n{{/p}}", with: ["p": "{{$b}}{{/b}}"],
            is: "mine"),
    ])
    func replacesBlocks(_ example: RenderCase) { example.check() }

    @Test(arguments: [
        RenderCase(
            "the page has the last word", "{{<p}}{{$b}}page{{/b}}{{/p}}",
            with: ["p": "{{<q}}{{$b}}p{{/b}}{{/q}}", "q": "{{<r}}{{$b}}q{{/b}}{{/r}}", "r": "{{$b}}r{{/b}}"], is: "page"
        ),
        RenderCase(
            "or the last that says anything", "{{<p}}{{/p}}",
            with: ["p": "{{<q}}{{$b}}p{{/b}}{{/q}}", "q": "{{$b}}q{{/b}}"], is: "p"),
        RenderCase(
            "a block inside an argument", "{{<p}}{{$c}}page{{/c}}{{/p}}",
            with: ["p": "{{<q}}{{$b}}<{{$c}}p{{/c}}>{{/b}}{{/q}}", "q": "{{$b}}q{{/b}}"], is: "<page>"),
        RenderCase(
            "arguments hold in partials", "{{<p}}{{$b}}page{{/b}}{{/p}}",
            with: ["p": "{{>q}}", "q": "{{$b}}q{{/b}}"], is: "page"),
        RenderCase(
            "arguments do not hold inside their fellows",
            "{{<p}}{{$main}}{{<card}}{{$title}}card{{/title}}{{/card}}{{/main}}{{$title}}page{{/title}}{{/p}}",
            with: ["p": "{{$title}}{{/title}}: {{$main}}{{/main}}", "card": "[{{$title}}{{/title}}]"],
            is: "page: [card]"),
        RenderCase(
            "a block inside an argument of its own name", "{{<p}}{{$b}}({{$b}}own{{/b}}){{/b}}{{/p}}",
            with: ["p": "{{$b}}p{{/b}}"], is: "(own)"),
        RenderCase(
            "parents that include each other", "{{<p}}{{$a}}A{{/a}}{{/p}}",
            with: [
                "p": "{{$a}}p{{/a}}{{$b}}{{<q}}{{/q}}{{/b}}", "q": "{{$a}}q{{/a}}{{<p}}{{$b}}end{{/b}}{{/p}}",
            ], is: "AAAend"),
    ])
    func inheritsOverLevels(_ example: RenderCase) { example.check() }

    @Test(arguments: [
        RenderCase("a parent alone in a line", "-\n  {{<p}}{{/p}}\n-", with: ["p": "a\nb\n"], is: "-\n  a\n  b\n-"),
        RenderCase(
            "a parent alone in lines", "-\n  {{<p}}\n  {{$x}}c{{/x}}\n{{/p}}\n-", with: ["p": "a\n{{$x}}b{{/x}}\n"],
            is: "-\n  a\n  c\n-"),
        RenderCase("a parent in a line with others", "- {{<p}}{{/p}}\n", with: ["p": "a\nb"], is: "- a\nb\n"),
        RenderCase("a block alone in lines", "a\n {{$b}} \n  x\n {{/b}}\nc", is: "a\n  x\nc"),
        RenderCase(
            "an argument's line ends", "{{<p}}{{$b}}\nx\n\ny\n{{/b}}{{/p}}", with: ["p": "{{$b}}-{{/b}}"],
            is: "x\n\ny\n"),
        RenderCase(
            "an argument in a line", "{{<p}}{{$b}}x{{/b}}{{/p}}", with: ["p": "a\n  {{$b}}-{{/b}}\n"], is: "a\n  x\n"),
        RenderCase(
            "lines for a block in a line", "{{<p}}{{$b}}\nx\ny{{/b}}\n{{/p}}", with: ["p": "a\n  {{$b}}{{/b}}\n"],
            is: "a\n  x\n  y\n"),
        RenderCase(
            "lines lose their own indentation", "{{<p}}{{$b}}\n      x\n        y\n    z\n{{/b}}{{/p}}\n",
            with: ["p": "a\n  {{$b}}\n  {{/b}}\nd\n"], is: "a\n  x\n    y\n  z\nd\n"),
        RenderCase(
            "the default's indentation holds", "{{<p}}{{$b}}\nx\ny\n{{/b}}{{/p}}",
            with: ["p": "a\n{{$b}}\n    default\n{{/b}}\n"], is: "a\n    x\n    y\n"),
        RenderCase(
            "lines after an argument keep theirs", "{{<p}}{{$b}}\n  x\n{{/b}}{{/p}}\n  y\n",
            with: ["p": "{{$b}}{{/b}}"], is: "x\n  y\n"),
        RenderCase(
            "blocks inside arguments", "{{<p}}{{$c}}\nx\n{{/c}}{{/p}}",
            with: ["p": "{{<q}}{{$b}}\n  a\n  {{$c}}\n    b\n  {{/c}}\n{{/b}}{{/q}}", "q": "{{$b}}-{{/b}}"],
            is: "a\n  x\n"),
        RenderCase(
            "partials inside arguments", "{{<p}}\n  {{$b}}\n    x\n      {{>q}}\n  {{/b}}\n{{/p}}\n",
            with: ["p": " {{$b}}\n {{/b}}\n", "q": "1\n2\n"], is: " x\n   1\n   2\n"),
        RenderCase(
            "an argument on the line of its tag", "{{<p}}\n  {{$b}}<p>\n    x\n  </p>{{/b}}\n{{/p}}\n",
            with: ["p": " {{$b}}{{/b}}\n"], is: " <p>\n   x\n </p>\n"),
    ])
    func indents(_ example: RenderCase) { example.check() }

    @Test func reportsAnArgumentGivenTwice() {
        let (templates, problems) = templateSet(
            "{{<p}}{{$b}}1{{/b}}\n{{$b}}2{{/b}}{{/p}}", ["p": "{{$b}}{{/b}}"])
        #expect(
            problems.map(short) == [
                "page.mustache:2:1 KB030 '{{<p}}' is given the block 'b' twice | remove all but the first, which holds"
            ])
        #expect(text(templates.render("page", with: [:])) == "1")
    }

    /// The specification lets text stand there and shows none of it.
    @Test func warnsOfTextOutsideBlocks() {
        let (templates, problems) = templateSet("{{<p}}lost {{$b}}x{{/b}}{{/p}}", ["p": "{{$b}}{{/b}}"])
        #expect(problems.map(\.severity) == [.warning])
        #expect(text(templates.render("page", with: [:])) == "x")
    }
}
