import Testing

@testable import Ingest

private func clean(_ text: String, _ syntax: SourceSyntax = SourceSyntax()) -> String {
    let lines = CleanSource(SourceLines(Array(text.utf8)).lines, syntax).lines
    return lines.map(\.bytes.text).joined(separator: "\n")
}

@Suite("Markdown as people have it") struct CleanSourceTests {
    @Test(
        "HTML becomes Markdown, or its text",
        arguments: [
            ("a<br>b", "a\\\nb"), ("- a<br/>b", "- a\\\n  b"), ("| a<br>b |", "| a b |"),
            ("10. a<br>b", "10. a\\\n    b"), ("a<br>", "a"),
            ("<b>a</b> <i>b</i> <code>c*</code>", "**a** *b* `c*`"),
            ("<a href=\"https://x.org\">y</a>", "[y](https://x.org)"),
            ("<img src=\"https://x/a.png\" alt=\"A &amp; B\">", "![A & B](https://x/a.png)"),
            ("<img alt='only'>", "Picture: only"),
            ("<div class=\"x\">\ntext\n</div>", "text"), ("<h2 align=center>T</h2>", "## T"),
            ("Vec<T> and <workers> stay", "Vec<T> and <workers> stay"), ("`<b>` stays", "`<b>` stays"),
            ("a <b", "a <b"),
            ("<script>alert(1)</script>x", "x"), ("x <!-- gone --> y", "x  y"), ("`<!-- kept -->`", "`<!-- kept -->`"),
            ("a <!-- b --> c <!-- d\ne --> f", "a  c  f"),
            ("a\n<!--\n\n```\nx\n-->\nb", "a\nb"),
            ("a <!-- open", "a <!-- open"), ("<kbd>A</kbd><kbd>B</kbd>", "`A` `B`"),
            ("<style>\na {\n\n}\n</style>\nx", "x"), ("a <b>b</b><br>\n<br>\nc", "a **b**\\\nc"),
        ])
    func html(text: String, markdown: String) { #expect(clean(text) == markdown) }

    @Test(
        "Marks of site generators",
        arguments: [
            ("{% highlight ruby %}\na <b>\n{% endhighlight %}", "```ruby\na <b>\n```"),
            ("{{< highlight go >}}\nx\n{{< /highlight >}}", "```go\nx\n```"), ("{% raw %}a{% endraw %}", "a"),
            ("{{ site.baseurl }}/x", "/x"), ("{{ other }}", "{{ other }}"), ("{: .note}\ntext", "text"),
            ("## T {#id .x}", "## T {#id}"), ("## T {.x}", "## T"),
            ("![a](https://x/b.png){width=80%}", "![a](https://x/b.png)"),
            ("{{< figure src=\"https://x/a.png\" caption=\"A graph\" >}}", "![A graph](https://x/a.png)"),
            ("```{python}\nx\n```", "```python\nx\n```"), ("```{.r .numberLines}\nx\n```", "```r\nx\n```"),
        ])
    func generators(text: String, markdown: String) { #expect(clean(text) == markdown) }

    @Test("A shortcode that is left out is told")
    func shortcode() {
        let clean = CleanSource(
            SourceLines(Array("{{< youtube x >}}\n\n{% include a.html %}\n".utf8)).lines, SourceSyntax())
        #expect(clean.warnings.map(\.code) == ["shortcode-dropped", "shortcode-dropped"])
    }

    @Test(
        "Code is not touched",
        arguments: [
            "```\n<b>{{< x >}}</b> <!-- c -->\n```", "    <b>x</b>", "~~~~\n```\n<b>\n~~~~", "> ```\n> <b>\n> ```",
            "- ```\n  <b>\n  ```",
        ])
    func code(text: String) { #expect(clean(text) == text) }

    @Test("Code left open is closed, and code in a list that stands too far left is moved")
    func fences() {
        #expect(clean("```\nx") == "```\nx\n```")
        #expect(clean("- a\n\n  ```\nx\n  ```\n- b") == "- a\n\n  ```\n  x\n  ```\n- b")
    }

    @Test("Imports and components of MDX are left out")
    func mdx() {
        let syntax = SourceSyntax(hasComponents: true, isMDX: true)
        #expect(clean("import X from 'x'\n\n<Note type=\"a\">text</Note>\n", syntax) == "text")
    }
}
