import Testing

@testable import Ingest

@Suite struct CaptionsJSONTests {
    @Test func eventsOfYouTubeAreCues() throws {
        let json = try readJSON(
            Array(
                """
                {"wireMagic": "pb3", "events": [{"tStartMs": 0, "dDurationMs": 9000, "id": 1},
                {"tStartMs": 1000, "dDurationMs": 3000, "segs": [{"utf8": "hello"}, {"utf8": " world", "tOffsetMs": 400}]},
                {"tStartMs": 2000, "aAppend": 1, "segs": [{"utf8": "\\n"}]}, {"segs": [{"utf8": "lost"}]}]}
                """.utf8)
        ).value
        let track = readYouTubeCaptions(json)
        #expect(track.lines == ["1000-4000 hello world"])
        #expect(track.cues[0].lines[0].words[1] == CueWord(text: "world", time: 1400))
        #expect(track.skipped == 1)
    }

    @Test(arguments: [
        (#"{"segments": [{"speaker": "Ada", "startTime": 1.5, "endTime": 2, "body": "hi"}]}"#, ["1500-2000 hi"], "Ada"),
        (#"{"segments": [{"start": 1.5, "end": 2, "text": " hi"}, {"start": 2, "text": ""}]}"#, ["1500-2000 hi"], nil),
    ])
    func transcriptsAreCues(json: String, cues: [String], speaker: String?) throws {
        let track = readTranscript(try readJSON(Array(json.utf8)).value)
        #expect(track.lines == cues)
        #expect(track.cues[0].lines[0].speaker == speaker)
    }

    @Test(arguments: ["{}", #"{"startTime": -1, "body": "x"}"#, #"{"startTime": 5, "endTime": 4, "body": "x"}"#])
    func partsWithoutATimeAreCounted(part: String) throws {
        let track = readTranscript(try readJSON(Array(#"{"segments": [\#(part)]}"#.utf8)).value)
        #expect(track.lines == [])
        #expect(track.skipped == 1)
    }
}
