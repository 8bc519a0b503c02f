import Testing

@testable import Checking

@Suite struct IncidentWithoutSourceTests {
    private func report(_ fields: String, kind: String = "incidents") -> [String] {
        problems(in: ["\(kind)/x": "---\ntitle: Flood\n\(fields)---\n"], incidentsWithoutSource)
    }

    @Test(arguments: [
        ("", "add 'source: https://…' to the front matter"),
        ("archive: https://example.org\n", "add 'source: https://…' to the front matter"),
        ("source:\n", "fill in the field 'source': its address"),
        ("source: ''\n", "fill in the field 'source': its address"),
        ("source: ~\n", "fill in the field 'source': its address"),
    ])
    func standsAtTheTitle(fields: String, help: String) {
        #expect(
            report(fields) == [
                "incidents/x 2:8+5 ?KB048 the incident does not say where its facts are from | \(help)"
            ])
    }

    @Test func isSilentWithASourceAndOnOtherKinds() {
        #expect(report("source: https://example.org\n") == [])
        #expect(report("", kind: "practices") == [])
        #expect(report("draft: true\n") == [])
    }

    /// What is wrong with it is reported already.
    @Test func isSilentOnASourceThatIsNoAddress() {
        #expect(report("source: example.org\n").map { $0.contains("KB016") } == [true])
    }
}
