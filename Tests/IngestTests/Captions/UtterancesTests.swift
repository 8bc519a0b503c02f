import Testing

@testable import Ingest

@Suite struct UtterancesTests {
    private func spoken(_ vtt: String) -> [String] {
        utterances(of: readWebVTT(Array(("WEBVTT\n\n" + vtt).utf8)).cues).map {
            ($0.isTurn ? "* " : "") + $0.words.map(\.text).joined(separator: " ")
        }
    }

    @Test(arguments: [
        ("<v Mary>hello there", ["* Mary: hello there"]), ("<v Mary>Mary: hello", ["* Mary: hello"]),
        ("<v Mary>a\n<v Mary>b\n<v Bob>c", ["* Mary: a b", "* Bob: c"]),
        ("&gt;&gt; ANNA: hello", ["* ANNA: hello"]), (">>ANNA: hello", ["* ANNA: hello"]), (">> hello", ["* hello"]),
        ("yes >> no >>> news", ["yes", "* no", "* news"]), ("Dr. Anna Smith: hello", ["* Dr. Anna Smith: hello"]),
        ("SPEAKER 1: hello", ["* SPEAKER 1: hello"]), ("- hello\n- hi", ["- hello - hi"]),
        ("we do this: nothing", ["we do this: nothing"]), ("at 12:30: lunch", ["at 12:30: lunch"]),
        ("It is as we said before: no", ["It is as we said before: no"]), (": odd", [": odd"]), (">>", []),
    ])
    func speakersBegin(cue: String, said: [String]) {
        #expect(spoken("00:01.000 --> 00:02.000\n\(cue)") == said)
    }

    @Test func aNameIsSaidWhenItChanges() {
        let cues = ["<v A>one", "<v A>two", "<v B>three", "four", "<v B>five"]
        let vtt = cues.enumerated().map { "00:0\($0.offset).000 --> 00:0\($0.offset + 1).000\n\($0.element)" }
        #expect(spoken(vtt.joined(separator: "\n\n")) == ["* A: one", "two", "* B: three", "* four", "* B: five"])
    }

    @Test func timesOutsideOfTheCueAreForgotten() {
        let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\na<00:01.500> b<00:09.000> c<00:00.500> d"
        let words = utterances(of: readWebVTT(Array(vtt.utf8)).cues).flatMap(\.words)
        #expect(words.map(\.time) == [nil, 1500, nil, nil])
    }

    @Test(arguments: [("slide-17", 17), ("Slide 3", 3), ("slide", nil), ("slideshow-1", nil), ("17", nil)])
    func aCueMayBelongToASlide(id: String, number: Int?) {
        let cues = readWebVTT(Array("WEBVTT\n\n\(id)\n00:01.000 --> 00:02.000\na".utf8)).cues
        #expect(utterances(of: cues).map(\.slide) == [number])
    }
}
