import Model
import SearchIndex
import Testing
import TextAnalysis

@testable import BrowserIndex

@Suite struct ManifestTests {
    @Test func theManifestHasTheNumbersOfTheTable() throws {
        let manifest = try SampleIndex.read.get().manifest
        let table = SampleIndex.indexed.table
        #expect(manifest["kinds"] == Kind.allCases.map(\.rawValue).joined(separator: "\n"))
        #expect(numbers(manifest["entryKinds"] ?? "") == table.rows.map { Kind.allCases.firstIndex(of: $0.kind) })
        #expect(numbers(manifest["lengths"] ?? "") == table.rows.map { lengthCode($0.length) })
        #expect(numbers(manifest["titleLengths"] ?? "") == table.rows.map(\.titleLength))
        #expect(numbers(manifest["titleWeights"] ?? "") == table.rows.map(\.titleWeight))
        #expect(numbers(manifest["passages"] ?? "") == table.rows.map(\.passages))
        #expect(manifest["stopWords"]?.split(separator: " ").map(String.init) == StopWords.all)
        let dates = try #require(try SampleIndex.read.get().calls["search/dates.js"])
        #expect(try dates.name == "dates" && numbers(dates.arguments.first as? String ?? "") == table.rows.map(\.day))
    }

    @Test func theManifestSaysWhatCharactersBecome() throws {
        let folds =
            try SampleIndex.read.get().manifest["folds"]?.split(separator: "\n").map { Array($0.unicodeScalars) } ?? []
        let folded = Dictionary(
            uniqueKeysWithValues: folds.map { (String($0[0]), String(String.UnicodeScalarView($0[1...]))) })
        #expect(folded["ü"] == "u" && folded["ﬁ"] == "fi" && folded["Ｈ"] == "h" && folded["ß"] == "ss")
        #expect(folded["п"] == "п" && folded["日"] == "日" && folded["🔥"] == " " && folded["\u{301}"] == "")
        #expect(folded["e"] == nil && folded["é"] == nil)
    }
}
