import Linking
import Model
import Testing

@testable import Terminal

@Suite struct OutsideTextTests {
    private let sample = linked([
        (
            "books/b.md",
            "---\ntitle: B\nurl: https://example.org/b\n---\n[x](https://example.org/x) is outside.\n\n## One {#one}\n\n"
                + "[y](https://example.org/y), and [in](#one).\n"
        )
    ])

    private var found: [(entry: Entry, addresses: [OutsideAddress])] {
        sample.entries.map { ($0, outsideAddresses(of: $0)) }
    }

    @Test func eachAddressHasItsPlace() {
        #expect(
            outsideText(found, style: plain) == """
                B  books/b
                  url   https://example.org/b
                  text  https://example.org/x
                  #one  https://example.org/y

                3 addresses

                """)
    }

    @Test func programsGetTheFieldOrThePassageAndTheLine() throws {
        let json = try fields(outsideJSON(found))
        let rows = try #require(json["external"] as? [[String: Any]])
        #expect(rows.map { $0["ref"] as? String } == ["books/b", "books/b", "books/b#one"])
        #expect(rows.map { $0["field"] as? String } == ["url", nil, nil])
        #expect(rows.map { $0["line"] as? Int } == [3, 5, 9])
    }
}
