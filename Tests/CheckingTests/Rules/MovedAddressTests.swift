import Model
import Testing

@testable import Checking

@Suite struct MovedAddressTests {
    /// Each problem, and the file once all fixes are made.
    private func problems(_ text: String, moved: [String: NewAddress]) -> (lines: [String], mended: String) {
        var fixes: [Fix] = []
        let lines = CheckingTests.problems(in: ["articles/a": text]) { library in
            let problems = library.entries.flatMap { movedAddresses(in: $0) { moved[$0] } }
            fixes = problems.compactMap(\.fix)
            return problems
        }
        var bytes = Array(text.utf8)
        for fix in fixes.reversed() { bytes.replaceSubrange(fix.range, with: fix.replacement.utf8) }
        return (lines, String(decoding: bytes, as: UTF8.self))
    }

    @Test func isMendedWhereverTheAddressIsWritten() {
        let text = """
            ---
            title: A
            source: 'http://a.example/x'
            archive: "http://a.example/x"
            ---
            See [it](http://a.example/x "now") or <http://a.example/x> or http://a.example/x.

            """
        let (lines, mended) = problems(
            text, moved: ["http://a.example/x": NewAddress("https://www.a.example/x/", isLast: true)])
        #expect(
            lines.first
                == "articles/a 3:9+20 ?KB053 'http://a.example/x' has moved for good | write 'https://www.a.example/x/'"
        )
        #expect(lines.count == 5)
        #expect(mended == text.replacing("http://a.example/x", with: "https://www.a.example/x/"))
    }

    @Test func theFragmentStays() {
        let moved = ["http://a.example/x#part": NewAddress("https://a.example/x", isLast: true)]
        #expect(
            problems("---\ntitle: A\n---\n<http://a.example/x#part>\n", moved: moved).mended.hasSuffix(
                "<https://a.example/x#part>\n"))
    }

    @Test func aNewFragmentReplacesTheOldOne() {
        let moved = ["http://a.example/x#part": NewAddress("https://a.example/x#new", isLast: true)]
        #expect(
            problems("---\ntitle: A\n---\n<http://a.example/x#part>\n", moved: moved).mended.hasSuffix(
                "<https://a.example/x#new>\n"))
    }

    @Test func theSameAddressHasNotMoved() {
        let moved = ["http://a.example/x": NewAddress("http://a.example/x", isLast: true)]
        #expect(problems("---\ntitle: A\n---\n<http://a.example/x>\n", moved: moved).lines == [])
    }

    @Test(arguments: [
        ("http://a.example/x", "https://a.example/x", true), ("http://a.example", "https://a.example/", true),
        ("http://a.example/o/repo", "http://b.example/new/repo", true),
        ("http://a.example/x?v=1", "https://a.example/x?v=1", true),
        // The front page, or another page: somebody has to look.
        ("http://a.example/x", "https://a.example/", false), ("http://a.example/x", "https://a.example/y", false),
        ("http://a.example/x?v=1", "https://a.example/x", false),
        ("https://a.example/x", "http://a.example/x", false),
        // What is markup somewhere, or needs quotes.
        ("http://a.example/x", "https://a.example/x/(y)", false),
        ("http://a.example/x", "https://a.example/x y", false),
        ("http://a.example/x", "https://a.example/x*", false),
        ("http://a.example/x", "https://a.example/x?a=&lt;", false),
        ("http://a.example/x", "https://a.example/x?a:", false), ("http://a.example/x", "https://a.example/x'", false),
        ("http://a.example/x", "https://a.example/x/é", false),
    ])
    func onlyWhatTakesNoJudgementIsMended(old: String, new: String, isMended: Bool) {
        let text = "---\ntitle: A\n---\n<\(old)>\n"
        let (lines, mended) = problems(text, moved: [old: NewAddress(new, isLast: true)])
        #expect(lines.count == 1)
        #expect(mended == (isMended ? text.replacing(old, with: new) : text))
        #expect(lines[0].hasSuffix(isMended ? "| write '\(new)'" : "| if it still says the same there, write '\(new)'"))
        // Behind a redirect for now there may be another page tomorrow.
        #expect(problems(text, moved: [old: NewAddress(new, isLast: false)]).mended == text)
    }

    @Test(arguments: [
        "[a](http://a.example/x\\_y)", "www.a.example/x", "[a][b]\n\n[b]: http://a.example/x", "<HTTP://a.example/x>",
    ])
    func anotherFormOfTheAddressIsLeftAlone(markdown: String) {
        let text = "---\ntitle: A\n---\n\(markdown)\n"
        let moved = [
            "http://a.example/x_y": NewAddress("https://a.example/x_y", isLast: true),
            "http://www.a.example/x": NewAddress("https://a.example/x", isLast: true),
            "http://a.example/x": NewAddress("https://a.example/x", isLast: true),
        ]
        #expect(problems(text, moved: moved).mended == text)
    }
}
