/// What must not come through to a page as it is.
let nastyText =
    "<x-nasty onload=\"alert(1)\">' & &amp; &lt; {{x}} {{{y}}} {{>z}} ]]> --> <!-- </title></script><script>alert(1)"
    + "</script> \u{1}\u{8}\u{C}\u{1B}\u{7F}\u{85}\u{FFFE}\u{202E} javascript:alert(1)"

/// A double-quoted scalar of YAML.
private func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": quoted += "\\" + String(scalar)
        case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}":
            let hex = String(scalar.value, radix: 16)
            quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        default: quoted.unicodeScalars.append(scalar)
        }
    }
    return "\"\(quoted)\""
}

private let text = quoted(nastyText)
/// As the text of a link.
private let words = nastyText.replacing("]", with: "\\]")

private let common = """
    title: \(text)
    date: 2013-06
    tags: [\(text), two]
    summary: \(text)
    aliases: [\(text)]
    source: "https://example.org/?a=<x-nasty>&b='\\"onload=\\"x"
    archive: https://example.org/archive?a=1&b=2
    licence: \(text)
    owner: \(text)
    reviewed: 2014
    """

private let body = """
    \(nastyText)

    **\(nastyText)** `\(nastyText)` [\(words)](https://example.org/?q="onload="x&y=<x-nasty>'z "\\"<x-nasty>")

    [bad](javascript:alert(1)) [bad](data:text/html,x) <javascript:alert(1)> [bad](//example.org) [bad](vbscript:x)
    ![\(words)](https://example.org/a.png?"onload="x) ![bad](javascript:alert(1)) ![](x"onload="y)

    ```sh "onload="<x-nasty>
    \(nastyText)
    ```

    ```<x-nasty>"onload="x
    \(nastyText)
    ```

    > \(nastyText)
    > # \(nastyText)

    1. \(nastyText)
    2. - [x] \(nastyText)

    | \(nastyText) | b |
    | :-: | --: |
    | \(nastyText) | \(nastyText) |

    <script>alert(1)</script>

    <x-nasty
    onload="x">

    ab \u{1}\u{8}\u{C}\u{1B}\u{7F}\u{85}\u{FFFE}

    """

private func file(_ path: String, _ fields: String, _ more: String = "") -> (path: String, text: String) {
    (path, "---\n\(common)\n\(fields)\n---\n\(body)\n\(more)\n")
}

/// An entry of each kind with nasty text in every field and in every kind of block.
let nastyFiles: Files = [
    file(
        "runbooks/a.md", "trigger: \(text)",
        """
        ## \(nastyText) {#step}
        \(body)
        - **Expect:** \(nastyText)
        - **If not:** \(nastyText)
        - [\(words)](../practices/a.md "applies") — \(nastyText)
        - [x](../incidents/a.md#made "missing in") — \(nastyText)

        ### \(nastyText)
        \(body)
        """),
    file(
        "practices/a.md", "",
        """
        ## \(nastyText)
        - [\(words)](../incidents/a.md "shown by") — \(nastyText)
        """),
    file(
        "incidents/a.md",
        "organisation: \(text)\nstarted: 2012-08-01T13:30Z\nduration: 1 h\ncategories: [\(text)]\nredirects: [incidents/b]",
        "## \(nastyText) {#made}\n\(body)"),
    file(
        "talks/a.md", "speakers: [\(text)]\nevent: \(text)\nslides: https://example.org/a.pdf?a=1&b=\"x",
        "## Slide 3: \(nastyText)\n\(body)"),
    file(
        "videos/a.md", "speakers: [\(text), \(text)]\nevent: \(text)\nvideo: https://youtu.be/a?a='\"",
        "## 1:23 \(nastyText)\n\(body)"),
    file(
        "books/a.md", "authors: [\(text)]\npublisher: \(text)\nyear: 2013\nisbn: \(text)\nurl: https://example.org/'\"",
        "## [\(words)](https://example.org/\"<x-nasty>&a)\n\(body)"),
    file("articles/a.md", "authors: [\(text)]", "## \(nastyText)\n\(body)\n[other](../books/a.md) \(nastyText)"),
    file("people/a.md", "organisation: \(text)\nurl: https://example.org/'\"", "## \(nastyText)\n\(body)"),
    file("events/a.md", "place: \(text)\nurl: https://example.org/'\"", "## \(nastyText)\n\(body)"),
]
