import Foundation
import Model
import Testing

@testable import SearchIndex

/// Tests/SearchCases/spoken.json, which Tests/SiteTools/search_analysis_check.py puts to the browser's script.
@Suite struct SpokenSecondTests {
    struct Cases: Decodable {
        struct Text: Decodable {
            var text: String
            var cues: String
            var words: [String]
            var second: Int?
        }

        struct Link: Decodable {
            var link: String
            var second: Int
            var expected: String

            init(from decoder: Decoder) throws {
                var list = try decoder.unkeyedContainer()
                link = try list.decode(String.self)
                second = try list.decode(Int.self)
                expected = try list.decode(String.self)
            }
        }

        var texts: [Text]
        var links: [Link]
    }

    private let cases: Cases

    init() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        cases = try JSONDecoder().decode(
            Cases.self, from: Data(contentsOf: tests.appending(path: "SearchCases/spoken.json")))
    }

    @Test func aRecordingOpensWhereTheWordsAreSpoken() {
        for text in cases.texts {
            var sought = SoughtWords()
            for word in text.words { sought.add(word, weight: 1) }
            #expect(
                spokenSecond(of: text.text, [Cue](written: text.cues), matching: sought) == text.second, "\(text.text)")
        }
    }

    @Test func onlyTheSecondOfAnAddressChanges() {
        for link in cases.links { #expect(linkAddress(link.link, at: link.second) == link.expected) }
    }
}
