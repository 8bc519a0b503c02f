import Model
import Templates
import Testing

/// Partials as the Mustache specification has them.
struct PartialTests {
    @Test(arguments: [
        RenderCase("is included", "[{{> p }}]", with: ["p": "x"], is: "[x]"),
        RenderCase(
            "sees the context", "{{#a}}{{>p}}{{/a}}", ["a": ["b": "x"], "c": "y"], with: ["p": "{{b}}{{c}}"], is: "xy"),
        RenderCase("may lie in a folder", "{{> parts/list.item }}", with: ["parts/list.item": "x"], is: "x"),
        RenderCase("includes others", "{{>p}}", with: ["p": "1{{>q}}3", "q": "2"], is: "123"),
        RenderCase(
            "includes itself", "{{>p}}", ["n": "a", "in": [["n": "b", "in": []], ["n": "c", "in": []]]],
            with: ["p": "{{n}}<{{#in}}{{>p}}{{/in}}>"], is: "a<b<>c<>>"),
        RenderCase("keeps white space around", "| {{>p}} |", with: ["p": "\t-\n"], is: "| \t-\n |"),
    ])
    func partial(_ example: RenderCase) { example.check() }

    /// Both would go on for ever; the second doubles at each step, so that a limit of depth alone would not end it.
    @Test(arguments: ["x{{>page}}", "{{>page}}{{>page}}", "{{<page}}{{/page}}", "{{#a}}{{>page}}{{/a}}"])
    func includesItselfWithoutEnd(_ page: String) {
        let (templates, problems) = templateSet(page)
        let rendering = templates.render("page", with: ["a": true])
        #expect(problems == [])
        #expect(rendering.diagnostics.map(\.rule) == [.templateSyntax])
        #expect(rendering.diagnostics.first?.message.contains("more than 100") == true)
    }
}
