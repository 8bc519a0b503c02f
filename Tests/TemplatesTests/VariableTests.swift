import Templates
import Testing

/// Interpolation as the Mustache specification has it.
struct VariableTests {
    @Test(arguments: [
        RenderCase("no tags", "A { single } brace\n", is: "A { single } brace\n"),
        RenderCase("empty template", "", is: ""),
        RenderCase("a name", "Hi {{name}}.", ["name": "Ada"], is: "Hi Ada."),
        RenderCase("a value is no template", "{{a}}", ["a": "{{b}}", "b": "no"], is: "{{b}}"),
        RenderCase("escaped", "{{a}}", ["a": #"<&>"' é"#], is: "&lt;&amp;&gt;&quot;&#39; é"),
        RenderCase("runs between escapes", "{{a}}", ["a": "one<two&&three"], is: "one&lt;two&amp;&amp;three"),
        RenderCase("triple", "{{{a}}}", ["a": #"<&>"'"#], is: #"<&>"'"#),
        RenderCase("ampersand", "{{&a}}", ["a": #"<&>"'"#], is: #"<&>"'"#),
        RenderCase("a brace after a triple", "{{{a}}}}", ["a": "x"], is: "x}"),
        RenderCase("a brace after a tag", "{{a}}}", ["a": "x"], is: "x}"),
        RenderCase("nothing", "[{{a}}{{{a}}}]", ["a": .none], is: "[]"),
        RenderCase("flags", "{{a}} {{b}}", ["a": true, "b": false], is: "true false"),
        RenderCase("white space in tags", "{{ a }}{{{ a }}}{{& a }}{{\n\ta\n}}", ["a": "x"], is: "xxxx"),
        RenderCase("white space around", "| {{a}} |\n {{a}}\n", ["a": "x"], is: "| x |\n x\n"),
        RenderCase(
            "a long value", "{{a}}", ["a": "longer than fifteen bytes & more"],
            is: "longer than fifteen bytes &amp; more"),
        RenderCase("names that are not ASCII", "{{größe-1_b}}", ["größe-1_b": "x"], is: "x"),
    ])
    func interpolates(_ example: RenderCase) { example.check() }

    @Test(arguments: [
        RenderCase("a path", "{{a.b.c}} {{{a.b.c}}} {{&a.b.c}}", ["a": ["b": ["c": "<"]]], is: "&lt; < <"),
        RenderCase(
            "only the first name is looked up on the stack",
            "{{#a}}{{b.c}}{{/a}}", ["a": ["x": true], "b": ["c": "outer"]], is: "outer"),
        RenderCase(
            "the innermost first name holds",
            "{{#a}}{{b.c}}{{/a}}", ["a": ["b": ["c": "inner"]], "b": ["c": "outer"]], is: "inner"),
        RenderCase("a path through nothing", "[{{a.b.c}}]", ["a": .none], is: "[]"),
        RenderCase("a path is never one key", "{{a.b}}", ["a.b": "one key", "a": ["b": "path"]], is: "path"),
    ])
    func followsPaths(_ example: RenderCase) { example.check() }

    @Test(arguments: [
        RenderCase("the whole value", "{{.}} {{{.}}} {{&.}}", "a & b", is: "a &amp; b a & b a & b"),
        RenderCase("of a list", "{{#a}}({{.}}){{/a}}", ["a": ["x", "<"]], is: "(x)(&lt;)"),
        RenderCase(
            "of lists in a list", "{{#a}}({{#.}}{{.}}{{/.}}){{/a}}", ["a": [["1", "2"], ["3"]]], is: "(12)(3)"),
        RenderCase("of a list as a whole", "{{#.}}({{a}}){{/.}}", [["a": "1"], ["a": "2"]], is: "(1)(2)"),
    ])
    func iteratesImplicitly(_ example: RenderCase) { example.check() }
}
