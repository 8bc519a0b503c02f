import Model
import Testing

@Suite struct IngestedTests {
    @Test(arguments: [
        (nil, Publishing.link), ("", .link), ("All rights reserved", .link), ("Standard YouTube License", .link),
        ("CC BY 4.0", .full), ("CC-BY-SA-3.0", .full), ("CC0", .full), ("CC BY-NC 4.0", .excerpt),
        ("Creative Commons Attribution license (reuse allowed)", .full), ("CC BY-ND", .excerpt),
        ("https://creativecommons.org/licenses/by-nc/4.0/", .excerpt),
        ("https://creativecommons.org/licenses/by/3.0/", .full), ("MIT", .full), ("Apache-2.0", .full),
        ("BSD-3-Clause", .full), ("Public Domain", .full), ("GNU Free Documentation License 1.3", .full),
        ("Creative Commons Attribution-NonCommercial 3.0", .excerpt), ("Copyright Acme", .link),
        ("Permitted use", .link), ("Limited", .link), ("Creative Commons", .link), ("not MIT", .link),
        ("no licence; not in the public domain", .link), ("Free to read, not CC BY", .link),
        ("MIT OpenCourseWare", .link), ("Slides (c) Acme; code under Apache 2.0", .link),
        ("Internal use only - public domain names list", .link), ("No public domain", .link), ("the work", .link),
        ("Public domain in the USA.", .full), ("MIT or Apache-2.0", .full), ("GPL-3.0-only", .full),
        ("https://www.gnu.org/licenses/fdl-1.3.html", .full), ("Creative Commons Attribution-NoDerivs", .excerpt),
        ("https://creativecommons.org/publicdomain/zero/1.0/", .full), ("https://opensource.org/licenses/MIT", .full),
        ("This work is licensed under a Creative Commons Attribution-ShareAlike 4.0 International License.", .full),
    ])
    func aLicenceDecidesWhatIsPublished(licence: String?, publishing: Publishing) {
        #expect(Publishing(licence: licence) == publishing)
    }

    @Test func cuesAreReadAsTheyAreWritten() {
        let cues = [Cue(word: 0, second: 754), Cue(word: 9, second: 757)]
        #expect(cues.text == "0/754 9/757")
        #expect([Cue](written: "0/754 x 9/757 3") == cues)
        #expect(cues.second(ofWord: 8) == 754)
        #expect(cues.second(ofWord: 99) == 757)
        #expect([Cue(word: 3, second: 1)].second(ofWord: 2) == nil)
    }

    @Test func markersAreReadAsTheyAreWritten() {
        var marker = SegmentMarker(family: "deck", key: "256", titleHash: "aa", textHash: "bb")
        #expect(marker.line == "<!-- kb: deck 256 aa bb -->")
        #expect(SegmentMarker(line: marker.line) == marker)
        marker.isHidden = true
        marker.isGone = true
        marker.cues = [Cue(word: 0, second: 1)]
        #expect(marker.line == "<!-- kb: deck 256 aa bb hidden gone cues 0/1 -->")
        #expect(SegmentMarker(line: marker.line) == marker)
    }

    @Test(arguments: ["", "<!-- kb: -->", "<!-- kb: deck 256 aa -->", "<!-- a comment -->", " <!-- kb: a b c d -->"])
    func otherLinesAreNoMarkers(line: String) { #expect(SegmentMarker(line: line) == nil) }
}
