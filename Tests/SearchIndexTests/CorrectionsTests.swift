import Testing

@testable import SearchIndex

@Suite struct CorrectionsTests {
    /// Words, each in so many entries.
    private static func index(_ words: KeyValuePairs<String, Int>) throws -> TemporaryIndex {
        let most = words.map(\.value).max() ?? 0
        return try TemporaryIndex(
            (0..<most).map { number in
                let body = words.filter { $0.value > number }.map(\.key).joined(separator: " ")
                return article("a\(number)", "Entry", body)
            })
    }

    private static func meaning(of unknown: String, _ words: KeyValuePairs<String, Int>) throws -> Meaning? {
        let file = try index(words)
        return try SearchIndex(path: file.path).meaning(of: unknown)
    }

    @Test(arguments: [
        ("partiton", "partition"), ("partitoin", "partition"), ("partitiom", "partition"), ("parttition", "partition"),
        ("artition", "partition"), ("partitio", nil), ("prtiton", "partition"), ("prttn", nil),
        ("pratitoin", nil),
        ("xartition", "partition"), ("certifcate", "certificate"), ("quroum", "quorum"), ("qurum", "quorum"),
        ("quruom", nil), ("qrum", nil), ("zebra", nil), ("kubernets", "kubernetes"), ("kuberentes", "kubernetes"),
        ("zurch", "zurich"), ("привит", "привет"),
    ])
    func aSlipIsMended(typed: String, meant: String?) throws {
        let meaning = try Self.meaning(
            of: typed, ["partition": 3, "certificate": 2, "quorum": 1, "kubernetes": 4, "zurich": 1, "привет": 1])
        if let meant {
            #expect(meaning == .mistyped(meant))
        } else if case .mistyped(let word) = meaning {
            Issue.record("taken for \(word)")
        }
    }

    /// One slip up to six letters, two from seven on.
    @Test(arguments: [
        ("abcx", "abcd", true), ("abyx", "abcd", false), ("abcdex", "abcdef", true), ("abcdyx", "abcdef", false),
        ("abcdexy", "abcdefg", true), ("abcdxyz", "abcdefg", false),
    ])
    func longWordsMayHaveTwoSlips(typed: String, word: String, isMended: Bool) throws {
        #expect(try Self.meaning(of: typed, [word: 1]) == (isMended ? .mistyped(word) : nil))
    }

    @Test(arguments: [
        ("dsn", ["dns"]), ("db", ["dc"]), ("p98", ["p99"]), ("2014", ["2013"]), ("500x", ["500y"]),
        ("int3", ["inta", "int32x"]),
    ])
    func shortWordsAndNumbersNever(typed: String, words: [String]) throws {
        let file = try TemporaryIndex([article("a", "Entry", words.joined(separator: " "))])
        let meaning = try SearchIndex(path: file.path).meaning(of: typed)
        if case .mistyped(let word) = meaning { Issue.record("taken for \(word)") }
    }

    @Test func aWordWithDigitsIsMeantByNoOther() throws {
        #expect(try Self.meaning(of: "http", ["ht2p": 9, "h3tp": 9]) == nil)
    }

    @Test(arguments: [
        ("kuber", ["kubernetes"]), ("par", ["partition", "parting", "parts"]),
        ("part", ["partition", "parting", "parts"]),
        ("pa", nil), ("parx", nil),
    ])
    func aBeginningIsAllWordsThatBeginSo(typed: String, words: [String]?) throws {
        let meaning = try Self.meaning(of: typed, ["parts": 1, "partition": 9, "parting": 2, "kubernetes": 1])
        #expect(meaning == words.map { .beginning($0) })
    }

    /// `partiton` begins `partitonal`, and one slip away is `partition`.
    @Test(arguments: [(1, false), (7, false), (8, false), (15, false), (16, true), (40, true)])
    func aBeginningComesBeforeASlipUnlessThatIsTenTimesAsCommon(entries: Int, isMistyped: Bool) throws {
        let meaning = try Self.meaning(of: "partiton", ["partitonal": 1, "partition": entries])
        #expect(meaning == (isMistyped ? .mistyped("partition") : .beginning(["partitonal"])))
    }

    @Test func twoSlipsNeverComeBeforeABeginning() throws {
        #expect(try Self.meaning(of: "partitxy", ["partitxyz": 1, "partition": 60]) == .beginning(["partitxyz"]))
    }

    @Test func theFirstLetterIsSeldomWrong() throws {
        #expect(try Self.meaning(of: "fencint", ["fencing": 1, "mencint": 1]) == .mistyped("fencing"))
    }

    @Test func theMoreCommonOfEqualsIsMeant() throws {
        #expect(try Self.meaning(of: "batxh", ["batch": 1, "bath": 1, "bats": 1]) == .mistyped("batch"))
        #expect(try Self.meaning(of: "lodged", ["lodger": 2, "lodgey": 9]) == .mistyped("lodgey"))
        #expect(try Self.meaning(of: "lodged", ["lodgey": 1, "lodger": 1]) == .mistyped("lodger"))
    }

    @Test func aBeginningStandsForFiftyWordsAtMost() throws {
        let words = (0..<80).map {
            "par" + String(UnicodeScalar(97 + $0 / 10)) + String(UnicodeScalar(97 + $0 % 10)) + "q"
        }
        let file = try TemporaryIndex([article("a", "Entry", words.joined(separator: " "))])
        let index = try SearchIndex(path: file.path)
        #expect(try index.words(beginningWith: "par") == Array(words.prefix(50)))
        #expect(try index.words(beginningWith: "p") == [])
        #expect(try index.words(beginningWith: "") == [])
        #expect(try index.words(beginningWith: "parbaq") == ["parbaq"])
    }
}
