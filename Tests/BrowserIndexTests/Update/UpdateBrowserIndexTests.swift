import SearchIndex
import Testing

@testable import BrowserIndex

@Suite struct UpdateBrowserIndexTests {
    @Test(arguments: 0..<UInt64(220))
    func updatedScriptsAreWhatWholeOnesWouldBe(seed: UInt64) throws {
        var pages = RandomPages(seed: seed)
        let site = try UpdatedSite(pages.files)
        for step in 0..<2 {
            let before = site.table
            pages.edit()
            let indexed = IndexedLibrary(of: library(pages.files))
            // Texts that grow or shrink may belong into files of more or fewer passages.
            let isCutAlike = passagesInFile(before) == passagesInFile(indexed.table)
            #expect(try (site.update(with: pages.files) != nil) == isCutAlike, "step \(step)")
            if !isCutAlike { return }
            let whole = scripts(of: indexed)
            let different = Set(whole.keys).union(site.files.keys).filter { whole[$0] != site.files[$0] }
            #expect(different.isEmpty, "step \(step)")
            if !different.isEmpty { return }
        }
    }

    /// A word more at the end of a text leaves alone what does not name it.
    @Test func anEditTouchesFewFiles() throws {
        func pages(_ word: String) -> Files {
            SampleIndex.files.map { ($0.path, $0.path == "articles/a7.md" ? $0.text + " \(word)\n" : $0.text) }
        }
        let site = try UpdatedSite(pages("w5x"))
        #expect(site.files.count > 40)
        let update = try #require(try site.update(with: pages("w5x zebra")))
        #expect(site.files == scripts(of: IndexedLibrary(of: library(pages("w5x zebra")))))
        // The passage's text, terms, positions, three lists of the vocabulary, and the manifest.
        #expect((4...9).contains(update.written.count), "\(update.written.map(\.path))")
        #expect(update.written.last?.path == "search/manifest.js")
    }

    @Test func nothingIsWrittenForNothing() throws {
        let site = try UpdatedSite(SampleIndex.files)
        #expect(try site.update(with: SampleIndex.files) == BrowserIndexChange())
    }

    @Test(arguments: ["search/manifest.js", "search/texts/0.js", "search/terms/", "search/positions/", "search/words/"])
    func filesOfAnotherIndexAreNotUpdated(path: String) throws {
        var change: IndexChange?
        let site = try UpdatedSite(SampleIndex.files)
        let files = SampleIndex.files.map {
            ($0.path, $0.text.replacing("</script>", with: "</script>") + "\nzebra w5x\n")
        }
        change = try site.indexChange(with: files)
        let found = try #require(change)
        let old = site.files
        #expect(updateBrowserIndex(found, read: { old[$0] }) != nil)
        #expect(updateBrowserIndex(found, read: { $0.hasPrefix(path) ? nil : old[$0] }) == nil)
        #expect(updateBrowserIndex(found, read: { $0.hasPrefix(path) ? [0x78] : old[$0] }) == nil)
    }
}

/// Words of so many entries that their postings are by entry.
@Suite struct UpdateCommonWordsTests {
    private static let count = 1100

    /// All have `shared`, and all but some `most`.
    private static func pages(_ words: [Int: String] = [:], without: Int) -> Files {
        (0..<count).map { number in
            let most = number < without ? "" : "most"
            return article(
                "a\(10_000 + number)", "Entry", "shared \(most) \(words[number] ?? "")\n\n## Part\n\nshared")
        }
    }

    @Test func postingsByEntryStayByEntry() throws {
        let site = try UpdatedSite(Self.pages(without: 10))
        let edited = Self.pages([20: "shared shared most", 30: "new", 5: "most"], without: 10)
        #expect(try site.update(with: edited) != nil)
        #expect(site.files == scripts(of: IndexedLibrary(of: library(edited))))
    }

    /// From 1024 entries on, in more than a quarter of all.
    @Test func aWordThatBecomesCommonIsLeftToWholeScripts() throws {
        let before = Self.pages(without: Self.count - 1023)
        let after = Self.pages([0: "most"], without: Self.count - 1023)
        #expect(try UpdatedSite(before).update(with: after) == nil)
        #expect(try UpdatedSite(after).update(with: before) == nil)
    }
}
