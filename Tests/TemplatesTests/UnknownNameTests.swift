import Model
import Templates
import Testing

struct UnknownNameTests {
    static let value: Value = [
        "title": "T", "site": ["name": "S", "base": .none], "entries": [["title": "1"], ["title": "2"]], "text": "x",
    ]

    @Test(arguments: [
        ("{{titel}}", "1:1 KB031 unknown name 'titel' | did you mean 'title'?"),
        ("{{{titel}}}", "1:1 KB031 unknown name 'titel' | did you mean 'title'?"),
        ("a\n {{#titel}}{{/titel}}", "2:2 KB031 unknown name 'titel' | did you mean 'title'?"),
        ("{{^titel}}{{/titel}}", "1:1 KB031 unknown name 'titel' | did you mean 'title'?"),
        ("{{x}}", "1:1 KB031 unknown name 'x' | known names are 'entries', 'site', 'text', 'title'"),
        ("{{site.nam}}", "1:1 KB031 unknown name 'nam' in 'site' | did you mean 'name'?"),
        ("{{site.x.y}}", "1:1 KB031 unknown name 'x' in 'site' | known names are 'base', 'name'"),
        ("{{text.x}}", "1:1 KB031 unknown name 'x' in 'text'"),
        ("{{entries.title}}", "1:1 KB031 unknown name 'title' in 'entries'"),
        ("{{#site}}{{nam}}{{/site}}", "1:10 KB031 unknown name 'nam' | did you mean 'name'?"),
        ("{{#entries}}{{titl}}{{/entries}}", "1:13 KB031 unknown name 'titl' | did you mean 'title'?"),
        ("{{entries}}", "1:1 KB030 'entries' is not a text | show its parts in a section, '{{#entries}}…{{/entries}}'"),
        ("{{#site}}{{.}}{{/site}}", "1:10 KB030 '.' is not a text | show its parts in a section, '{{#.}}…{{/.}}'"),
    ])
    func reportsInRendering(_ page: String, _ problem: String) {
        let (templates, problems) = templateSet(page)
        #expect(problems == [])
        #expect(templates.render("page", with: Self.value).diagnostics.map(short) == ["page.mustache:" + problem])
    }

    @Test func reportsInIncludedTemplates() {
        let (templates, _) = templateSet("{{>p}}", ["p": "x\n{{y}}"])
        let diagnostics = templates.render("page", with: ["yy": "x"]).diagnostics
        #expect(diagnostics.map(short) == ["p.mustache:2:1 KB031 unknown name 'y' | did you mean 'yy'?"])
        #expect(diagnostics.first?.span.excerpt == "{{y}}")
        #expect(diagnostics.first?.span.width == 5)
    }

    @Test func showsNothingForAnUnknownName() {
        let (templates, _) = templateSet("[{{x}}{{#x}}y{{/x}}{{^x}}z{{/x}}{{site.x}}]")
        #expect(text(templates.render("page", with: Self.value)) == "[z]")
    }

    @Test(arguments: [
        ("{{>pp1}}", "1:1 KB031 there is no template 'pp1' | did you mean 'pp'?", ""),
        ("a\n {{>x/y}}", "2:2 KB031 there is no template 'x/y'", "a\n"),
        ("[{{<pp1}}{{$b}}x{{/b}}{{/pp1}}]", "1:2 KB031 there is no template 'pp1' | did you mean 'pp'?", "[]"),
        ("{{<pp}}{{$main1}}x{{/main1}}{{/pp}}", "1:8 KB031 'pp' has no block 'main1' | did you mean 'main'?", "d"),
        ("{{<pp}}{{$x}}x{{/x}}{{/pp}}", "1:8 KB031 'pp' has no block 'x'", "d"),
    ])
    func reportsInParsing(_ page: String, _ problem: String, _ output: String) {
        let (templates, problems) = templateSet(page, ["pp": "{{>q}}", "q": "{{$main}}d{{/main}}"])
        #expect(problems.map(short) == ["page.mustache:" + problem])
        let rendering = templates.render("page", with: [:])
        #expect(rendering.diagnostics == [])
        #expect(text(rendering) == output)
    }
}
