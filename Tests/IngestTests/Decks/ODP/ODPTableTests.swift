import Model
import Testing

@testable import Ingest

@Suite struct ODPTableTests {
    private func tables(_ rows: String) throws -> (tables: [Table], document: IngestedDocument) {
        let table = "<draw:frame><table:table>\(rows)</table:table></draw:frame>"
        let document = try readODP(flatDeck(page(table)))
        let tables = slideBlocks(document).compactMap { if case .table(let table) = $0 { table } else { nil } }
        return (tables, document)
    }

    private func cell(_ text: String, _ attributes: String = "") -> String {
        "<table:table-cell \(attributes)>\(text.isEmpty ? "" : paragraph(text))</table:table-cell>"
    }

    private func row(_ cells: String, _ attributes: String = "") -> String {
        "<table:table-row \(attributes)>\(cells)</table:table-row>"
    }

    private func texts(_ table: Table) -> [[String]] { ([table.header] + table.rows).map { $0.map(\.plainText) } }

    @Test func headerAndRows() throws {
        let rows = "<table:table-header-rows>\(row(cell("A") + cell("B")))</table:table-header-rows>" + row(cell("1|2"))
        #expect(try tables(rows).tables.map(texts) == [[["A", "B"], ["1|2", ""]]])
    }

    @Test func coveredCellsAreEmpty() throws {
        let covered = "<table:covered-table-cell><text:p>hidden</text:p></table:covered-table-cell>"
        let merged = cell("Wide", "table:number-columns-spanned=\"2\"") + covered + cell("C")
        #expect(try tables(row(merged)).tables.map(texts) == [[["Wide", "", "C"]]])
    }

    @Test func emptyRepetitionsAreNotWrittenOut() throws {
        let rows =
            row(
                cell("rep", "table:number-columns-repeated=\"2\"") + cell("", "table:number-columns-repeated=\"16384\"")
            )
            + row(cell("", "table:number-columns-repeated=\"16384\""), "table:number-rows-repeated=\"1048576\"")
        let found = try tables(rows)
        #expect(found.tables.map(texts) == [[["rep", "rep"]]])
        #expect(found.document.warnings.isEmpty)
    }

    @Test func fullRepetitionsAreCut() throws {
        let rows = row(
            cell("x", "table:number-columns-repeated=\"999999999\""), "table:number-rows-repeated=\"999999999\"")
        let found = try tables(rows)
        #expect(found.tables.map { $0.rows.count } == [999])
        #expect(found.tables.map { $0.header.count } == [100])
        #expect(found.document.warnings.map(\.code) == ["table-cut"])
    }

    @Test(arguments: ["-5", "0", "x", ""])
    func aRepetitionThatIsNoneIsOne(count: String) throws {
        #expect(try tables(row(cell("x", "table:number-columns-repeated=\"\(count)\""))).tables.map(texts) == [[["x"]]])
    }

    @Test func paragraphsOfACellAreOneLine() throws {
        let lists = "<text:list><text:list-item><text:p>b</text:p></text:list-item></text:list>"
        let both = "<table:table-cell><text:p>a<text:line-break/>c</text:p>\(lists)</table:table-cell>"
        #expect(try tables(row(both)).tables.map(texts) == [[["a c b"]]])
    }

    @Test func anEmptyTableIsNothing() throws {
        #expect(try tables(row(cell(""))).tables.isEmpty)
    }
}
