import Testing

@testable import SearchIndex

@Suite struct ResolvedPlanTests {
    private static func index() throws -> TemporaryIndex {
        try TemporaryIndex(
            [
                article("a", "The partition", "kube-proxy and kubelets"), article("b", "Partitions", "kubernetes"),
                article("c", "Parting", "fencing"),
            ] + (0..<40).map { article("q\($0)", "Entry \($0)", "quorum") })
    }

    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var corrections: [String] = []
        var unknown: [String] = []
        var entries: [String] = []
    }

    @Test(arguments: [
        Example(testDescription: "partition", entries: ["a", "b"]),
        Example(testDescription: "PARTITIONED", entries: ["a", "b"]),
        Example(testDescription: "partiton", corrections: ["partiton → partition"], entries: ["a", "b"]),
        Example(testDescription: "Kuber", corrections: ["Kuber → kuber*"], entries: ["b"]),
        Example(testDescription: "kube", entries: ["a"]),
        Example(testDescription: "kub", corrections: ["kub → kub*"], entries: ["a", "b"]),
        Example(testDescription: "kub*", entries: ["a", "b"]),
        Example(testDescription: "par*", entries: ["a", "b", "c"]),
        Example(testDescription: "xyzzy", unknown: ["xyzzy"]), Example(testDescription: "xyzzy*"),
        Example(testDescription: "xyzzy fencing", unknown: ["xyzzy"], entries: ["c"]),
        Example(testDescription: "+xyzzy fencing", unknown: ["xyzzy"]),
        Example(testDescription: "+fencng partition", corrections: ["fencng → fencing"], entries: ["c"]),
        // What is left out is taken as it is typed, and so are phrases and alternatives.
        Example(testDescription: "partition -kubrnetes", entries: ["a", "b"]),
        Example(testDescription: "partition -kubern*", entries: ["a"]),
        Example(testDescription: "partition -kubernetes", entries: ["a"]),
        Example(testDescription: "fencng OR kubrnetes"),
        Example(testDescription: "fencng OR kubernetes", entries: ["b"]),
        Example(testDescription: "fencing OR par*", entries: ["a", "b", "c"]),
        // A compound that is not there by itself is found by its parts, and no word is said to be unknown.
        Example(testDescription: "kubelets-fencing", entries: ["a", "c"]),
        Example(testDescription: "kubeproxy", entries: ["a"]),
        Example(testDescription: "quorun", corrections: ["quorun → quorum"], entries: (0..<40).map { "q\($0)" }),
    ])
    func aTermIsWordsOfTheIndex(_ example: Example) throws {
        let result = try Self.index().search(example.testDescription, limit: 100)
        #expect(result.corrections.map { "\($0.typed) → \($0.searched)" } == example.corrections)
        #expect(result.unknownWords == example.unknown)
        #expect(Set(result.groups.map(\.entry)) == Set(example.entries.map { "articles/" + $0 }))
        #expect(result.total == example.entries.count)
    }

    @Test(arguments: [
        ("par", ["a", "b", "c"]), ("part", ["a", "b", "c"]), ("fenc", ["c"]), ("fencing", ["c"]), ("p", []),
        // A stop word before it does not matter, and only the last word is open.
        ("the par", ["a", "b", "c"]), ("par fenc", ["a", "b", "c"]), ("partition fenc", ["a", "b", "c"]), ("-par", nil),
        ("kube-pro", ["a"]),
    ])
    func theLastWordMayBeTheBeginningOfOthers(text: String, entries: [String]?) throws {
        let found = Set(try Self.index().entries(text, isTyping: true))
        #expect(entries.map { found == Set($0.map { "articles/" + $0 }) } ?? (found.count == 43), "\(found)")
    }

    /// Without typing, a known word is that word alone.
    @Test(arguments: [
        ("the kube", ["a", "b"], ["a"]), ("kube", ["a", "b"], ["a"]), ("kube fencing", ["a", "c"], ["a", "c"]),
    ])
    func aKnownWordIsOpenOnlyWhileItIsTyped(text: String, typing: [String], typed: [String]) throws {
        let index = try Self.index()
        #expect(Set(try index.entries(text, isTyping: true)) == Set(typing.map { "articles/" + $0 }))
        #expect(Set(try index.entries(text)) == Set(typed.map { "articles/" + $0 }))
    }
}
