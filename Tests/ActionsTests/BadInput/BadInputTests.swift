import Foundation
import Model
import Testing

@testable import Actions

/// Whatever a file holds, its problems are told and everything else goes on.
@Suite struct BadInputTests {
    @Test(arguments: badTexts + badMatters + badNames + largeFiles)
    func isToldAndLeavesTheRest(_ bad: BadFile) throws {
        let base = try TemporaryBase()
        try base.write(bad.bytes, to: "Content/" + bad.path)
        #expect(try base.problems(in: "Content/" + bad.path) == bad.problems)
        try base.expectTheRestGoesOn()
    }

    @Test func entriesThatRedirectToEachOther() throws {
        let base = try TemporaryBase()
        try base.write("---\ntitle: A\nredirects: [articles/b]\n---\n", to: "Content/articles/a.md")
        try base.write("---\ntitle: B\nredirects: [articles/a]\n---\n", to: "Content/articles/b.md")
        #expect(
            try base.allProblems() == [
                "Content/articles/a.md:3:13 KB017 the redirect 'articles/b' is the id of an entry",
                "Content/articles/b.md:3:13 KB017 the redirect 'articles/a' is the id of an entry",
            ])
        try base.expectTheRestGoesOn()
    }

    /// A link into a file that could not be read is no problem of its own.
    @Test func linksToWhatCannotBeReadAreNotToldAsWell() throws {
        let base = try TemporaryBase()
        try base.write([0xFF], to: "Content/articles/bad.md")
        try FileManager.default.createSymbolicLink(
            atPath: base["Content/articles/gone.md"], withDestinationPath: "nothing")
        try base.write(
            "---\ntitle: A\n---\n[bad](bad.md), [gone](gone.md) and [none](none.md)\n", to: "Content/articles/a.md")
        #expect(
            try base.allProblems() == [
                "Content/articles/a.md:4:43 KB010 there is no entry 'articles/none'",
                "Content/articles/bad.md:1:1 KB001 the file is not UTF-8 text: the byte at offset 0 is 0xFF",
                "Content/articles/gone.md:1:1 KB024 the symbolic link cannot be followed: No such file or directory",
            ])
    }

    /// Reading a file of any length ends with every place in it, and without the square of its length in time or memory.
    @Test func aVeryLongLineIsShownInPart() throws {
        let base = try TemporaryBase()
        let words = String(repeating: "wörd ", count: 10_000)
        try base.write(BadFile.matter + words + "[x](none.md) " + words + "\n", to: "Content/articles/bad.md")
        let problem = try #require(try check(base.root).problems.first)
        #expect(problem.span.column == 50_005 && problem.span.line == 4)
        #expect(problem.span.excerpt.utf8.count < 2000)
        let place = problem.span.excerpt.unicodeScalars.dropFirst(problem.span.column - problem.span.excerptColumn)
        #expect(String(place).hasPrefix("none.md) wörd"))
    }
}

/// What would take for ever, or all memory, if anything in it took the square of its length.
let largeFiles: [BadFile] = [
    BadFile("a line of 10 MB", BadFile.matter + String(repeating: "word ", count: 2_000_000), []),
    BadFile(
        "10 000 headings", BadFile.matter + (0..<10_000).map { "## Heading \($0 % 100)\n\n" }.joined(), []),
    BadFile(
        "10 000 headings with one anchor", BadFile.matter + String(repeating: "## A {#a}\n\n", count: 10_000),
        (1..<10_000).map { "\(4 + 2 * $0):1 KB007 the anchor 'a' is used twice in this file" }),
    BadFile(
        "1 000 lists in each other",
        BadFile.matter + (0..<1000).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(),
        ["68:129 KB021 quotes, lists or markup nest too deep here"]),
    BadFile(
        "5 000 links in a line", BadFile.matter + String(repeating: "[a](plain.md). A ", count: 5000) + "\n", []),
    BadFile(
        "2 000 links to nothing in a line", BadFile.matter + String(repeating: "[a](no.md) ", count: 2000) + "\n",
        (0..<2000).map { "4:\(5 + 11 * $0) KB010 there is no entry 'articles/no'" }),
    BadFile(
        "3 000 fields", "---\ntitle: Bad\n" + (0..<3000).map { "f\($0): x\n" }.joined() + "---\n",
        (0..<3000).map { "\(3 + $0):1 KB003 unknown field 'f\($0)'" }),
    BadFile(
        "2 000 redirects to nothing",
        "---\ntitle: Bad\nredirects:\n" + (0..<2000).map { " - 'x \($0)'\n" }.joined() + "---\n",
        (0..<2000).map { "\(4 + $0):4 KB017 the redirect 'x \($0)' is not an id" }),
    BadFile(
        "2 000 links to nothing among 2 000 anchors",
        BadFile.matter + (0..<2000).map { "## H\($0)\n\n[x](#no-\($0))\n\n" }.joined(),
        (0..<2000).map { "\(6 + 4 * $0):5 KB011 'articles/bad' has no passage '#no-\($0)'" }),
    BadFile(
        "a body of 17 MB", BadFile.matter + String(repeating: "a\n", count: 17 << 19),
        ["4:1 KB021 the file is too long to be read"]),
]
