import SQLite
import Testing
import TextAnalysis

/// FTS5 itself is the judge.
@Suite struct PorterTests {
    @Test func stemsTheSharedCases() throws {
        let cases = try SharedCases.read().stems
        #expect(cases.count > 200)
        for expected in cases {
            #expect(scalars([stem(expected.word)]) == scalars([expected.stem]), "\(expected.word)")
        }
        try expectStemsOfFTS5(cases.map(\.word))
    }

    /// Each ending behind each, behind beginnings with and without vowels, short and doubled.
    @Test func stemsWordsMadeOfEndings() throws {
        let endings = """
            ational tional enci anci izer logi bli alli entli eli ousli ization ation ator alism iveness fulness ousness \
            aliti iviti biliti icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ion \
            ou ism ate iti ous ive ize eed ed ing s es ies sses y e ll ss at bl iz ying
            """.split(separator: " ").map(String.init)
        let beginnings = ["", "a", "y", "ab", "by", "bay", "aba", "tr", "é", "xyx", "hopp", "fizz", "st", "oo"]
        let words = beginnings.flatMap { beginning in
            endings.flatMap { ending in ([""] + endings).map { beginning + ending + $0 } }
        }
        try expectStemsOfFTS5(Array(Set(words)))
    }

    private func expectStemsOfFTS5(_ words: [String]) throws {
        let database = try Database(path: ":memory:", mode: .create)
        try database.execute(
            """
            CREATE VIRTUAL TABLE word USING fts5(text, tokenize = 'porter ascii');
            CREATE VIRTUAL TABLE stem USING fts5vocab(word, 'instance');
            BEGIN;
            """)
        let insert = try database.prepare("INSERT INTO word(rowid, text) VALUES (?, ?)")
        for (index, word) in words.enumerated() {
            try insert.bind(index, at: 1)
            try insert.bind(word, at: 2)
            _ = try insert.step()
            insert.reset()
        }
        try database.execute("COMMIT")
        let select = try database.prepare("SELECT doc, term FROM stem")
        var count = 0
        while try select.step() {
            let word = words[select.int(at: 0)]
            #expect(stem(word) == select.text(at: 1), "\(word)")
            count += 1
        }
        #expect(count == words.count)
    }
}
