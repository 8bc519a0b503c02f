import Foundation
import Testing

/// Documentation/search.md shows only what a case proves.
@Suite struct DocumentationTests {
    @Test func eachExampleIsACase() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "Documentation/search.md"), encoding: .utf8)
        let rows = page.matches(of: #/(?m)^\| `([^`]+)` \|/#).map { String($0.1) }
        let calls = page.matches(of: #/(?m)^kb search '(.+)'$/#).map { String($0.1) }
        #expect(rows.count >= 20)
        #expect(calls.count == 2)
        let texts = Set(QueryCase.all.map(\.text))
        for example in rows + calls { #expect(texts.contains(example), "\(example)") }
    }
}
