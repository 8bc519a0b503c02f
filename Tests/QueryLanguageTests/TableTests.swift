import Model
import Testing

@testable import QueryLanguage

/// The browser has tables of its own. The cases hold them to the same words, so each word must be in a case.
@Suite struct TableTests {
    private let texts = Set(QueryCase.all.map(\.text))

    @Test(
        arguments: [
            "kind:" + Kind.allCases.map(\.rawValue).joined(separator: ","),
            "kind:" + Kind.allCases.map(\.folder).joined(separator: ","),
            "in:" + Kind.allCases.map(\.folder).joined(separator: ","),
            "links:" + linkSlugs.joined(separator: ","),
            "has:" + Query.Feature.allCases.map(\.rawValue).joined(separator: ","),
        ])
    func hasACaseWithAll(text: String) {
        #expect(texts.contains(text))
        #expect(parseQuery(text).notes == [])
    }

    @Test(arguments: Field.allCases.flatMap(\.names))
    func hasACaseForTheName(name: String) {
        #expect(texts.contains { $0.hasPrefix("\(name.uppercased()):") })
    }

    @Test(arguments: littleWords.sorted())
    func hasASentenceWithTheLittleWord(word: String) {
        #expect(texts.contains { $0.lowercased() == "\(word) drain node pod queue \"split brain\"" })
    }

    @Test func bothEndsOfEachRelationAreInTheList() {
        #expect(Set(linkSlugs).count == 2 * Relation.allCases.count)
    }
}
