import Foundation
import Markdown
import Model
import Testing

@Suite struct BlockRangeTests {
    /// The characters of each top-level block.
    private func slices(_ source: String) -> [String] {
        parse(source).blocks.map { Array(source.utf8).slice($0.range) }
    }

    @Test(arguments: [
        ("\n\n# a\n\nb\nc  \n\n", ["# a", "b\nc  "]),
        ("  ## a ##  \n   b", ["## a ##  ", "b"]),
        ("##\n## \n#", ["##", "## ", "#"]),
        ("a\n===\nb\nc\n---\nd", ["a\n===", "b\nc\n---", "d"]),
        ("```\n## not a heading\n\n---\n```\n## a", ["```\n## not a heading\n\n---\n```", "## a"]),
        ("~~~~ x\n~~~\n# b\n~~~~~\n# a", ["~~~~ x\n~~~\n# b\n~~~~~", "# a"]),
        ("    # code\n\n\n    b\n\n# a", ["    # code\n\n\n    b", "# a"]),
        ("```\n\n\n```\n***\n```", ["```\n\n\n```", "***", "```"]),
        ("```\nunclosed\n\n", ["```\nunclosed"]),
        ("- a\n  # b\n\n  ---\n\n- c\n\n# d", ["- a\n  # b\n\n  ---\n\n- c", "# d"]),
        ("- a\n  ```\n  b\n  ```\n\n\nc", ["- a\n  ```\n  b\n  ```", "c"]),
        ("- ```\n  # b\n\n# c", ["- ```\n  # b", "# c"]),
        ("-\n\n# a\n1.\n   > b", ["-", "# a", "1.\n   > b"]),
        ("> # a\nb\n>\n\n> c\n# d", ["> # a", "b", ">", "> c", "# d"]),
        ("> a\nlazy\n>\n# b", ["> a\nlazy\n>", "# b"]),
        ("- a\nlazy\n+ b", ["- a\nlazy", "+ b"]),
        ("| a |\n|---|\n| b |\n\n| |\n|---|", ["| a |\n|---|\n| b |", "| |\n|---|"]),
        ("a\n| b |\n", ["a\n| b |"]),
        ("a\r\n\r\n# b\r\nc\r\n", ["a", "# b", "c"]),
        ("[a]: b\n\n# c\n\n[d]: e\n'f'\n", ["# c"]),
        ("[a]: b\n[c]\n\n[c]: d\nx\n===", ["[c]", "x\n==="]),
        ("![](a)\n\n[](b)\n\n&amp;\n\n\\\n", ["![](a)", "[](b)", "&amp;", "\\"]),
        ("a[^1]\n[^1]: b\n    c\n\nd", ["a[^1]", "d"]),
        ("\u{FEFF}# a\nb", ["# a", "b"]),
    ])
    func topLevelBlocks(source: String, expected: [String]) {
        #expect(slices(source) == expected)
    }

    @Test func rangesCountFromTheFilesFirstByte() {
        let source = "---\ntitle: é\n---\n# a\n\n[b](c)[^1]\n\n[^1]: [d](e) [^2]\n"
        let bytes = Array(source.utf8)
        let document = parseMarkdown(bytes, from: 18)
        #expect(document.blocks.map { bytes.slice($0.range) } == ["# a", "[b](c)[^1]"])
        #expect(links(in: document.blocks.map(\.block)).map { bytes.slice($0.range) } == ["[b](c)"])
        #expect(links(in: document.footnotes.flatMap(\.blocks)).map { bytes.slice($0.range) } == ["[d](e)"])
        #expect(document.undefinedFootnotes.map { bytes.slice($0.range) } == ["[^2]"])
    }

    @Test(arguments: [-5, 3, 4, 100])
    func aStartOutsideOfTheFileIsMovedIntoIt(start: Int) {
        let document = parseMarkdown(Array("a\nb".utf8), from: start)
        #expect(document.blocks.map(\.range) == (start < 0 ? [0..<3] : []))
    }

    @Test func contentOfTheRepository() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let content = root.appendingPathComponent("Content")
        let files = try FileManager.default.subpathsOfDirectory(atPath: content.path).filter { $0.hasSuffix(".md") }
        #expect(!files.isEmpty)
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: content.appendingPathComponent(file)))
            let document = parseMarkdown(bytes, from: bodyStart(in: bytes))
            var end = 0
            for block in document.blocks {
                #expect(end <= block.range.lowerBound && block.range.lowerBound < block.range.upperBound, "\(file)")
                end = block.range.upperBound
                if case .heading = block.block {
                    #expect(bytes[block.range.lowerBound] == UInt8(ascii: "#"), "\(file)")
                }
            }
            #expect(end <= bytes.count, "\(file)")
        }
    }

    private func bodyStart(in bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let mark = Array("---".utf8)
        guard lines.first.map(Array.init) == mark,
            let end = lines.dropFirst().firstIndex(where: { Array($0) == mark })
        else { return 0 }
        return lines[end].endIndex + 1
    }
}
