import SearchIndex
import TextAnalysis

@testable import BrowserIndex

/// The scripts of a small library.
enum SampleIndex {
    /// Enough different words for several files of each folder, and what could be mistaken for something else.
    static let files: Files =
        (0..<120).map { number in
            let words = (0..<40).map { "w\((number * 7 + $0 * 13) % 900)x needle\($0 % 3)" }.joined(separator: " ")
            let code = number % 10 == 0 ? "\n\n```\ncode\n```\n" : ""
            return article(
                "a\(number)", "Entry \(number) of the network",
                fields: "date: 20\(10 + number % 10)\ntags: [t\(number % 4)]\n",
                "\(words).\(code)\n\n## Split brain \(number)\n\nThe kube-proxy said: \"no\" \\ <b> split brain brain.")
        } + [
            article(
                "odd", "'Zürich: ＨＴＴＰ/2 \"quoted\" </script>'", fields: "summary: Größe ﬁle\n",
                "привет 日本 C++ e\u{301}te 🔥 \u{2028}\n\nDon't."),
            article("zz-empty", "The"),
        ]

    static let indexed = IndexedLibrary(of: library(files))
    static let entries = indexed.entries
    static let shards = browserIndex(of: indexed)
    static let read = Result { try ReadShards(shards) }

    /// Stem → passage → counts, from the words of the entries.
    static let expected: [String: [Int: SIMD8<UInt16>]] = {
        var expected: [String: [Int: SIMD8<UInt16>]] = [:]
        for (passage, indexed) in entries.flatMap(\.passages).enumerated() {
            for (field, words) in indexed.words.fields.enumerated() {
                for word in words.map({ SampleIndex.indexed.lexicon.words[Int($0)] }) {
                    expected[stem(word), default: [:]][passage, default: SIMD8()][field] += 1
                }
            }
        }
        return expected
    }()

    private static let places = Result {
        Dictionary(
            uniqueKeysWithValues: try read.get().lists("positions").joined().map { ($0.name, readPositions($0.list)) })
    }

    /// How often the words stand in a row.
    static func count(of words: [String]) throws -> Int {
        let lists = try words.map { try places.get()[stem($0)] ?? [:] }
        var found = 0
        for (passage, fields) in lists[0] {
            for (field, starts) in fields {
                found += starts.count { start in
                    lists.enumerated().allSatisfy { $1[passage]?[field]?.contains(start + $0) ?? false }
                }
            }
        }
        return found
    }
}
