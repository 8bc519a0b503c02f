import Testing

@testable import SearchIndex

@Suite struct VocabularyTests {
    private static func vocabulary(of files: Files) -> [String: String] {
        let lists = IndexedLibrary(of: linked(files)).vocabulary
        #expect(lists.map(\.ends) == lists.map(\.ends).sorted { $0.precedesInBytes($1) })
        return Dictionary(uniqueKeysWithValues: lists.map { ($0.ends, $0.words) })
    }

    @Test func aWordIsListedByBothEnds() {
        let lists = Self.vocabulary(of: [article("a", "Partition", "Parts, kube-proxy, x, Straße, 日本, partition.\n")])
        let expected = [
            "pa": "partitionA partsA", "*on": "partitionA", "*ts": "partsA", "ku": "kubeA kubeproxyA", "*be": "kubeA",
            "=ke": "kubeA",
            "pr": "proxyA", "*xy": "kubeproxyA proxyA", "st": "strasseA", "*se": "strasseA",
        ]
        #expect(lists == expected)
    }

    /// `0the` is how a title's stop word is found, and no word.
    @Test func marksAreNoWords() {
        let lists = Self.vocabulary(of: [article("a", "The 0day")])
        #expect(lists == ["th": "theA", "*he": "theA", "0d": "0dayA", "*ay": "0dayA", "=0y": "0dayA"])
    }

    @Test(arguments: [(1, 0), (2, 1), (3, 1), (4, 2), (7, 2), (8, 3), (33, 5)])
    func commonnessIsHowOftenTheEntriesCanBeHalved(entries: Int, commonness: Int) {
        let files = (0..<entries).map { article("a\($0)", "A", "needle needle\n\n## B\n\nneedle") }
        let words = readWords(Self.vocabulary(of: files)["ne"] ?? "")
        #expect(words == [KnownWord(text: "needle", commonness: commonness)])
        #expect(words[0].leastEntries <= entries && words[0].leastEntries * 2 > entries)
    }

    @Test(arguments: [
        ("", nil), ("a", nil), ("é", nil), ("ab", ["ab", "*ab"]), ("abc", ["ab", "*bc"]), ("partition", ["pa", "*on"]),
        ("привет", ["пр", "*ет"]), ("日本", ["日本", "*日本"]),
    ])
    func endsAreTwoLetters(word: String, ends: [String]?) {
        #expect(WordEnds(word).map { [$0.first, $0.last] } == ends)
    }

    @Test(arguments: [("logs", "=ls"), ("тест", "=тт"), ("log", nil), ("login", nil)])
    func wordsOfFourLettersHaveAThirdList(word: String, outer: String?) {
        #expect(WordEnds(word)?.outer == outer)
    }

    @Test(arguments: [
        ("", []), ("aA", ["a 0"]), ("aA bZ", ["a 0", "b 25"]), ("a bB cc", ["b 1"]), ("приветC", ["привет 2"]),
    ])
    func aListIsWordsWithALetter(text: String, words: [String]) {
        #expect(readWords(text).map { "\($0.text) \($0.commonness)" } == words)
    }

    @Test func theMoreCommonComesFirst() {
        let words = readWords("beB beC ae cD abB")
        #expect(words.sorted { $0.precedes($1) }.map(\.text) == ["c", "be", "ab", "be"])
    }
}
