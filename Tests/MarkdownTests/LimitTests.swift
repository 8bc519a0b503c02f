import Markdown
import Model
import Testing

@Suite struct LimitTests {
    private func depth(_ blocks: [Block]) -> Int {
        (blocks.map { block in
            switch block {
            case .quote(let blocks): 1 + depth(blocks)
            case .list(let list): 1 + depth(list.items.flatMap(\.blocks))
            case .paragraph(let content): depth(content)
            default: 0
            }
        }.max() ?? 0)
    }

    private func depth(_ content: [Inline]) -> Int {
        (content.map { inline in
            switch inline {
            case .emphasis(let content), .strong(let content), .strikethrough(let content): 1 + depth(content)
            case .link(let link): 1 + depth(link.content)
            default: 0
            }
        }.max() ?? 0)
    }

    private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    @Test(arguments: [
        times(20_000, ">") + " the end",
        times(20_000, "> ") + "the end",
        times(20_000, "- ") + "the end" + times(50_000, "\n"),
        times(5_000, "1. > ") + "the end",
        (0..<1_000).map { times($0, "  ") + "- a\n" }.joined() + times(1_000, "  ") + "- the end",
        (1...1_000).map { times($0, ">") + "a\n" }.joined() + ">the end",
        times(20_000, "*a **b ") + "the end" + times(20_000, " c** d*"),
        times(5_000, "> - ") + times(5_000, "*a **b ") + "the end" + times(5_000, "c** d*"),
    ])
    func deepNestingIsTextOfWhatIsLessDeep(source: String) {
        let document = parse(source + "\n\n# after")
        #expect(document.blocks.count == 2)
        #expect(outline(document.blocks[1].block) == "h1(after)")
        #expect((60...140).contains(depth(document.blocks.map(\.block))))
        #expect(document.blocks[0].block.words.contains("the end"))
        #expect(
            document.problems.contains { $0.kind == .nestingTooDeep && document.blocks[0].range.overlaps($0.range) })
        #expect(document.problems.count <= 2)
        var copy = document
        copy.blocks[0].range = 0..<1
        #expect(copy != document)
    }

    @Test(arguments: [
        times(50_000, "["), times(50_000, "[a"), times(50_000, "![a"), times(30_000, "[a") + times(30_000, "](b)"),
        times(30_000, "[") + "a" + times(30_000, "]") + "\n\n[a]: b", times(20_000, "[a](b)\n"),
        times(60_000, "http://a.bc "), times(60_000, "_www.a.b"),
    ])
    func tooManyLinksAreText(source: String) {
        let document = parse("before\n\n" + source + "\n\nafter")
        #expect(document.problems.map(\.kind) == [.tooManyLinks])
        #expect(document.blocks.count == 3)
        let words = document.blocks[1].block.words
        #expect(words.hasSuffix(source.hasSuffix("](b)") ? "](b)" : String(words.suffix(3))) && words.count > 10_000)
    }

    @Test(arguments: [
        times(50_000, "*a_"), times(50_000, "*a "), times(50_000, "a* "), times(50_000, "*a **b "),
        times(50_000, "~a ~~b "),
        (1...400).map { "e" + times($0, "`") }.joined(), times(50_000, "`` ` "), times(50_001, "`a"),
        times(60_000, "<a"),
        times(60_000, "<a:b"), times(60_000, "&"), times(60_000, "&amp;"), times(60_000, "a@b.cd "),
        times(60_000, "\\"),
        times(60_000, "]"), times(60_000, "[a](b \""), times(60_000, "[a](<b"), times(60_000, "[](b)"),
        times(60_000, "a.") + "@b.c",
        times(60_000, "\0"), times(30_000, "[^"),
    ])
    func oneParagraphOfMarks(source: String) {
        let document = parse(source + "\n\nafter")
        #expect(document.blocks.count == 2)
        #expect(document.blocks.last.map { outline($0.block) } == "p(after)")
        guard case .paragraph = document.blocks[0].block else {
            Issue.record("\(document.blocks[0].block.words.prefix(50))")
            return
        }
    }

    @Test func aWideTableIsAParagraph() {
        let wide = Self.times(200, "|a") + "|\n" + Self.times(200, "|---") + "|\n" + Self.times(1_000, "|b\n")
        let document = parse(wide)
        #expect(document.problems.map(\.kind) == [.tableTooWide])
        guard case .paragraph = document.blocks.first?.block else {
            Issue.record("not a paragraph")
            return
        }
        #expect(parse(Self.times(128, "|a") + "|\n" + Self.times(128, "|---") + "|\n").problems == [])
    }

    @Test func outputOutOfProportionIsShownAsCode() {
        let table = Self.times(100, "|a") + "|\n" + Self.times(100, "|---") + "|\n" + Self.times(20_000, "|\n")
        let bomb = "[a]: " + Self.times(300_000, "b") + "\n\n" + Self.times(1_000, "[a] ")
        for source in [table, bomb] {
            let document = parse("# before\n\n" + source + "\nend")
            #expect(document.problems.map(\.kind) == [.tooMuchOutput])
            #expect(document.blocks.count == 2)
            #expect(document.blocks.last?.range == document.problems.first?.range)
            #expect(document.blocks.last?.block.words.hasSuffix("end") == true)
        }
    }

    @Test func footnotesShareTheLimitOfOutput() {
        let row = "    " + Self.times(100, "|---") + "|\n"
        let table = "x\n\n" + row.replacing("-", with: "a") + row + Self.times(3_000, "    |\n")
        let footnotes = (0..<4).map { "[^\($0)]: " + table }.joined(separator: "\n")
        let document = parse("a[^0] b[^1] c[^2] d[^3]\n\n" + footnotes)
        #expect(document.footnotes.count == 4)
        #expect(document.problems.map(\.kind) == [.tooMuchOutput, .tooMuchOutput, .tooMuchOutput])
        #expect(document.footnotes[0].blocks.count == 2)
        #expect(document.footnotes[3].blocks.plainText.hasPrefix("x\n\n|aaa"))
    }

    @Test func aFileThatIsTooLongIsNotRead() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: (16 << 20) + 1)
        let document = parseMarkdown(bytes, from: 0)
        #expect(document.blocks.isEmpty)
        #expect(document.problems == [MarkdownProblem(kind: .fileTooLong, range: 0..<bytes.count)])
        #expect(parseMarkdown(bytes, from: 1).blocks.count == 1)
    }

    @Test func manyFootnotes() {
        let references = (0..<5_000).map { "a[^\($0)]" }.joined(separator: " ")
        let definitions = (0..<5_000).map { "[^\($0)]: b[^\($0 + 1)]" }.joined(separator: "\n")
        let document = parse(references + "\n\n" + definitions)
        #expect(document.footnotes.map(\.label) == (0..<5_000).map(String.init))
        #expect(document.undefinedFootnotes.map(\.label) == ["5000"])
    }

    @Test func longListsOfDefinitionsAreNoProblem() {
        let definitions = (0..<5_000).map { "[a\($0)]: http://b.cd/\($0) \"t\"\n" }.joined()
        let document = parse("[a4999]\n\n" + definitions)
        #expect(document.problems == [])
        #expect(links(in: document.blocks.map(\.block)).map(\.destination) == ["http://b.cd/4999"])
    }
}

extension Block {
    fileprivate var words: String { [self].plainText }
}
