import Testing

@testable import Ingest

@Suite struct ReadSubRipTests {
    private func read(_ text: String) -> CaptionTrack { readSubRip(Array(text.utf8)) }

    @Test(arguments: [
        (
            "1\n00:00:01,000 --> 00:00:02,000\na\nb\n\n2\n00:00:03.000 --> 00:00:04.5\nc\n",
            ["1000-2000 a / b", "3000-4500 c"]
        ),
        ("00:01 --> 00:02\na\n\n00:03 --> 00:04\nb", ["1000-2000 a", "3000-4000 b"]),
        ("1\n00:01 --> 00:02\na\n2\n00:03 --> 00:04\nb", ["1000-2000 a", "3000-4000 b"]),
        (
            "1\n00:01 --> 00:02\na\n\nafter a blank line\n\n2\n00:03 --> 00:04\nb",
            ["1000-2000 a / after a blank line", "3000-4000 b"]
        ),
        ("1\n00:01 --> 00:02\nIt was\n1984\n00:03 --> 00:04\nb", ["1000-2000 It was / 1984", "3000-4000 b"]),
        ("1\n00:01 --> 00:02\n\n\n2\n00:03 --> 00:04  X1:201 X2:516\nb", ["3000-4000 b"]),
        ("7\n00:01 --> 00:02\n42\n\n9\n00:03 --> 00:04\nb", ["1000-2000 42", "3000-4000 b"]),
        ("00:03 --> 00:04\nlate\n\n00:01 --> 00:02\nearly", ["3000-4000 late", "1000-2000 early"]),
        ("1\n00:01 --> 00:02", []), ("", []),
    ])
    func cuesAreRead(text: String, cues: [String]) { #expect(read(text).lines == cues) }

    @Test(arguments: [
        ("<FONT color=\"#ffff00\"><i>a</i></FONT>", "a"), ("{\\an8}{\\i1}a{\\i0}", "a"), ("{y:i}a", "a"),
        ("vector<int> x", "vector<int> x"), ("{code}", "{code}"), ("<b>a</b", "a</b"),
    ])
    func markupIsTakenAway(cue: String, text: String) {
        #expect(read("1\n00:01 --> 00:02\n\(cue)").lines == ["1000-2000 " + text])
    }

    @Test func badTimesAndTextBeforeAreCounted() {
        let track = read("stray\n\n1\n00:61 --> 00:62\nbad\n\n2\n00:01 --> 00:02\ngood")
        #expect(track.lines == ["1000-2000 good"])
        #expect(track.skipped == 2)
    }
}
