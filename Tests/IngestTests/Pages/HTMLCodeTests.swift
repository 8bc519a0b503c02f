import Testing

@testable import Ingest

@Suite struct HTMLCodeTests {
    @Test(
        arguments: [
            ("<pre><code class=\"language-js\">a\n  b</code></pre>", "```js\na\n  b\n```"),
            ("<pre class=\"brush: java; gutter: true\">a</pre>", "```java\na\n```"),
            ("<div class=\"highlight highlight-source-swift\"><pre>a</pre></div>", "```swift\na\n```"),
            (
                "<div class=\"highlight-python notranslate\"><div class=highlight><pre>a</pre></div></div>",
                "```python\na\n```"
            ),
            ("<pre class=lang-c>a<br>b<div>c</div><div>d</div></pre>", "```c\na\nb\nc\nd\n```"),
            ("<pre>\n\n a&nbsp;b\n\n\n</pre>", "```\n a b\n```"),
            ("<pre class=\"language-.language-junos\"><code>a</code></pre>", "```junos\na\n```"),
            ("<pre><button>Copy</button>a</pre>", "```\na\n```"),
        ])
    func listingsAreExact(html: String, markdown: String) throws {
        #expect(try written(html) == markdown)
    }

    @Test(
        arguments: [
            // Pygments
            "<table class=highlighttable><tr><td class=linenos><div class=linenodiv><pre>1\n2</pre></div></td><td class=code><pre>a\n  b\n</pre></td></tr></table>",
            // Rouge
            "<div class=highlight><pre><code><table class=rouge-table><tbody><tr><td class=\"rouge-gutter gl\"><pre class=lineno>1\n2\n</pre></td><td class=rouge-code><pre>a\n  b\n</pre></td></tr></tbody></table></code></pre></div>",
            // Hugo
            "<table class=lntable><tr><td class=lntd><pre><code><span class=lnt>1\n</span><span class=lnt>2\n</span></code></pre></td><td class=lntd><pre><code>a\n  b\n</code></pre></td></tr></table>",
            "<pre><code><span><span style=\"user-select:none\">1</span>a\n</span><span><span style=\"user-select:none\">2</span>  b\n</span></code></pre>",
            // Hugo, whose styles are in the elements
            "<div class=highlight><div style=\"color:#fff\"><table style=\"border-spacing:0\"><tr><td style=\"vertical-align:top\"><pre><code><span>1\n</span><span>2\n</span></code></pre></td><td><pre><code>a\n  b\n</code></pre></td></tr></table></div></div>",
            // SyntaxHighlighter
            "<div class=syntaxhighlighter><table><tr><td class=gutter><div class=line>1</div><div class=line>2</div></td><td class=code><div class=container><div class=line><code>a</code></div><div class=line><code>&nbsp;&nbsp;</code><code>b</code></div></div></td></tr></table></div>",
            // GitHub
            "<table><tr><td class=blob-num data-line-number=1></td><td class=blob-code>a</td></tr><tr><td class=blob-num data-line-number=2></td><td class=blob-code>  b</td></tr></table>",
            // Prism
            "<pre class=line-numbers><code>a\n  b<span class=line-numbers-rows><span></span><span></span></span></code></pre>",
            // highlightjs-line-numbers
            "<pre><code><table class=hljs-ln><tr><td class=hljs-ln-numbers data-line-number=1><div>1</div></td><td class=hljs-ln-code>a</td></tr><tr><td class=hljs-ln-numbers data-line-number=2><div>2</div></td><td class=hljs-ln-code>  b</td></tr></table></code></pre>",
        ])
    func lineNumbersAreLeftOut(html: String) throws {
        #expect(try written(html) == "```\na\n  b\n```")
    }

    @Test func aLineThatIsANumberStays() throws {
        #expect(try written("<pre>1\n2</pre>") == "```\n1\n2\n```")
        #expect(try written("<pre><span data-line-number=1>let x</span></pre>") == "```\nlet x\n```")
    }
}
