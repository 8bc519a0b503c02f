import Model
import Templates
import Testing

@Suite struct TemplateSyntaxTests {
    private func problems(_ text: String) -> [String] {
        TemplateSet.parse([("p", SourceText(path: "Content/p.mustache.md", bytes: Array(text.utf8)))]).diagnostics
            .map(\.line)
    }

    @Test func standsAtTheTag() {
        #expect(
            problems("<p>\n {{#nav}}<a>") == [
                "p.mustache 2:2+8 KB030 '{{#nav}}' is not closed | write '{{/nav}}' after its contents"
            ])
    }

    @Test func isSilentOnWhatIsClosed() { #expect(problems("{{#nav}}<a>{{/nav}}{{^nav}}-{{/nav}}") == []) }
}
