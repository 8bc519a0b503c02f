import Model
import Testing

struct FixTests {
    @Test(arguments: [
        ("tagz", "tags"), ("\"tagz\"", "\"tags\""), ("'tagz'", "'tags'"), ("tag\\z", nil), ("'tagz\"", nil),
        ("tag z", nil),
    ])
    func isThereForWhatStandsLetterByLetter(written: String, replacement: String?) {
        let source = SourceText(path: "x.md", bytes: Array("é \(written)!".utf8))
        let range = 3..<3 + written.utf8.count
        #expect(
            source.fix(range, from: "tagz", to: "tags")
                == replacement.map { Fix(file: "x.md", range: range, replacement: $0) })
    }
}
