import Linking
import Model
import Testing

struct LibraryTests {
    private let library = linkEntries([
        entry(
            "runbooks/r",
            """
            [A](../talks/a.md)

            ## Restore

            - [P](../practices/p.md "applies") — last

            ## Confirm

            - [I](../incidents/i.md#cause "missing in") — c
            - [I](../incidents/i.md "shown by") — b
            - [P](../practices/p.md#rule "applies") — a

            """),
        entry("practices/p", "## Rule\n\n- [I](../incidents/i.md \"shown by\") — d\n"), entry("talks/a"),
        entry("incidents/i", "## Cause\n\n- [R](../runbooks/r.md#confirm \"worked\") — e\n"),
    ]).library

    @Test func hasItsEntriesInTheOrderOfTheirIDs() {
        #expect(library.entries.map(\.id) == ["incidents/i", "practices/p", "runbooks/r", "talks/a"])
        #expect(library.entries(of: .practice).map(\.id) == ["practices/p"])
        #expect(library.entries(of: .book).isEmpty)
        #expect(library["talks/a"]?.title == "A")
        #expect(library["talks/b"] == nil)
    }

    @Test func showsAnEntrysLinksInTheOrderOfItsPassages() {
        #expect(
            library.seen(from: "runbooks/r") == [
                "runbooks/r mentions talks/a", "runbooks/r#restore applies practices/p",
                "runbooks/r#confirm shown by incidents/i", "runbooks/r#confirm missing in incidents/i#cause",
                "runbooks/r#confirm worked in incidents/i#cause", "runbooks/r#confirm applies practices/p#rule",
            ])
    }

    @Test func showsTheOtherEndsLinksWithTheWordOfThisEnd() {
        #expect(
            library.seen(from: "incidents/i") == [
                "incidents/i shows practices/p#rule", "incidents/i shows runbooks/r#confirm",
                "incidents/i#cause was missing runbooks/r#confirm", "incidents/i#cause worked runbooks/r#confirm",
            ])
        #expect(
            library.seen(from: "practices/p") == [
                "practices/p applied by runbooks/r#restore", "practices/p#rule shown by incidents/i",
                "practices/p#rule applied by runbooks/r#confirm",
            ])
        #expect(library.seen(from: "talks/a") == ["talks/a mentioned by runbooks/r"])
        #expect(library.seen(from: "talks/b") == [])
    }

    @Test(arguments: [
        ("runbooks/r#restore", "Restore"), ("runbooks/r", "R"), ("incidents/i#cause", "I"),
        ("incidents/none", "incidents/none"),
    ])
    func callsAPassageByTheNearestName(address: String, name: String) {
        #expect(library.nearestName(of: Address(address)) == name)
    }

    @Test func givesBothEndsTheSameLink() {
        let far = library.links(of: "talks/a").map(\.link)
        #expect(far == library.links(of: "runbooks/r").map(\.link).filter { $0.touches("talks/a") })
        #expect(far.map(\.writtenIn) == ["runbooks/r"])
        #expect(library.links.allSatisfy { !$0.touches("talks/b") })
    }

    @Test(arguments: [
        ("practices/p", "P"), ("practices/p#rule", "Rule"), ("practices/p#none", "practices/p#none"),
        ("talks/b", "talks/b"),
    ])
    func titlesAnAddress(address: String, title: String) {
        #expect(library.title(of: Address(address)) == title)
        #expect((library.passage(at: Address(address)) == nil) == (title == address))
    }
}
