import Testing

@testable import SearchIndex

@Suite struct MarkedTextTests {
    private static func marked(_ text: String, _ words: String) -> String {
        var sought = SoughtWords()
        for word in words.split(separator: " ") { sought.add(String(word), weight: 1) }
        return MarkedText(text, matching: sought).bracketed
    }

    @Test(arguments: [
        ("", "a", ""), ("plain", "", "plain"), ("plain", "other", "plain"), ("Fenced sides", "fence", "[Fenced] sides"),
        ("both sides, fenced", "fencing side", "both [sides], [fenced]"), ("Zürich", "zurich", "[Zürich]"),
        ("(split)", "split", "([split])"), ("don't", "dont", "[don't]"), ("Dynamo's way", "dynamo", "[Dynamo]'s way"),
        // Of a compound its parts or all of it, the longer before the shorter.
        ("a kube-proxy b", "kube", "a [kube]-proxy b"), ("a kube-proxy b", "kubeproxy", "a [kube-proxy] b"),
        ("a kube-proxy b", "kube proxy kubeproxy", "a [kube-proxy] b"), ("use GitHub", "github", "use [GitHub]"),
        ("use GitHub", "git", "use [Git]Hub"), ("use GitHub", "git hub", "use [GitHub]"),
        ("python3", "python", "[python]3"),
        ("C++ code", "cplusplus", "[C++] code"), ("HTTP/2", "2", "HTTP/[2]"),
        // One run of what stands together; one line.
        ("日本語", "日 本", "[日本]語"), ("日本語", "日 語", "[日]本[語]"), ("one\ntwo\r\nthree", "two", "one [two] three"),
        ("👩‍👩‍👧 fire🔥 e\u{301}té", "fire ete", "👩‍👩‍👧 [fire]🔥 [e\u{301}té]"),
    ])
    func theWordsOfAQueryAreMarked(text: String, words: String, bracketed: String) {
        #expect(Self.marked(text, words) == bracketed)
    }

    @Test(arguments: ["", "plain", "one\ntwo", "a\r\nb\u{2028}c"])
    func plainTextHasNoMarksAndNoLines(text: String) {
        let marked = MarkedText(plain: text)
        #expect(!marked.hasMatch && !marked.text.contains(where: \.isNewline) && marked.runs.count <= 1)
        #expect(marked.text.count == text.count)
    }

    @Test func piecesOfOneKindAreOneRun() {
        var text = MarkedText(plain: "a")
        text.append("b", isMatch: false)
        text.append("", isMatch: true)
        text.append("c", isMatch: true)
        text.append("d", isMatch: true)
        #expect(text.bracketed == "ab[cd]")
        #expect(text.runs.count == 2 && text.hasMatch && text.text == "abcd")
    }

    @Test func ofTwoWordsOfOneStemTheFirstCounts() {
        var sought = SoughtWords()
        #expect(sought.weight(of: "fence") == nil)
        sought.add("fencing", weight: 2)
        sought.add("fenced", weight: 3)
        #expect(sought.weight(of: "fences") == 2 && sought.weight(of: "other") == nil)
    }
}
