import Model
import Templates
import Testing

@Suite struct UnknownTemplateNameTests {
    private func problems(_ text: String) -> [String] {
        let source = SourceText(path: "Content/p.mustache.md", bytes: Array(text.utf8))
        let (templates, problems) = TemplateSet.parse([("p", source)])
        return (problems + templates.render("p", with: ["page": ["title": "T"]]).diagnostics).map(\.line)
    }

    @Test func standsAtTheTag() {
        #expect(
            problems("<h1>{{page.titel}}</h1>") == [
                "p.mustache 1:5+14 KB031 unknown name 'titel' in 'page' | did you mean 'title'?"
            ])
        #expect(problems("{{>quux}}") == ["p.mustache 1:1+9 KB031 there is no template 'quux'"])
    }

    @Test func isSilentOnNamesThatAreThere() { #expect(problems("{{page.title}}{{#page}}{{title}}{{/page}}") == []) }
}
