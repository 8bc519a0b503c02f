import Testing

@testable import BrowserIndex

@Suite struct WriteTermsTests {
    /// What is in memory at once must not tell in the files, wherever a part ends.
    @Test(arguments: [1, 2, 7, 100, 333])
    func partsMakeTheFilesOfTheWhole(partSize: Int) {
        let whole = Written(partSize: 1_000_000)
        let parts = Written(partSize: partSize)
        #expect(whole.starts.count > 1 && parts.starts == whole.starts)
        #expect(parts.files.map(\.path).sorted() == whole.files.map(\.path).sorted())
        let bytes = Dictionary(uniqueKeysWithValues: whole.files.map { ($0.path, $0.bytes) })
        #expect(parts.files.allSatisfy { bytes[$0.path] == $0.bytes })
    }
}

private struct Written {
    var starts: [String] = []
    var files: [ShardFile] = []

    init(partSize: Int) {
        starts = writeTerms(of: SampleIndex.indexed, partSize: partSize) { files.append($0) }
    }
}
