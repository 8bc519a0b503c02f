import Model
import Testing

struct EntryTests {
    @Test func findsItsPassagesByAnchor() {
        let passages = ["", "fence", "restore"].map { anchor in
            Passage(
                anchor: anchor, title: "About \(anchor)", heading: [], level: 2, blocks: [], range: 0..<0,
                headingRange: 0..<0)
        }
        let entry = Entry(
            id: "runbooks/partition", kind: .runbook, fields: CommonFields(), details: .practice, passages: passages,
            source: SourceText(path: "", bytes: []))
        #expect(entry.passage(at: "fence")?.title == "About fence")
        #expect(entry.passage(at: "")?.title == "About ")
        #expect(entry.passage(at: "Fence") == nil)
    }
}
