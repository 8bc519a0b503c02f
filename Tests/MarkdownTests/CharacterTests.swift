import Markdown
import Model
import Testing

@Suite struct CharacterTests {
    @Test(arguments: [
        ("&amp;&lt;&quot;", "p(&<\")"),
        ("&nbsp;&mdash;&hellip;&eacute;&Omega;&check;", "p(\u{A0}—…éΩ✓)"),
        ("&#65;&#x42;&#X43;&#8212;", "p(ABC—)"),
        ("&#0;&#xD800;&#x110000;", "p(\u{FFFD}\u{FFFD}\u{FFFD})"),
        ("&nosuchname; &amp &;", "p(&nosuchname; &amp &;)"),
        ("`&amp;`\n\n    &lt;", "p(code(&amp;)) code(&lt;\\n)"),
        ("[&amp;](a&amp;b \"&quot;&#33;\")", "p(a[a&b '\"!'](&))"),
        ("``` &auml;\n```", "code:ä()"),
    ])
    func entities(source: String, expected: String) {
        #expect(outline(source) == expected)
    }

    @Test func nulIsReplaced() {
        #expect(outline("a\0b `\0`\n\n    \0") == "p(a\u{FFFD}b code(\u{FFFD})) code(\u{FFFD}\\n)")
        #expect(outline("[a](b\0c)") == "p([a](b\u{FFFD}c))")
        #expect(outline("[a](<b\0c>)") == "p(a[b\u{FFFD}c](a))")
    }

    @Test(
        arguments: [
            [0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], [0x80, 0x80],
        ] as [[UInt8]])
    func invalidUTF8IsReplaced(bytes: [UInt8]) {
        let source =
            Array("# a".utf8) + bytes + Array("\n\n[b".utf8) + bytes + Array("](c".utf8) + bytes + Array(")".utf8)
        let document = parseMarkdown(source, from: 0)
        #expect(document.blocks.count == 2)
        #expect(outline(document.blocks[0].block).contains("\u{FFFD}"))
        #expect(document.blocks[1].range == 5 + bytes.count..<source.count)
        #expect(links(in: document.blocks.map(\.block)).first?.destination.hasPrefix("c\u{FFFD}") == true)
    }

    @Test func everyByteCanStandEverywhere() {
        for byte in UInt8.min...UInt8.max {
            for template in [
                "@", "# @", "a@b", "[@](@)", "`@`", "- @", "@@@", "```@\n@\n```", "[^@]: @\n\n[^@]", "|@|\n|---|\n|@|",
            ] {
                let source = template.utf8.flatMap { $0 == UInt8(ascii: "@") ? [byte] : [$0] }
                let document = parseMarkdown(source, from: 0)
                for block in document.blocks { #expect(block.range.upperBound <= source.count) }
            }
        }
    }
}
