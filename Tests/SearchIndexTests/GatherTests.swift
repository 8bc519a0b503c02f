import Testing

@testable import SearchIndex

@Suite struct GatherTests {
    private static let index = Result {
        try TemporaryIndex([
            article(
                "a", "Kube proxy", fields: "aliases: [Proxy]\nsummary: A proxy.\n",
                "The kube-proxy.\n\n## Proxy of kube\n\nA proxy."),
            article(
                "b", "Other", fields: "tags: [x]\n",
                "Proxies.\n\n## No\n\nNothing at GitHub.\n\n## Last\n\nproxy kube-proxy"),
        ])
    }

    private static func postings(_ form: PlannedTerm.Form) throws -> [String] {
        let file = try index.get()
        let postings = try SearchIndex(path: file.path).postings(of: [form])[form] ?? []
        return postings.map { posting in
            "\(posting.passage): " + Field.allCases.map { "\(posting.counts[$0.rawValue])" }.joined()
        }
    }

    /// Counts by title, names, heading, body, other.
    @Test(arguments: [
        (PlannedTerm.Form.word("proxy"), ["0: 11110", "1: 00110", "2: 00010", "4: 00020"]),
        (.word("proxies"), ["0: 11110", "1: 00110", "2: 00010", "4: 00020"]),
        (.word("kubeproxy"), ["0: 00001", "4: 00001"]), (.phrase(["kube", "proxy"]), ["0: 10010", "4: 00010"]),
        (.phrase(["proxies", "kube"]), ["4: 00010"]), (.phrase(["other", "proxies"]), []), (.word("absent"), []),
        (.word("hub"), ["3: 00001"]), (.phrase(["git", "hub"]), []), (.prefix("pro"), []), (.word("and"), []),
        (.word("near"), []),
    ])
    func aFormStandsInItsPassages(form: PlannedTerm.Form, postings: [String]) throws {
        #expect(try Self.postings(form) == postings)
    }

    @Test func manyFormsAreGatheredAtOnce() throws {
        let file = try Self.index.get()
        let index = try SearchIndex(path: file.path)
        let forms: [PlannedTerm.Form] = [
            .word("proxy"), .phrase(["kube", "proxy"]), .word("proxy"), .prefix("ku"), .word("absent"),
        ]
        let gathered = try index.postings(of: forms)
        #expect(Set(gathered.keys) == [forms[0], forms[1], forms[4]])
        for form in gathered.keys { #expect(try gathered[form] == index.postings(of: [form])[form]) }
        #expect(try index.postings(of: []) == [:])
    }

    @Test func aLabelIsOfItsPassages() throws {
        let file = try Self.index.get()
        let index = try SearchIndex(path: file.path)
        #expect(try index.passages(labelled: "tag:x") == [2])
        #expect(try index.passages(labelled: "tag:absent") == [])
    }

    @Test func formsOfOneTermAreAddedUp() {
        let first = [Posting(passage: 1, counts: SIMD8(title: 1)), Posting(passage: 4, counts: SIMD8(body: 2))]
        let second = [
            Posting(passage: 0, counts: SIMD8(body: 1)), Posting(passage: 4, counts: SIMD8(names: 1, body: 3)),
        ]
        #expect(merged([]) == [] && merged([first]) == first && merged([first, []]) == first)
        let both = [second[0], first[0], Posting(passage: 4, counts: SIMD8(names: 1, body: 5))]
        #expect(merged([first, second]) == both && merged([second, first]) == both)
    }
}
