import SeededNumbers
import Testing
import TextAnalysis

@testable import SearchIndex

@Suite struct SnippetTests {
    /// `words`: each with what it tells behind a colon.
    private static func snippet(_ text: String, _ words: String) -> String {
        var sought = SoughtWords()
        for word in words.split(separator: " ") {
            let parts = word.split(separator: ":")
            sought.add(String(parts[0]), weight: parts.count > 1 ? Double(parts[1]) ?? 1 : 1)
        }
        return cutSnippet(of: text, matching: sought).bracketed
    }

    private static func filler(_ count: Int, from first: Int = 0) -> String {
        (first..<first + count).map { "w\($0)" }.joined(separator: " ")
    }

    @Test(arguments: [
        ("", "a", ""), ("→ ☃ 🔥", "a", ""), ("One sentence.", "", "One sentence."),
        ("One sentence. Two sentences.", "none", "One sentence. Two sentences."),
        // The sentence with the most telling words, and what follows.
        ("The first. The needle. The last.", "needle", "The [needle]. The last."),
        ("A pin. A needle. A needle and a pin.", "needle pin", "A [needle] and a [pin]."),
        ("A needle here. A needle there.", "needle", "A [needle] here. A [needle] there."),
        ("Pin. Needle.", "pin:1 needle:2", "[Needle]."), ("Pin. Needle.", "pin:2 needle:1", "[Pin]. [Needle]."),
        ("Pin pin pin. Pin needle.", "pin needle", "[Pin] [needle]."),
        ("Pins, a pin. Needles!", "pin needle:1.5", "[Needles]!"),
        // Where a sentence ends.
        ("Stop! Is it? Needle", "needle", "[Needle]"), ("No dot\nneedle\nend", "needle", "[needle] end"),
        ("v1.2 of node.js needle", "needle", "v1.2 of node.js [needle]"), ("e.g. a needle", "needle", "a [needle]"),
        ("One.\n  Needle.\nEnd.", "needle", "[Needle]. End."), ("One. … ! Needle.", "needle", "… ! [Needle]."),
        ("One.Needle", "needle", "One.[Needle]"), ("Needle. 🔥", "needle", "[Needle]."),
        // Other scripts, compounds, emoji.
        ("First. 日本語の文。 Last.", "本", "日[本]語の文。 Last."), ("First. 🔥 fire 👩‍👩‍👧.", "fire", "🔥 [fire] 👩‍👩‍👧."),
        ("First. Use kube-proxy here.", "kube proxy kubeproxy", "Use [kube-proxy] here."),
        ("First. Zürich fell.", "zurich", "[Zürich] fell."),
    ])
    func isTheSentenceThatTellsMost(text: String, words: String, snippet: String) {
        #expect(Self.snippet(text, words) == snippet)
    }

    @Test func whatFollowsIsAddedWhileThereIsRoom() {
        let sentences = (0..<8).map { "s\($0) " + Self.filler(9, from: $0 * 10) + "." }
        let text = sentences.joined(separator: " ")
        #expect(Self.snippet(text, "") == sentences[0...2].joined(separator: " "))
        #expect(Self.snippet(text, "s3") == sentences[3...5].joined(separator: " ").replacing("s3", with: "[s3]"))
        #expect(Self.snippet(text, "s7") == sentences[7].replacing("s7", with: "[s7]"))
    }

    @Test(arguments: [
        (0, "[needle] \(filler(29))…"), (3, "\(filler(3)) [needle] \(filler(26, from: 3))…"),
        (5, "\(filler(5)) [needle] \(filler(24, from: 5))…"),
        (6, "…\(filler(5, from: 1)) [needle] \(filler(24, from: 6))…"),
        (50, "…\(filler(5, from: 45)) [needle] \(filler(24, from: 50))…"),
        (74, "…\(filler(5, from: 69)) [needle] \(filler(24, from: 74))…"),
        (75, "…\(filler(5, from: 70)) [needle] \(filler(24, from: 75))."),
        (76, "…\(filler(6, from: 70)) [needle] \(filler(23, from: 76))."), (99, "…\(filler(29, from: 70)) [needle]."),
    ])
    func aLongSentenceIsCutAroundTheMatch(place: Int, snippet: String) {
        let text = [Self.filler(place), "needle", Self.filler(99 - place, from: place)].filter { !$0.isEmpty }
        #expect(Self.snippet(text.joined(separator: " ") + ".", "needle") == snippet)
    }

    @Test func aLongSentenceIsCutWhereMostIsFound() {
        let text = "needle \(Self.filler(60)) needle pin \(Self.filler(60)) pin."
        #expect(Self.snippet(text, "needle pin").contains("[needle] [pin]"))
        #expect(Self.snippet(text, "none").hasPrefix("needle w0") && Self.snippet(text, "none").hasSuffix("w28…"))
        #expect(Self.snippet(Self.filler(30), "none") == Self.filler(30))
        #expect(Self.snippet(Self.filler(31), "none") == Self.filler(30) + "…")
    }

    @Test(arguments: [
        ("", []), (" \n ", []), ("a", ["a"]), ("a. b? c! d", ["a.", "b?", "c!", "d"]), ("a.b", ["a.b"]),
        ("a\n\nb\n", ["a", "b"]), ("- a\n- b", ["- a", "- b"]), ("a.\u{A0}b", ["a.\u{A0}b"]), ("... a", ["... a"]),
        ("a . . b", ["a .", ". b"]),
    ])
    func sentencesEndAtTheirMarksAndLines(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        let found = sentences(of: bytes, analyse(text).words)
        #expect(found.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == expected)
    }

    /// Whatever the text: no half character, no line, words in order.
    @Test func anyTextCanBeCut() {
        let parts = [
            "needle", "e\u{301}", "日本", "👩‍👩‍👧", "🔥", ".", "!", " ", " ", " ", "\n", "\r\n", "kube-proxy", "…", "\u{200B}",
            "½", "'s",
        ]
        var random = SeededNumbers(seed: 11)
        for _ in 0..<500 {
            let count = Int.random(in: 0...120, using: &random)
            let text = (0..<count).compactMap { _ in parts.randomElement(using: &random) }.joined()
            let snippet = Self.snippet(text, "needle proxy 日 ete")
            #expect(!snippet.contains("\u{FFFD}") && !snippet.contains(where: \.isNewline), "\(text.debugDescription)")
            #expect(snippet.isEmpty == analyse(text).words.isEmpty, "\(text.debugDescription)")
        }
    }
}
