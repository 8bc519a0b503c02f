import Foundation

/// Tests/SearchCases/analysis.json, which Tests/SiteTools/search_analysis_check.py puts to the browser's script.
struct SharedCases: Decodable {
    struct Text: Decodable {
        var text: String
        var words: [String]
        var compounds: [String]
        /// The places in the text of the words, then of the compounds; without it each says itself, in any case.
        var covers: [String]?
    }

    struct Stem: Decodable {
        var word: String
        var stem: String

        init(from decoder: Decoder) throws {
            var list = try decoder.unkeyedContainer()
            word = try list.decode(String.self)
            stem = try list.decode(String.self)
        }
    }

    struct Distance: Decodable {
        var first: String
        var second: String
        var limit: Int
        var distance: Int?

        init(from decoder: Decoder) throws {
            var list = try decoder.unkeyedContainer()
            first = try list.decode(String.self)
            second = try list.decode(String.self)
            limit = try list.decode(Int.self)
            distance = try list.decodeIfPresent(Int.self)
        }
    }

    var texts: [Text]
    var stems: [Stem]
    var distances: [Distance]

    static func read() throws -> SharedCases {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: tests.appending(path: "SearchCases/analysis.json"))
        return try JSONDecoder().decode(SharedCases.self, from: data)
    }
}

/// For comparisons of texts by their characters: Swift takes `é` and `e` with an accent for equal.
func scalars(_ texts: [String]) -> [[Unicode.Scalar]] { texts.map { Array($0.unicodeScalars) } }
