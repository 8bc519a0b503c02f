import Checking
import Foundation
import Model
import Testing

@testable import Terminal

/// That the whole is valid is checked against the schema of OASIS, in `Tests/SiteTools`.
@Suite struct SARIFTests {
    private func results(_ problems: [Diagnostic]) throws -> [[String: Any]] {
        let log = try fields(sarifJSON(problems, version: "1.2.3"))
        let runs = try #require(log["runs"] as? [[String: Any]])
        return try #require(runs.first?["results"] as? [[String: Any]])
    }

    @Test func namesRulePlaceAndMend() throws {
        let span = SourceSpan(file: "Content/ä b.md", line: 3, column: 7, width: 4, excerpt: "x")
        let fix = Fix(file: "Content/ä b.md", range: 20..<24, replacement: "tags")
        let result = try #require(
            try results([Diagnostic(.stepWithoutEvidence, "wrong", help: "mend it", at: span, fix: fix)]).first)
        #expect(result["ruleId"] as? String == "KB042" && result["level"] as? String == "warning")
        let index = try #require(result["ruleIndex"] as? Int)
        #expect(RuleExplanation.all[index].rule == .stepWithoutEvidence)
        #expect((result["message"] as? NSDictionary) == ["text": "wrong; mend it."])
        let text = try JSONSerialization.data(withJSONObject: result, options: [.sortedKeys, .withoutEscapingSlashes])
        let json = String(decoding: text, as: UTF8.self)
        #expect(json.contains(#""region":{"endColumn":11,"startColumn":7,"startLine":3}"#))
        #expect(json.contains(#""uri":"Content/%C3%A4%20b.md""#))
        #expect(json.contains(#""deletedRegion":{"byteLength":4,"byteOffset":20},"insertedContent":{"text":"tags"}"#))
    }

    @Test func isALogAlsoOfNothing() throws { #expect(try results([]).isEmpty) }
}
