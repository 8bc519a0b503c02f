import Testing

@testable import Ingest

@Suite struct RollingCaptionsTests {
    private func texts(_ vtt: String) -> [String] {
        utterances(of: readWebVTT(Array(vtt.utf8)).cues).map { $0.words.map(\.text).joined(separator: " ") }
    }

    private func cues(_ texts: [String]) -> String {
        var vtt = "WEBVTT\n"
        for (second, text) in texts.enumerated() {
            vtt += "\n00:\(second + 10).000 --> 00:\(second + 11).000\n\(text)\n"
        }
        return vtt
    }

    @Test func linesThatRollComeOnce() {
        let vtt = cues([
            " \na<00:10.500><c> b</c>", "a b\n ", "a b\nc<00:12.500><c> b</c>", "c b\n ", "c b\nc<00:14.200><c> b</c>",
            "c b\n ",
        ])
        #expect(texts(vtt) == ["a b", "c b", "c b"])
    }

    @Test func wordsHaveTheirSeconds() {
        let vtt = cues([" \na<00:10.500><c> b</c>", "a b\n ", "a b\nc<00:12.500><c> d</c>"])
        let found = utterances(of: readWebVTT(Array(vtt.utf8)).cues)
        #expect(found.map(\.start) == [10_000, 12_000])
        #expect(found[1].words == [CueWord(text: "c"), CueWord(text: "d", time: 12_500)])
    }

    @Test(arguments: [
        (["a b", "a b\nc d", "c d\ne f", "e f\ng"], ["a b", "c d", "e f", "g"]),
        (["this", "this is", "this is it", "this is it\nnow"], ["this", "is", "it", "now"]),
        (["a\nb\nc", "b\nc\nd", "c\nd\ne"], ["a b c", "d", "e"]),
        (["one two", "one two", "one two", "one two", "one two", "three"], ["one two", "three"]),
    ])
    func rollsWithoutTimes(shown: [String], said: [String]) { #expect(texts(cues(shown)) == said) }

    @Test(arguments: [
        ["No.", "No.", "Yes."], ["- Yes.", "- Yes.\n- No."], ["[Music]", "[Music]", "a", "b", "c", "d"],
        ["a b", "b c", "c d"], ["x", "x\ny", "a", "b", "c", "d", "e", "f", "g", "h"],
    ])
    func ordinaryCaptionsStay(shown: [String]) {
        // The same cue at another time is not the same cue.
        #expect(texts(cues(shown)) == shown.map { $0.split(separator: "\n").joined(separator: " ") })
    }

    @Test func aCueThatIsThereTwiceComesOnce() {
        let cue = "\n00:10.000 --> 00:11.000\na\n"
        #expect(texts("WEBVTT\n" + cue + cue) == ["a"])
    }
}
