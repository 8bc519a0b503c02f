import Testing

@testable import Ingest

@Suite struct ReadTTMLTests {
    private func read(_ body: String, head: String = "", root: String = "") throws -> CaptionTrack {
        try readTTML(
            Array(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"
                xmlns:tts="http://www.w3.org/ns/ttml#styling" xml:lang="en" \(root)><head>\(head)</head>\(body)</tt>
                """.utf8))
    }

    @Test(arguments: [
        ("<body><div><p begin='1s' end='2s'>a<br/>b  c</p></div></body>", ["1000-2000 a / b c"]),
        ("<body begin='10s'><div begin='5s'><p begin='1s' dur='2s'>a</p></div></body>", ["16000-18000 a"]),
        ("<body><div begin='5s' end='7s'><p>a</p><p end='9s'>b</p></div></body>", ["5000-7000 a", "5000-7000 b"]),
        (
            "<body><div><p begin='1s' end='2s'><span tts:color='red'>a</span><span>b</span> <span>c</span></p></div></body>",
            ["1000-2000 ab c"]
        ),
        (
            "<body><div timeContainer='seq'><p dur='2s'>a</p><p dur='3s'>b</p><p begin='1s' dur='1s'>c</p></div></body>",
            ["0-2000 a", "2000-5000 b", "6000-7000 c"]
        ),
        (
            "<body><div><p begin='1s' end='4s'>\n  a\n  <metadata>x</metadata><set begin='0s'/>\n b</p></div></body>",
            ["1000-4000 a b"]
        ),
        (
            "<body><div><p><span begin='1s'>a</span> <span begin='2s' end='3s'>b</span></p></div></body>",
            ["1000-2000 a b"]
        ),
        ("<body><div><div><p begin='1s' end='2s'>deep</p></div></div></body>", ["1000-2000 deep"]),
        ("<body><div><p begin='1s' end='2s'>漢<span tts:ruby='text'>kan</span></p></div></body>", ["1000-2000 漢(kan)"]),
        ("<body><div><p begin='1s' end='2s'>a &lt; b &amp; c</p></div></body>", ["1000-2000 a < b & c"]),
        ("<body><div><p begin='1s' end='never'>a</p></div></body>", ["1000-1000 a"]), ("<body/>", []), ("", []),
    ])
    func cuesAreRead(body: String, cues: [String]) throws { #expect(try read(body).lines == cues) }

    @Test func spansHaveTimes() throws {
        let track = try read(
            "<body begin='10s'><div><p begin='1s' end='9s'>a <span begin='2s'>b</span> c</p></div></body>")
        #expect(
            track.cues[0].lines[0].words == [CueWord(text: "a"), CueWord(text: "b", time: 13_000), CueWord(text: "c")])
    }

    @Test func badTimesAreCounted() throws {
        let track = try read(
            "<body><div><p begin='x' end='2s'>a</p><p begin='3s' end='2s'>b</p><p begin='1s'>c</p></div></body>")
        #expect(track.lines == ["1000-1000 c"])
        #expect(track.skipped == 2)
        #expect(try read("<body><div begin='x'><p>a</p><p>b</p></div></body>").skipped == 2)
    }

    @Test func theHeadTellsTitleAndSpeakers() throws {
        let head = """
            <metadata><ttm:title>A  talk</ttm:title><ttm:agent type="person" xml:id="a"><ttm:name type="full">Ada
            Example</ttm:name></ttm:agent></metadata>
            """
        let track = try read(
            "<body><div><p begin='1s' end='2s' ttm:agent='a'>hi</p><p begin='2s' end='3s'>x <span ttm:agent='a'>y</span></p></div></body>",
            head: head)
        #expect(track.title == "A talk")
        #expect(track.language == "en")
        #expect(track.cues.map { $0.lines.map(\.speaker) } == [["Ada Example"], [nil, "Ada Example"]])
    }

    @Test func theTapesClockBeginsWhereTheProgrammeDoes() throws {
        let head =
            "<metadata><x:documentStartOfProgramme xmlns:x='urn:ebu:tt:metadata'>10:00:00:00</x:documentStartOfProgramme></metadata>"
        let late = "<body><div><p begin='10:00:05:00' end='10:00:06:00'>a</p></div></body>"
        #expect(try read(late, head: head).lines == ["5000-6000 a"])
        let early = "<body><div><p begin='00:00:05:00' end='00:00:06:00'>a</p></div></body>"
        #expect(try read(early, head: head).lines == ["5000-6000 a"])
    }

    @Test func oneLanguageIsRead() throws {
        let track = try read(
            "<body><div xml:lang='de'><p begin='1s' end='2s'>ja</p></div><div xml:lang='fr'><p begin='1s' end='2s'>oui</p></div></body>"
        )
        #expect(track.lines == ["1000-2000 ja"])
        #expect(track.language == "de")
        #expect(track.warnings.map(\.code) == ["second-captions-ignored"])
    }

    @Test(arguments: ["<a/>", "<tt>", "", "<!DOCTYPE tt [<!ENTITY a 'b'>]><tt/>"])
    func isRefused(text: String) {
        #expect(throws: IngestRefusal.self) { try readTTML(Array(text.utf8)) }
    }
}
