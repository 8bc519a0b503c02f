import Model
import Testing

@testable import Ingest

@Suite struct SpokenSegmentsTests {
    /// Utterances of five seconds each, without a pause between.
    private func speech(_ texts: [String], from start: Int = 0) -> [Utterance] {
        texts.enumerated().map { index, text in
            let begin = (start + index * 5) * 1000
            let words = text.split(separator: " ").map { CueWord(text: String($0)) }
            return Utterance(start: begin, end: begin + 5000, words: words)
        }
    }

    @Test func aSentenceEndsASegmentAfterThreeQuartersOfAMinute() {
        let texts = (0..<14).map { $0 == 3 || $0 == 9 ? "w\($0)." : "w\($0)" }
        let segments = spokenSegments(speech(texts), chapters: [])
        #expect(segments.map(\.key) == ["t-0", "t-50"])
        #expect(segments.map(\.level) == [2, 2])
        #expect(segments[0].place == .time(Seconds(0)))
        #expect(segments[1].anchor == "t-50")
        #expect(segments[1].line == "## t-50 : w10 w11 w12 w13")
    }

    @Test func aMinuteEndsASegmentThatHasNoSentence() {
        let segments = spokenSegments(speech((0..<30).map { "w\($0)" }), chapters: [])
        #expect(segments.map(\.key) == ["t-0", "t-60", "t-120"])
    }

    @Test func aChaptersLastWordsStayWithTheOnesBefore() {
        let chapters = [Chapter(start: Seconds(0), title: "One"), Chapter(start: Seconds(64), title: "Two")]
        let segments = spokenSegments(speech((0..<14).map { "w\($0)." }), chapters: chapters)
        #expect(segments.map(\.key) == ["t-0", "t-64"])
    }

    @Test func aPauseEndsASegment() {
        let segments = spokenSegments(speech(["a"]) + speech(["b"], from: 13) + speech(["c"], from: 27), chapters: [])
        #expect(segments.map(\.line) == ["## t-0 : a b", "## t-27 : c"])
    }

    @Test func aSpeakerBeginsAParagraphAndLaterASegment() {
        var utterances = speech(["a", "b", "c", "d", "e"])
        utterances[1].isTurn = true
        utterances[4].isTurn = true
        let segments = spokenSegments(utterances, chapters: [])
        #expect(segments.map(\.line) == ["## t-0 : a ¶ b c d", "## t-20 : e"])
    }

    @Test func chaptersBeginWhereTheyDo() {
        let chapters = [("Intro", 7), ("Empty", 8), ("Empty too", 8), ("Rest", 12), ("Never", 900)]
        let segments = spokenSegments(
            speech((0..<20).map { "w\($0)" }), chapters: chapters.map { Chapter(start: Seconds($0.1), title: $0.0) })
        #expect(
            segments.map(\.line) == [
                "## t-0 : w0 w1", "## t-7 Intro: ", "## t-8 Empty: ", "## t-8-2 Empty too: w2",
                "## t-12 Rest: w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14", "### t-75 : w15 w16 w17 w18 w19",
                "## t-900 Never: ",
            ])
    }

    @Test func aChapterBeginsWithinACueWhoseWordsHaveTimes() {
        let words = [CueWord(text: "a"), CueWord(text: "b", time: 1000), CueWord(text: "c", time: 2500)]
        let utterance = Utterance(start: 0, end: 4000, words: words)
        let chapters = [Chapter(start: Seconds(0), title: "One"), Chapter(start: Seconds(2), title: "Two")]
        let segments = spokenSegments([utterance], chapters: chapters)
        #expect(segments.map(\.line) == ["## t-0 One: a b", "## t-2 Two: c"])
        #expect(
            segments.map(\.cues) == [[Cue(word: 0, second: 0), Cue(word: 1, second: 1)], [Cue(word: 0, second: 2)]])
    }

    @Test func slidesBeginSegments() {
        var utterances = speech((0..<20).map { "w\($0)" })
        utterances[2].slide = 1
        utterances[3].slide = 1
        utterances[17].slide = 2
        let segments = spokenSegments(utterances, chapters: [])
        #expect(
            segments.map { "\($0.level) \($0.key) \($0.title)" } == [
                "2 t-0 ", "2 t-10 Slide 1", "3 t-70 ", "2 t-85 Slide 2",
            ])
        let chapter = spokenSegments(utterances, chapters: [Chapter(start: Seconds(10), title: "One")])
        #expect(
            chapter.map { "\($0.level) \($0.key) \($0.title)" } == [
                "2 t-0 ", "2 t-10 One", "3 t-70 ", "3 t-85 Slide 2",
            ])
    }

    @Test func cuesSayWhichWordBeginsWhichSecond() {
        var utterances = speech(["a b", "c d e"])
        utterances[1].words[1].time = 5400
        utterances[1].words[2].time = 7900
        let cues = spokenSegments(utterances, chapters: [])[0].cues
        #expect(cues == [Cue(word: 0, second: 0), Cue(word: 2, second: 5), Cue(word: 4, second: 7)])
    }
}
