import Testing

@testable import Site

struct HTMLTextTests {
    @Test func growsByMarkupAndTexts() {
        var html = HTMLText()
        html.append(element: "p", " class=\"a\"") { html in
            html.append(text: "a < b")
            html += "<br>"
            html.append(element: "em") { $0.append(text: "\"c\"") }
        }
        #expect(html.string == "<p class=\"a\">a &lt; b<br><em>&quot;c&quot;</em></p>")
    }

    /// The icon and the first word stand on one line, unless the word is markup, which must stay whole.
    @Test(arguments: [
        ("one", "<span class=\"nb\">ICONone</span>"), ("one two three", "<span class=\"nb\">ICONone</span> two three"),
        ("one\ntwo", "<span class=\"nb\">ICONone</span>\ntwo"), ("", "<span class=\"nb\">ICON</span>"),
        ("<em>one two</em>", "ICON<em>one two</em>"),
        ("one <em>two</em>", "<span class=\"nb\">ICONone</span> <em>two</em>"),
    ])
    func marksTheFirstWord(text: String, wanted: String) {
        var content = HTMLText()
        content += text
        var html = HTMLText()
        html.append(content, markedAs: .book)
        let icon = "<svg class=\"i\" aria-hidden=\"true\"><use href=\"#kb:boo\"/></svg>"
        #expect(html.string == wanted.replacing("ICON", with: icon))
    }
}
