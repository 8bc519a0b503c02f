import Foundation
import Linking
import Testing

@testable import Evidence
@testable import Terminal

private let nasty = "Nasty \\e[2J, \\\"quoted\\\""

/// A practice for three incidents, a step without evidence, and an incident with a title that wants to drive a terminal.
private let sample = coverage(
    of: linked([
        (
            "practices/quorum.md",
            "---\ntitle: Quorum\n---\n- [a](../incidents/a.md \"shown by\") — why.\n"
                + "- [b](../incidents/b.md \"worked in\") — why.\n- [a](../incidents/a.md \"missing in\") — why.\n"
        ),
        ("practices/zeal.md", "---\ntitle: Zeal\n---\nNone.\n"),
        (
            "runbooks/partition.md",
            "---\ntitle: Partition\n---\n## Confirm {#confirm}\n\n- [q](../practices/quorum.md \"applies\") — why.\n"
        ),
        ("incidents/a.md", "---\ntitle: A\n---\nx\n"), ("incidents/b.md", "---\ntitle: B\n---\nx\n"),
        ("incidents/c.md", "---\ntitle: \"\(nasty)\"\ntags: [one]\n---\nx\n"),
    ]))

@Suite struct CoverageTextTests {
    @Test func gapsSayHowManyAndWhich() {
        #expect(
            coverageGapsText(sample.gaps, style: plain) == """
                Gaps
                  Steps without evidence: 1
                    runbooks/partition#confirm  Confirm
                  Incidents that no step or practice answers: 1
                    incidents/c  Nasty \u{FFFD}[2J, "quoted"
                  Practices that no step applies: 1
                    practices/zeal  Zeal
                  Tags used once: 1
                    one  incidents/c

                """)
    }

    @Test func theWeakestComesFirst() throws {
        let text = coverageText(sample, style: plain)
        let zeal = try #require(text.range(of: "practices/zeal  ", options: .backwards))
        let quorum = try #require(text.range(of: "practices/quorum  ", options: .backwards))
        #expect(zeal.lowerBound < quorum.lowerBound)
    }

    @Test func everyLineFitsTheScreenAndIsHarmless() {
        for width in [60, 80, 100] {
            let text = coverageText(sample, style: Style(usesColor: true, width: width))
            #expect(isHarmless(text))
            #expect(text.split(separator: "\n").allSatisfy { columns(of: String($0)) <= width })
        }
    }

    @Test func numbersOfNothingHaveNoHundredths() {
        let text = coverageText(coverage(of: linked([])), style: plain)
        #expect(!text.contains("%"))
        #expect(text.contains("no steps yet"))
    }

    @Test func theMatrixHasALetterForEachRelation() {
        #expect(
            coverageMatrixText(sample.practices, incidents: sample.incidents, style: plain) == """
                        1  2  3
                quorum sm  w  ·
                zeal    ·  ·  ·

                s shown by, m missing in, w worked in
                1  incidents/a  A
                2  incidents/b  B
                3  incidents/c  Nasty \u{FFFD}[2J, "quoted"

                """)
    }

    @Test func theMatrixIsCutIntoBlocksThatFit() {
        let incidents = (1...12).map { CoveredIncident(id: "incidents/i\($0)", title: "I", answeredBy: []) }
        let narrow = Style(usesColor: false, width: 24)
        let text = coverageMatrixText(sample.practices, incidents: incidents, style: narrow)
        #expect(
            text.components(separatedBy: "\n\n").dropLast() == [
                "       1 2 3 4 5 6 7 8 9\nquorum · · · · · · · · ·\nzeal   · · · · · · · · ·",
                "       1 1 1\n       0 1 2\nquorum · · ·\nzeal   · · ·",
            ])
    }

    @Test func theTableForASpreadsheetHasAColumnForEachIncident() {
        #expect(
            coverageCSV(sample.steps + sample.practices, incidents: sample.incidents) == """
                kind,ref,title,incidents/a,incidents/b,incidents/c\r
                step,runbooks/partition#confirm,Confirm,,,\r
                practice,practices/quorum,Quorum,shown by; missing in,worked in,\r
                practice,practices/zeal,Zeal,,,\r

                """)
    }
}
