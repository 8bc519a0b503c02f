import Evidence
import Model
import Testing

@testable import Site

@Suite struct CoverageMatrixTests {
    @Test(
        arguments: [
            ([], nil), ([.shownBy], .shown), ([.missingIn], .missing), ([.workedIn], .worked),
            ([.shownBy, .missingIn], .missing), ([.shownBy, .workedIn], .worked), ([.missingIn, .workedIn], .partly),
            ([.applies, .mentions], nil),
        ] as [([Relation], CoverageMark?)])
    func relationsAreOneSign(relations: [Relation], mark: CoverageMark?) {
        #expect(CoverageMark(relations) == mark)
    }

    private static let files: Files = [
        ("incidents/a.md", "---\ntitle: A\ndate: 2010\ncategories: [dns, power]\n---\n"),
        ("incidents/b.md", "---\ntitle: B\ndate: 2012\ncategories: [dns]\n---\n"),
        ("incidents/c.md", "---\ntitle: C\ndate: 2011\n---\n"),
        ("incidents/d.md", "---\ntitle: D\ndate: 2013\ncategories: [power]\n---\n"),
        (
            "practices/p.md",
            "---\ntitle: P\n---\n- [B](../incidents/b.md \"missing in\") — x\n"
                + "- [C](../incidents/c.md \"worked in\") — x\n"
        ),
        (
            "practices/q.md",
            "---\ntitle: Q\n---\n- [A](../incidents/a.md \"shown by\") — x\n"
                + "- [B](../incidents/b.md \"worked in\") — x\n"
        ),
        ("practices/r.md", "---\ntitle: R\n---\n"),
    ]

    private func tables(rows: Int = 60, columns: Int = 24) -> [CoverageTable] {
        let library = linked(Self.files).library
        return coverageTables(of: coverage(of: library), in: library, mostRows: rows, mostColumns: columns)
    }

    @Test func anIncidentStandsInItsFirstCategory() {
        #expect(tables().map(\.category) == ["dns", nil], "a category without evidence has no table")
        #expect(tables().map { $0.rows.map(\.incident) } == [["incidents/b", "incidents/a"], ["incidents/c"]])
    }

    @Test func onlyPracticesWithEvidenceThereHaveAColumn() {
        #expect(tables().map(\.practices) == [["practices/q", "practices/p"], ["practices/p"]])
        #expect(tables()[0].rows.map(\.marks) == [[.worked, .missing], [.shown, nil]])
    }

    @Test func whatIsLeftOutIsCounted() throws {
        let table = try #require(tables(rows: 1, columns: 1).first)
        #expect(table.practices == ["practices/q"])
        #expect(table.rows.map(\.incident) == ["incidents/b"])
        #expect([table.allPractices, table.allIncidents] == [2, 2])
    }
}
