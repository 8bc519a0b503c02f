import Testing

@testable import SearchIndex

@Suite struct SearchQueryTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var terms: [QueryTerm]

        init(_ text: String, _ terms: QueryTerm...) { (testDescription, self.terms) = (text, terms) }
    }

    @Test(arguments: [
        Example(""), Example("  \t\n"), Example("\""), Example("\"\""), Example("*"), Example("- : ( ) ^ + . 🎉"),
        Example("split brain", .word("split"), .word("brain")),
        Example("part*", .prefix("part")), Example("part**", .prefix("part*")), Example("*part", .word("*part")),
        Example("\"split brain\"", .phrase("split brain")), Example("\"split*\"", .phrase("split*")),
        Example("a \"b c\" d", .word("a"), .phrase("b c"), .word("d")),
        Example("a \"b c", .word("a"), .phrase("b c")), Example("a\"b\"c", .word("a"), .phrase("b"), .word("c")),
        Example("\"b c\"*", .phrase("b c")),
        Example("AND OR NOT NEAR(a)", .word("AND"), .word("OR"), .word("NOT"), .word("NEAR(a)")),
        Example("title:word", .word("title:word")), Example("c++ -x", .word("c++"), .word("-x")),
        Example("é 汉字 ١", .word("é"), .word("汉字"), .word("١")),
    ])
    func anyTextIsReadAsTerms(_ example: Example) {
        #expect(queryTerms(in: example.testDescription) == example.terms)
    }

    @Test(arguments: [
        (QueryTerm.word("a"), #""a""#), (.prefix("a"), #""a"*"#), (.phrase("a b"), #""a b""#),
        (.word(#"a"b"#), #""a""b""#), (.word("a\"\u{301}b"), "\"a\"\"\u{301}b\""), (.phrase("a\0b"), #""a b""#),
    ])
    func aTermIsAlwaysQuoted(term: QueryTerm, expression: String) { #expect(term.expression == expression) }

    @Test(arguments: [
        ("one", #""one""#, #""one""#), ("one two", #""one" OR "two""#, #""one" AND "two""#),
        ("\"one two\"", #""one two""#, #""one two""#),
        ("Who must fence the other?", #""fence" OR "other?""#, #""fence" AND "other?""#),
        // Nothing else remains, a phrase, the beginning of a word.
        ("to be", #""to" OR "be""#, #""to" AND "be""#), ("\"to be\" me", #""to be""#, #""to be""#),
        ("the*", #""the"*"#, #""the"*"#),
    ])
    func anyTermWillDo(text: String, any: String, all: String) {
        let match = MatchExpressions(text)
        #expect(match?.any == any)
        #expect(match?.all == all)
    }

    @Test(arguments: ["", " ", "🎉", "\"\""]) func nothingIsAskedFor(text: String) {
        #expect(MatchExpressions(text) == nil)
    }
}
