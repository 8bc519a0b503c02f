import Testing

@testable import Checking

@Suite struct TagFormTests {
    private func report(_ tags: String) -> [String] {
        problems(in: ["articles/a": "---\ntitle: A\ntags: \(tags)\n---\n"], tagForms)
    }

    @Test func standsAtTheTag() {
        let problem = "is not made of lower-case words joined by hyphens"
        #expect(
            report("[dns, Split Brain, C++, '!']") == [
                "articles/a 3:13+11 ?KB027 the tag 'Split Brain' \(problem) | write 'split-brain'",
                "articles/a 3:26+3 ?KB027 the tag 'C++' \(problem) | write 'c'",
                "articles/a 3:31+3 ?KB027 the tag '!' \(problem) | write words",
            ])
    }

    @Test(arguments: [
        ("[Split Brain]", "[split-brain]"), ("[split_brain, 'DNS']", "[split-brain, 'dns']"),
        ("[-dns--cache-]", "[dns-cache]"), ("\n- Über Last", "\n- über-last"),
        // What the sign says would be lost; the tag is there already; it is written over two lines.
        ("[C++]", "[C++]"), ("[node.js]", "[node.js]"), ("[DNS, dns]", "[DNS, dns]"),
        ("[\"Split\\\n  Brain\"]", "[\"Split\\\n  Brain\"]"),
    ])
    func isMendedWhereNothingIsLost(written: String, mend: String) {
        let text = "---\ntitle: A\ntags: \(written)\n---\n"
        #expect(report(written).count == 1 || written.contains("'DNS'"))
        #expect(mended("articles/a", in: ["articles/a": text], tagForms) == "---\ntitle: A\ntags: \(mend)\n---\n")
    }

    @Test(arguments: ["[dns, split-brain, ipv6, 2013, größe, 日本]", "[index]", "[]"])
    func isSilentOnTheRightForm(tags: String) { #expect(report(tags) == []) }
}
