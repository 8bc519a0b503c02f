import Model
import Testing

@testable import Ingest

@Suite struct ReadCaptionsTests {
    private let captions = "WEBVTT\n\n00:10.000 --> 00:12.000\nhello there\n"
    private let info = #"{"title": "Talk", "extractor": "x", "chapters": [{"start_time": 5, "title": "One"}]}"#

    @Test func captionsAndWhatStandsBesideThemAreOne() throws {
        for files in [
            [("a.en.vtt", captions), ("a.info.json", info)], [("a.info.json", info), ("a.en.vtt", captions)],
        ] {
            let document = try readCaptions(files.map { inputFile($0.0, $0.1) })
            #expect(document.family == .captions)
            #expect(document.facts.title == "Talk")
            #expect(document.facts.language == "en")
            #expect(document.facts.duration == Seconds(12))
            #expect(document.segments.map(\.line) == ["## t-5 One: hello there"])
            #expect(second(of: "there", in: document.segments) == 10)
            #expect(document.warnings == [])
        }
    }

    @Test(arguments: [
        ("a.srt", "1\n00:00:10,000 --> 00:00:12,000\nhello there"),
        ("a.txt", "WEBVTT\n\n00:10.000 --> 00:12.000\nhello there"),
        ("a.srt", "\n\nWEBVTT\n\n00:10.000 --> 00:12.000\nhello there"),
        ("a.vtt", "00:10.000 --> 00:12.000\nhello there"),
        ("a.json3", #"{"events": [{"tStartMs": 10000, "segs": [{"utf8": "hello there"}]}]}"#),
        ("a.json", #"{"segments": [{"startTime": 10, "body": "hello there"}]}"#),
    ])
    func whatAFileIsItsContentTells(name: String, text: String) throws {
        #expect(try readCaptions([inputFile(name, text)]).segments.map(\.line) == ["## t-10 : hello there"])
    }

    @Test func encodingsAreFound() throws {
        let latin1 =
            Array("1\r\n00:01 --> 00:02\r\nCaf".utf8) + [0xE9] + Array(" d".utf8) + [0xE9, 0x6A, 0xE0]
            + Array(" vu\r\n".utf8)
        let document = try readCaptions([InputFile(name: "a.srt", bytes: latin1, path: "a.srt")])
        #expect(document.segments.map(\.line) == ["## t-1 : Café déjà vu"])
        #expect(document.warnings.map(\.code) == ["encoding-guessed"])
        let text = "1\n00:12:34,000 --> 00:12:36,000\n“quotes” ñ\n"
        let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let wide = try readCaptions([InputFile(name: "b.srt", bytes: utf16, path: "b.srt")])
        #expect(wide.segments.map(\.line) == ["## t-754 : “quotes” ñ"])
        #expect(wide.warnings == [])
        let marked = try readCaptions([inputFile("c.vtt", "\u{FEFF}" + captions)])
        #expect(marked.segments.map(\.line) == ["## t-10 : hello there"])
        #expect(marked.warnings == [])
    }

    @Test func aVideoNeedsNoCaptions() throws {
        let json =
            #"{"title": "Talk", "description": "About it.\n\nMore of it.", "chapters": [{"start_time": 5, "title": "One"}]}"#
        let document = try readCaptions([inputFile("a.info.json", json)])
        #expect(document.segments.map(\.line) == ["## description : About it. ¶ More of it.", "## t-5 One: "])
        #expect(document.facts.summary == "About it.")
    }

    @Test func chaptersOfAFileOfTheirOwnCount() throws {
        let podcast =
            #"{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "Hi"}, {"startTime": 11, "title": "Bye"}]}"#
        let document = try readCaptions([
            inputFile("a.vtt", captions), inputFile("c.json", podcast), inputFile("a.info.json", info),
        ])
        #expect(document.facts.chapters.map(\.title) == ["Hi", "Bye"])
        let cues = "WEBVTT\n\n00:00.000 --> 00:11.000\nHi <b>you</b>\n\n00:11.000 --> 00:20.000\nBye"
        let other = try readCaptions([inputFile("a.vtt", captions), inputFile("a.chapters.vtt", cues)])
        #expect(other.segments.map(\.line) == ["## t-0 Hi you: hello there", "## t-11 Bye: "])
        let kind = "WEBVTT\nKind: chapters\n" + cues.dropFirst("WEBVTT\n".count)
        #expect(try readCaptions([inputFile("a.vtt", kind)]).facts.chapters.map(\.title) == ["Hi you", "Bye"])
    }

    @Test func theFirstOfTwoCounts() throws {
        let other = captions.split(separator: "hello").joined(separator: "hallo")
        let document = try readCaptions([inputFile("a.en.vtt", captions), inputFile("a.de.vtt", other)])
        #expect(document.segments.map(\.line) == ["## t-10 : hello there"])
        #expect(
            document.warnings == [
                IngestWarning(
                    "second-captions-ignored", "a.de.vtt was left out: another file with captions came before it")
            ])
    }

    @Test func whatIsLeftOutIsSaid() throws {
        let document = try readCaptions([inputFile("a.vtt", captions + "\nno time\n\n00:99.000 --> 00:01.000\nbad")])
        #expect(
            document.warnings == [IngestWarning("cue-skipped", "2 cues were left out: they have no readable time")])
        let nan = try readCaptions([inputFile("a.info.json", #"{"title": "x", "duration": NaN}"#)])
        #expect(
            nan.warnings == [
                IngestWarning("number-unreadable", "a.info.json: 1 number is left out that JSON cannot have, as NaN")
            ])
    }

    @Test(arguments: [
        ("a.vtt", "WEBVTT\n"), ("a.srt", ""), ("a.srt", "just text"), ("a.vtt", "WEBVTT\n\n00:99 --> 00:01\nx"),
        ("a.json", "{}"), ("a.json", "[1]"), ("a.info.json", "{"), ("a.info.json", "<html></html>"),
        ("a.json", #"{"segments": []}"#), ("a.srt", "a > b"),
    ])
    func isRefused(name: String, text: String) {
        #expect(throws: IngestRefusal.self) { try readCaptions([inputFile(name, text)]) }
    }
}
