import Testing

@testable import Ingest

@Suite struct ReadWebVTTTests {
    private func read(_ text: String) -> CaptionTrack { readWebVTT(Array(text.utf8)) }

    @Test func cuesAreRead() {
        let track = read(
            """
            WEBVTT - A talk
            Kind: captions
            Language: pt-BR

            NOTE a comment
            over two lines

            STYLE
            ::cue { color: red }

            REGION
            id:r

            intro
            00:01.000 --> 00:02.000 line:0 position:20%
            first
            second

            1:00:00.000 --> 1:00:01.000
            hour
            """)
        #expect(track.lines == ["1000-2000 first / second", "3600000-3601000 hour"])
        #expect(track.cues[0].id == "intro")
        #expect(track.title == "A talk")
        #expect(track.language == "pt-BR")
        #expect(track.skipped == 0)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func lineEndsAreOfAnyKind(end: String) {
        let text = ["WEBVTT", "", "00:01.000 --> 00:02.000", "a", "b", "", "00:03.000 --> 00:04.000", "c"]
        #expect(read(text.joined(separator: end)).lines == ["1000-2000 a / b", "3000-4000 c"])
    }

    @Test(arguments: [
        ("<v.loud Mary Ann>hi</v>", "hi"), ("<c.yellow.bg_blue>a</c>b", "ab"), ("1 &lt; 2 &amp;&amp; 3", "1 < 2 && 3"),
        ("a&nbsp;b&lrm;c", "a bc"), ("<ruby>漢<rt>kan</rt>字<rt>ji</ruby>", "漢(kan)字(ji)"),
        ("<i>a</i> <lang en>b</lang>", "a b"),
        ("a < b > c", "a < b > c"), ("a <b", "a <b"), ("AT&T &#8212; &#x2014; &nope; &", "AT&T — — &nope; &"),
        ("x<00:00:01.500> y", "x y"), ("if x <5", "if x <5"), ("{\\an8}top", "top"), ("a<br>b", "a b"), ("<>a", "a"),
        ("[Music] (applause)", "[Music] (applause)"), ("a --> b", "a --> b"), ("a\u{200B}b\u{85}c\u{3000}d", "ab c d"),
    ])
    func markupIsTakenAway(cue: String, text: String) {
        #expect(read("WEBVTT\n\n00:01.000 --> 00:02.000\n\(cue)").lines == ["1000-2000 " + text])
    }

    @Test func speakersAndTimesOfWordsAreKept() {
        let track = read("WEBVTT\n\n00:01.000 --> 00:03.000\n<v Mary>one<00:02.000> two\n<v Bob>three")
        #expect(track.cues[0].lines.map(\.speaker) == ["Mary", "Bob"])
        #expect(track.cues[0].lines[0].words == [CueWord(text: "one"), CueWord(text: "two", time: 2000)])
    }

    @Test func aLineWithOneSpaceDoesNotEndACue() {
        #expect(read("WEBVTT\n\n00:01.000 --> 00:02.000\n \na\n \nb\n\n").lines == ["1000-2000 a / b"])
    }

    @Test func whatHasNoReadableTimeIsCounted() {
        let track = read(
            """
            WEBVTT

            00:01.000 --> 00:02.000
            good

            no time

            99:99:99.999 --> 00:01.000
            bad

            00:05.000 --> 00:04.000
            backwards

            1000000:00:00.000 --> 1000000:00:01.000
            far
            """)
        #expect(track.lines == ["1000-2000 good"])
        #expect(track.skipped == 4)
    }

    @Test func aTimeEndsTheCueBefore() {
        let track = read("WEBVTT\n00:01.000 --> 00:02.000\na\n00:03.000 --> 00:04.000\nb\n</c>")
        #expect(track.lines == ["1000-2000 a", "3000-4000 b"])
    }

    @Test func controlsAndColoursAreTakenAway() {
        let track = read("WEBVTT\n\n00:01.000 --> 00:02.000\nhello\u{0}world \u{1B}[31mred \u{1B}x\u{7F}")
        #expect(track.lines == ["1000-2000 helloworld red x"])
    }

    @Test func anotherHeaderBetweenIsNoText() {
        let text = "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n00:01.000 --> 00:02.000\na"
        let track = read(text + "\n\n" + text)
        #expect(track.lines == ["1000-2000 a", "1000-2000 a"])
        #expect(track.skipped == 0)
    }
}
