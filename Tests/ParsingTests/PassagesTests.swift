import Model
import Testing

@testable import Parsing

struct PassagesTests {
    @Test func areCutAtEachHeading() throws {
        let text = file("Before.\n\n## One\n\nText.\n\n- item\n\n### Two\n## Three\nMore.\n")
        let entry = try #require(parse(text).entry)
        #expect(entry.passages.map(\.title) == ["", "One", "Two", "Three"])
        #expect(entry.passages.map(\.level) == [0, 2, 3, 2])
        #expect(entry.passages.map(\.blocks.plainText) == ["Before.", "Text.\nitem", "", "More."])
        let parts = entry.passages.map { entry.source[$0.range] }
        #expect(parts == ["Before.\n\n", "## One\n\nText.\n\n- item\n\n", "### Two\n", "## Three\nMore.\n"])
        #expect(
            entry.passages.dropFirst().map { $0.range.lowerBound == $0.headingRange.lowerBound } == [true, true, true])
    }

    @Test func areOneWithoutAHeading() throws {
        let entry = try #require(parse(file("Text.\n")).entry)
        #expect(entry.passages.map(\.anchor) == [""])
        #expect(entry.passages[0].range == 17..<23)
    }

    @Test func areNotCutAtAHeadingInsideOfABlock() throws {
        let entry = try #require(parse(file("> ## Quoted\n\n- ## Listed\n\n```\n## Code\n```\n")).entry)
        #expect(entry.passages.count == 1)
    }

    @Test(arguments: [
        ("## Roll back if KPIs exceed", "roll-back-if-kpis-exceed"), ("## Roll back {#undo}", "undo"),
        ("## Größe", "größe"), ("## A {#größe_1.2-b}", "größe_1.2-b"), ("## ???", "section"),
        ("## `code` *em*", "code-em"),
        ("## A {#A}", "A"),
    ])
    func haveAnAnchor(heading: String, anchor: String) throws {
        let parsed = parse(file(heading + "\n"))
        #expect(parsed.report == [])
        #expect(try #require(parsed.entry).passages.map(\.anchor) == ["", anchor])
    }

    @Test(arguments: [
        (["A", "A", "A"], ["a", "a-1", "a-2"]), (["A", "A-1", "A"], ["a", "a-1", "a-1-1"]),
        (["?", "!"], ["section", "section-1"]), (["X {#a}", "A"], ["a", "a-1"]),
    ])
    func haveDerivedAnchorsThatAreUnique(headings: [String], anchors: [String]) throws {
        let parsed = parse(file(headings.map { "## \($0)\n" }.joined()))
        #expect(parsed.report == [])
        #expect(try #require(parsed.entry).passages.map(\.anchor) == [""] + anchors)
    }

    @Test(arguments: [["X {#a}", "Y {#a}"], ["A", "Y {#a}"]])
    func reportAnAnchorThatIsTaken(headings: [String]) throws {
        let parsed = parse(file("\n## \(headings[0])\n\n## \(headings[1])\n"))
        let problem = try #require(parsed.problems.first)
        #expect(parsed.codes == ["7:1 KB007"])
        #expect(problem.message == "the anchor 'a' is used twice in this file")
        #expect(problem.help == "give one of the two headings another {#anchor}")
        #expect(try #require(parsed.entry).passages.map(\.anchor) == ["", "a", "a-1"])
    }

    @Test(arguments: ["a b", "a/b", "", "a#b", "(a)", "a\u{301}"])
    func reportAnAnchorThatCannotBe(anchor: String) {
        let heading = Heading(level: 2, content: [.text("Fence it")], anchor: anchor)
        let source = SourceText(path: "x.md", bytes: Array("text\n\n## Fence it\n".utf8))
        let (passages, problems) = passages(
            in: [PlacedBlock(block: .heading(heading), range: 6..<17)], kind: .practice, source: source, from: 0)
        #expect(passages.map(\.anchor) == ["", "fence-it"])
        #expect(
            problems.map(\.line) == [
                "3:1+11 KB008 '\(anchor)' cannot be an anchor | "
                    + "use letters, digits, '-', '_' and '.', such as {#fence-it}"
            ])
    }

    @Test func areStepsInARunbook() throws {
        let body = "## A\n### Detail\n## B\n# Top\n#### Deep\n## C\n"
        let entry = try #require(parse(file(body), as: "runbooks/x.md").entry)
        #expect(entry.passages.map(\.place) == [nil, .step(1), nil, .step(2), nil, nil, .step(3)])
        let other = try #require(parse(file(body), as: "practices/x.md").entry)
        #expect(other.passages.allSatisfy { $0.place == nil })
    }

    @Test func haveTheAddressOfAHeadingThatIsALink() throws {
        let body = """
            ### [Slow-Start](https://hpbn.co/tcp/#slow-start)
            ### [Cubic](https://hpbn.co/tcp/#cubic) {#cubic}
            ### [Inside](x.md)
            ### More on [TCP](https://hpbn.co/tcp/)
            ### [Bad](javascript:alert)

            """
        let entry = try #require(parse(file(body), as: "books/x.md").entry)
        #expect(entry.passages.map(\.title) == ["", "Slow-Start", "Cubic", "Inside", "More on TCP", "Bad"])
        #expect(entry.passages.map(\.anchor) == ["", "slow-start", "cubic", "inside", "more-on-tcp", "bad"])
        let urls = [nil, "https://hpbn.co/tcp/#slow-start", "https://hpbn.co/tcp/#cubic", nil, nil, nil]
        #expect(entry.passages.map(\.url) == urls)
    }
}
