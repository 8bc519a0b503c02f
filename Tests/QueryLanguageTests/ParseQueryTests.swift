import Model
import QueryLanguage
import Testing

@Suite struct ParseQueryTests {
    @Test func thereAreManyCases() {
        #expect(QueryCase.all.count >= 500)
        #expect(QueryCase.all.allSatisfy { $0.reads != nil || $0.groups != nil })
    }

    @Test(arguments: QueryCase.all)
    func isReadAsTheCaseSays(_ expected: QueryCase) {
        let query = parseQuery(expected.whole)
        if let reads = expected.reads { #expect(description(of: query) == reads) }
        if let groups = expected.groups { #expect(query.groups.count == groups) }
        #expect(query.notes == expected.notes ?? [])
    }

    /// A search box reads after every letter.
    @Test func everyBeginningIsAQuery() {
        for line in QueryCase.all where line.times == nil {
            for end in line.text.unicodeScalars.indices {
                let query = parseQuery(String(line.text.unicodeScalars[..<end]))
                let terms = query.groups.flatMap(\.alternatives)
                #expect(terms.allSatisfy { !letters(of: $0).isEmpty }, "\(line.text)")
                #expect(query.groups.allSatisfy { !$0.alternatives.isEmpty }, "\(line.text)")
                #expect(!terms.isEmpty || !query.filters.isEmpty || !query.notes.isEmpty, "\(line.text)")
            }
        }
    }

    private func letters(of term: Query.Term) -> String {
        switch term {
        case .word(let text), .prefix(let text), .phrase(let text):
            text.filter { $0.isLetter || $0.isNumber }
        }
    }

    /// The value itself, which the descriptions of the cases show only a part of.
    @Test func givesGroupsInTheOrderTyped() {
        let query = parseQuery(#"network "split brain" -dns node* OR +pod C++ AND go"#)
        #expect(
            query.groups == [
                Query.Group([.word("network")]),
                Query.Group([.phrase("split brain")], need: .required),
                Query.Group([.word("dns")], need: .excluded),
                Query.Group([.prefix("node"), .word("pod")], need: .required),
                Query.Group([.word("C++")], need: .required),
                Query.Group([.word("go")], need: .required),
            ])
        #expect(query.filters == [])
        #expect(query.notes == [])
    }

    @Test(
        arguments: [
            ("kind:incident,runbook", Query.Filter(.kind([.incident, .runbook]))),
            ("-tag:\"Retry storm\"", Query.Filter(.tag(["retry-storm"]), isExcluded: true)),
            ("by:\"Richard Cook\"", Query.Filter(.person(["Richard Cook"]))),
            ("event:Velocity", Query.Filter(.event(["Velocity"]))),
            ("company:etsy", Query.Filter(.organisation(["etsy"]))),
            ("year:2012-02", Query.Filter(.date(from: "2012-02-01", through: "2012-02-29"))),
            ("before:2013", Query.Filter(.date(from: nil, through: "2012-12-31"))),
            ("after:2013", Query.Filter(.date(from: "2014-01-01", through: nil))),
            ("in:books/high*", Query.Filter(.place(["books/high"]))),
            ("links:\"was missing\"", Query.Filter(.links(["was-missing"]))),
            ("NOT has:video", Query.Filter(.has([.video]), isExcluded: true)),
        ])
    func givesFilters(text: String, filter: Query.Filter) {
        #expect(parseQuery(text) == Query(filters: [filter]))
    }
}
