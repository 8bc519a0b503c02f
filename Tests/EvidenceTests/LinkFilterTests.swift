import Evidence
import Linking
import Model
import Testing

@Suite struct LinkFilterTests {
    private let sample = library(
        file("runbooks/r", "## One {#one}\n\n" + link("practices/p", "applies") + link("incidents/a", "missing in")),
        file("practices/p", link("incidents/a", "shown by") + link("practices/q")), file("practices/q"),
        file("incidents/a"), file("talks/lonely"))

    private func found(_ from: Kind?, _ to: Kind?, _ word: String?) -> [String] {
        sample.links(matching: LinkFilter(from: from, to: to, word: word.flatMap { RelationWord($0) })).map(\.line)
    }

    private typealias Case = (from: Kind?, to: Kind?, word: String?, links: [String])
    private static let cases: [Case] = [
        (.practice, Kind.incident, nil, ["practices/p shown by incidents/a"]),
        (.incident, .practice, nil, ["incidents/a shows practices/p"]),
        (.incident, nil, nil, ["incidents/a shows practices/p", "incidents/a was missing runbooks/r#one"]),
        (nil, .runbook, nil, ["incidents/a was missing runbooks/r#one", "practices/p applied by runbooks/r#one"]),
        (nil, nil, "missing in", ["runbooks/r#one missing in incidents/a"]),
        (nil, nil, "was missing", ["incidents/a was missing runbooks/r#one"]),
        (nil, nil, "mentioned by", ["practices/q mentioned by practices/p"]),
        (.practice, .practice, nil, ["practices/p mentions practices/q"]),
        (.practice, .practice, "mentioned by", ["practices/q mentioned by practices/p"]),
        (.incident, nil, "missing in", []), (.talk, nil, nil, []), (.practice, .incident, "shows", []),
    ]

    @Test(arguments: cases.indices)
    func tellsLinksAsTheyWereAskedFor(index: Int) {
        let (from, to, word, links) = Self.cases[index]
        #expect(found(from, to, word) == links)
    }

    @Test func withoutAnyChoiceEachLinkIsToldOnceInItsOwnDirection() {
        #expect(LinkFilter().isEmpty)
        #expect(
            found(nil, nil, nil) == [
                "practices/p shown by incidents/a", "practices/p mentions practices/q",
                "runbooks/r#one missing in incidents/a", "runbooks/r#one applies practices/p",
            ])
    }

    @Test(arguments: ["shown by", "shows", "was missing", "mentions", "mentioned by", "recounted in"])
    func aWordIsOneOfEitherEnd(word: String) { #expect(RelationWord(word)?.label == word) }

    @Test(arguments: ["", "Shown by", "shownBy", "show", "missing  in"])
    func anythingElseIsNoWord(word: String) { #expect(RelationWord(word) == nil) }

    @Test func anOrphanHasNoLinkAtEitherEnd() { #expect(sample.orphans.map(\.id) == ["talks/lonely"]) }
}
