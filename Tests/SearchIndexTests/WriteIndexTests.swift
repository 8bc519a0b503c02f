import Model
import SQLite
import Testing
import TextAnalysis

@testable import SearchIndex

@Suite struct WriteIndexTests {
    private func rows(_ sql: String, in index: TemporaryIndex) throws -> [String] {
        let database = try Database(path: index.path, mode: .readOnly)
        let statement = try database.prepare(sql)
        var rows: [String] = []
        while try statement.step() { rows.append(statement.text(at: 0)) }
        return rows
    }

    @Test func theSameLibraryGivesTheSameBytes() throws {
        let first = try TemporaryIndex(sampleFiles)
        let second = try TemporaryIndex(sampleFiles.reversed())
        #expect(try first.bytes == second.bytes)
    }

    @Test func anotherLibraryOrFingerprintGivesOthers() throws {
        let index = try TemporaryIndex(sampleFiles)
        #expect(try index.bytes != TemporaryIndex(sampleFiles, fingerprint: "g").bytes)
        #expect(try index.bytes != TemporaryIndex(Array(sampleFiles.dropLast())).bytes)
    }

    @Test func theIndexIsWhole() throws {
        let index = try TemporaryIndex(sampleFiles)
        try index.execute("INSERT INTO passage_fts(passage_fts, rank) VALUES('integrity-check', 0)")
        #expect(try rows("PRAGMA integrity_check", in: index) == ["ok"])
        #expect(try rows("SELECT count(*) FROM entry", in: index) == ["7"])
        let passages = try SearchIndex(path: index.path).table.passageCount
        #expect(try rows("SELECT count(*) FROM passage", in: index) == ["\(passages)"])
        #expect(try rows("SELECT count(*) FROM passage_fts", in: index) == ["\(passages)"])
    }

    /// Which tells that both sides know the same words: FTS5's tokenizer finds the letters that it was given, and no others.
    @Test func everyWordIsFoundInItsPassageAndField() throws {
        let files =
            sampleFiles + [
                article("odd", "\"Don't: ＨＴＴＰ/2 ½ ﬁle\"", "日本 DynamoDB's C++ naïve привет 10,000 \u{1F469}\n")
            ]
        let file = try TemporaryIndex(files)
        let index = try SearchIndex(path: file.path)
        var passage: Int32 = 0
        #expect(index.table.rows.count == files.count)
        let library = IndexedLibrary(of: linked(files))
        for entry in library.entries {
            for words in entry.passages.map({ $0.words.fields.map { $0.map { library.lexicon.words[Int($0)] } } }) {
                for field in Field.allCases {
                    for word in Set(words[field.rawValue]) {
                        let form = PlannedTerm.Form.word(word)
                        let found = try index.postings(of: [form])[form]?.first { $0.passage == passage }
                        let same = words[field.rawValue].count { stem($0) == stem(word) }
                        #expect(found?[field] == Double(same), "\(word) in \(entry.id)")
                    }
                }
                passage += 1
            }
        }
    }

    @Test func anEntryIsFoundByTheOtherWordsForItsTags() throws {
        let files: Files = [
            ("articles/a.md", "---\ntitle: A\ntags: [partition]\n---\n## B\n\nText.\n"),
            ("articles/c.md", "---\ntitle: C\ntags: [dns]\n---\n"),
        ]
        let tags = ["partition": TagMeaning(aliases: ["split brain", "netsplit"]), "dns": TagMeaning()]
        #expect(try TemporaryIndex(files, tags: tags).found("split brains") == ["articles/a"])
        #expect(try TemporaryIndex(files, tags: tags).found("netsplit") == ["articles/a"])
        #expect(try TemporaryIndex(files).found("netsplit") == [])
    }

    @Test func peopleAndEventsAreFoundByWhatTheirFieldsSay() throws {
        let index = try TemporaryIndex([
            ("people/a.md", "---\ntitle: Ada\norganisation: Acme\n---\n"),
            ("events/m.md", "---\ntitle: Meeting\nplace: Santa Clara\n---\n"),
        ])
        #expect(try index.found("acme") == ["people/a"])
        #expect(try index.found("santa clara") == ["events/m"])
    }

    @Test func linksAreKeptWithTheirReasons() throws {
        let index = try TemporaryIndex(
            sampleFiles + [
                (
                    "practices/fencing.md",
                    """
                    ---
                    title: Fencing
                    ---
                    ## Evidence
                    - [Switch](../incidents/switch-2012.md#what-ended-it "worked in") — it's what ended it.
                    """
                )
            ])
        let end = "(SELECT ref || '#' || anchor FROM passage JOIN entry ON entry.id = entry WHERE passage.id = %)"
        let sql = "SELECT % || ' ' || relation || ' ' || % || ': ' || reason FROM link"
            .replacing("%", with: end.replacing("%", with: "source"), maxReplacements: 1)
            .replacing("%", with: end.replacing("%", with: "target"), maxReplacements: 1)
        #expect(
            try rows(sql, in: index) == [
                "practices/fencing#evidence worked in incidents/switch-2012#what-ended-it: it's what ended it."
            ])
    }

    @Test func draftsAreLeftOut() throws {
        let index = try TemporaryIndex([("articles/a.md", "---\ntitle: Needle\ndraft: true\n---\nneedle\n")])
        #expect(try index.search("needle").total == 0)
    }

    @Test(arguments: ["'; DROP TABLE entry; --", "\"quotes\"", "a\u{2}b\u{3}c", "🎉", "\u{FFFF}", "<b>&"])
    func anyTextCanBeIndexed(text: String) throws {
        let index = try TemporaryIndex([("articles/a.md", "---\ntitle: A\n---\n\(text) needle\n")])
        let hit = try #require(try index.search("needle").hits.first)
        #expect(hit.snippet.bracketed.hasSuffix(" [needle]"))
    }

    @Test func anOldFileIsNotWrittenOver() throws {
        let index = try TemporaryIndex(sampleFiles)
        #expect(throws: SQLiteError.self) {
            try writeIndex(of: IndexedLibrary([]), links: [], fingerprint: "", to: index.path)
        }
    }
}
