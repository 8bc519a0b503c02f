import Ingest
import ZipBytes

extension IngestInput {
    /// Sound inputs to begin with.
    public var seeds: [[UInt8]] {
        switch self {
        case .archive:
            [pptxParts, odpParts, epubParts].enumerated().map { number, parts in
                let archive = zipBytes(parts.map { ZipPart($0.name, $0.text) })
                // The length says what it is taken for; what follows the end of an archive is its comment.
                return commented(archive, (number + 3 - archive.count % 3) % 3)
            }
        case .pptx: [joined(pptxParts), Array(pptxParts[0].text.utf8)]
        case .odp: [joined(odpParts), Array(odpParts[0].text.utf8)]
        case .epub: [joined(epubParts), Array(epubParts[0].text.utf8)]
        case .pdf: [popplerText].map { Array($0.utf8) }
        case .page: soundPages.map { Array($0.utf8) }
        case .captions: soundCaptions.enumerated().map { number, text in padded(text, to: number) }
        case .markdown: soundNotes.map { Array($0.utf8) }
        case .feed: soundFeeds.map { Array($0.utf8) }
        case .file: [generatedFile].map { Array($0.utf8) }
        }
    }
}

private func joined(_ parts: [(name: String, text: String)]) -> [UInt8] {
    Array(parts.map { Array($0.text.utf8) }.joined(separator: [0]))
}

private func commented(_ archive: [UInt8], _ count: Int) -> [UInt8] {
    Array(archive[..<(archive.count - 2)]) + [UInt8(count), 0] + Array(repeating: UInt8(ascii: "a"), count: count)
}

/// The name of a captions' file is chosen by the length.
private func padded(_ text: String, to number: Int) -> [UInt8] {
    var bytes = Array(text.utf8)
    while bytes.count % 4 != number { bytes.append(UInt8(ascii: "\n")) }
    return bytes
}

private let popplerText = """
    <doc><page width="720.0" height="540.0"><flow><block xMin="50" yMin="40" xMax="400" yMax="80"><line xMin="50" \
    yMin="40" xMax="400" yMax="80"><word xMin="50" yMin="40" xMax="200" yMax="80">Title</word><word xMin="210" yMin="40" \
    xMax="400" yMax="80">here</word></line></block><block xMin="50" yMin="120" xMax="400" yMax="140"><line xMin="50" \
    yMin="120" xMax="400" yMax="140"><word xMin="50" yMin="120" xMax="60" yMax="140">•</word><word xMin="70" yMin="120" \
    xMax="400" yMax="140">item &amp; more ﬁne</word></line></block></flow></page></doc>
    """

private let soundPages = [
    """
    <!doctype html><html><head><meta charset="utf-8"><title>An outage - Example</title><meta property="article:\
    published_time" content="2023-07-21T10:00:00Z"><link rel="canonical" href="https://a.b/c"><script \
    type="application/ld+json">{"@type":"BlogPosting","headline":"An outage","author":{"name":"Ada"}}</script></head>\
    <body><nav><a href="/">Home</a></nav><main><article><h1>An outage</h1><p>Text with <a href="/x">a link</a>, <code>c\
    </code> and <b>bold</b>.<ul><li>one<ul><li>two</ul></ul><pre class="language-sh"><code>ls -l\n</code></pre><table>\
    <tr><th>a<td>b|c</table><blockquote><p>quote</blockquote><img src="a.png" alt="Alt"></article></main><footer>Foot\
    </footer></body></html>
    """,
    """
    <div class="reveal"><div class="slides"><section><h1>T</h1><aside class="notes">said</aside></section><section>\
    <section id="v"><h2>A</h2></section><section data-visibility="hidden"><pre><code>x</code></pre></section></section>\
    <section data-markdown><textarea data-template>\n## B\n\n---\n\n## C\n\nNote:\nsaid\n</textarea></section></div></div>
    """,
    """
    <body class="status incident"><h1>Down</h1><div class="incident-updates-container"><div class="update-row"><div \
    class="update-title">Resolved</div><div class="update-body">Fixed.</div><div class="update-timestamp">Posted <span \
    data-datetime-unix="1689855600000"></span></div></div></div></body>
    """,
]

private let soundCaptions = [
    """
    WEBVTT

    NOTE a comment

    slide-17
    00:01.000 --> 00:04.000 line:0
    <v Mary>Hello <i>there</i> &lt;b&gt;

    00:04.000 --> 00:06.000
    rolling<00:04.500><c> words</c>
    """,
    "1\r\n00:00:01,000 --> 00:00:04,000\r\n{\\an8}<font color=\"red\">One</font>\r\n\r\n00:59.500 --> 01:02.000\r\nTwo\r\n",
    """
    <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:frameRate="25" \
    ttp:tickRate="1000"><body begin="10s"><div begin="5s"><p begin="00:00:01:05" end="3s">one<br/>two</p><p \
    begin="754000t">three</p></div></body></tt>
    """,
    #"{"id":"a","title":"T","duration":60.5,"extractor":"youtube","upload_date":"20240517","chapters":"#
        + #"[{"start_time":0,"end_time":9,"title":"Intro"}],"webpage_url":"https://a.b/","tags":["x"]}"#,
]

private let soundNotes = [
    """
    ---
    title: "A note"
    tags: [a, "b c"]
    date: 2021-06-08
    ---
    # Head

    See [[Other|that]] and ![[a.png]] %% hidden %% ^block

    > [!warning] Callout
    > body

    - [ ] one
      - two[^1]

    ```sh
    ls
    ```

    | a | b |
    |---|---|
    | 1 | 2 |

    [^1]: A note.
    """,
    "+++\ntitle = \"T\"\ndate = 2021-06-08\ntags = [\"a\"]\n+++\n\n{{< figure src=\"a.png\" >}}\n\nText\n====\n",
    "---\nmarp: true\n---\n\n# One\n\n<!-- said -->\n\n---\n\n## Two\n\n![bg](a.png)\n",
    "class: center\n\n# One\n\n???\nsaid\n\n---\nname: two\n\n## Two\n\n--\n\nmore .red[red]\n",
    "# Post-mortems\n\n- [An outage](https://a.b/c), Example, 2019. What broke.\n- [Another](https://a.b/d).\n",
    "{\"title\": \"J\", \"tags\": [\"a\"]}\n\n# Head\n",
]

private let soundFeeds = [
    """
    <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:psc="http://podlove.org/simple-chapters"><channel><title>F</title><link>https://a.b/</link><item><title>One\
    </title><link>c</link><pubDate>Mon, 01 Apr 2024 06:00:00 +0200</pubDate><content:encoded><![CDATA[<p>Text <b>b</b>\
    </p>]]></content:encoded><psc:chapters><psc:chapter start="00:12:34" title="C"/></psc:chapters></item></channel></rss>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>F</title><entry><title>\
    One</title><link href="https://a.b/c"/><published>2024-05-11T00:00:00Z</published><media:group><media:description>\
    0:00 A\n5:10 B</media:description></media:group></entry></feed>
    """,
    """
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>One</title>\
    <content:encoded><![CDATA[Text.\n\nMore. [code]x[/code] [caption]c[/caption]]]></content:encoded><wp:post_type>post\
    </wp:post_type><wp:status>publish</wp:status><category domain="post_tag"><![CDATA[DNS]]></category></item></channel>\
    </rss>
    """,
]

private let generatedFile = """
    ---
    title: "A: b"
    tags: [x, "y z"]
    chapters:
      - {start: 0, title: Intro}
    sources:
      - family: deck
        files: [a.pptx]
        sha256: [ab]
        warnings:
          - "code: words"
    tool: kb ingest 1
    ---

    Words before.

    ## Slide 1: One {#slide-1}
    <!-- kb: deck 256 cbf29ce48422 cbf29ce48422 hidden -->

    Text.

    ### 12:34 Two {#t-754}
    <!-- kb: captions t-754 cbf29ce48422 cbf29ce48422 cues 0/754 3/756 -->

    ## Gone {#gone-slide-2}
    <!-- kb: deck 257 cbf29ce48422 cbf29ce48422 gone -->

    Kept.
    """
