import Linking
import Model
import Testing

struct LinkEntriesTests {
    @Test(arguments: Relation.allCases.filter { $0 != .mentions && !$0.isByName })
    func isTheSameLinkWhicheverEndItIsWrittenAt(relation: Relation) throws {
        for from in relation.sources {
            for to in relation.targets {
                let (source, target) = ("\(from.folder)/s", "\(to.folder)/t")
                let atSource = linkEntries([
                    entry(source, "## A\n\n- [T](../\(target).md#b \"\(relation.rawValue)\") — why\n"),
                    entry(target, "## B\n"),
                ])
                let atTarget = linkEntries([
                    entry(source, "## A\n"),
                    entry(target, "## B\n\n- [S](../\(source).md#a \"\(relation.inverse)\") — why\n"),
                ])
                let line = "\(source)#a \(relation.rawValue) \(target)#b: why"
                #expect(atSource.library.report == ["\(line) (\(source))"])
                #expect(atTarget.library.report == ["\(line) (\(target))"])
                #expect((atSource.problems + atTarget.problems).map(\.line) == [])
                for library in [atSource.library, atTarget.library] {
                    #expect(library.seen(from: source) == ["\(source)#a \(relation.rawValue) \(target)#b"])
                    #expect(library.seen(from: target) == ["\(target)#b \(relation.inverse) \(source)#a"])
                }
            }
        }
    }

    @Test func reportsALinkThatIsWrittenAtBothEnds() {
        let (library, problems) = linkEntries([
            entry("practices/p", "- [I](../incidents/i.md \"shown by\") — from here\n"),
            entry("incidents/i", "- [P](../practices/p.md \"shows\") — from there\n"),
        ])
        #expect(library.report == ["practices/p shown by incidents/i: from there (incidents/i)"])
        #expect(
            problems.map(\.line) == [
                "practices/p 4:3+33 ?KB015 this link is written at both ends; 'incidents/i' has it too | "
                    + "delete one of the two: each end shows the other's link by itself"
            ])
    }

    @Test func keepsTheFirstOfTwoInOneEntry() {
        let (library, problems) = linkEntries([
            entry(
                "practices/p",
                "- [I](../incidents/i.md \"shown by\") — once\n- [I](../incidents/i.md \"shown by\") — twice\n"),
            entry("incidents/i"),
        ])
        #expect(library.report == ["practices/p shown by incidents/i: once (practices/p)"])
        #expect(problems == [])
    }

    @Test func keepsLinksThatDifferInPassageOrRelation() {
        let (library, problems) = linkEntries([
            entry(
                "practices/p",
                """
                - [I](../incidents/i.md "shown by") — a
                - [I](../incidents/i.md "missing in") — b
                - [I](../incidents/i.md#x "shown by") — c

                ## Y

                - [I](../incidents/i.md "shown by") — d

                """),
            entry("incidents/i", "## X\n\n[P](../practices/p.md) too.\n"),
        ])
        #expect(
            library.report == [
                "incidents/i#x mentions practices/p: P too. (incidents/i)",
                "practices/p shown by incidents/i: a (practices/p)",
                "practices/p shown by incidents/i#x: c (practices/p)",
                "practices/p missing in incidents/i: b (practices/p)",
                "practices/p#y shown by incidents/i: d (practices/p)",
            ])
        #expect(problems == [])
    }

    @Test func mentionsInBothDirectionsAreTwoLinks() {
        let (library, problems) = linkEntries([
            entry("talks/a", "See [B](b.md).\n"), entry("talks/b", "See [A](a.md).\n"),
        ])
        #expect(library.links.map(\.source.entry) == ["talks/a", "talks/b"])
        #expect(library.links.map(\.text) == ["B", "A"])
        #expect(problems == [])
        #expect(
            library.seen(from: "talks/a") == ["talks/a mentions talks/b", "talks/a mentioned by talks/b"])
    }

    @Test func leavesDraftsOutWithAllTheirLinks() {
        let (library, problems) = linkEntries([
            entry("talks/b", "[x](nowhere.md) and [A](a.md)\n", fields: "draft: true\nredirects: [talks/a]\n"),
            entry("talks/a"),
        ])
        #expect(library.entries.map(\.id) == ["talks/a"])
        #expect(library.links == [])
        #expect(library.redirects == [:])
        #expect(problems == [])
    }

    @Test func isTheSameInWhateverOrderTheEntriesCome() {
        let entries = [
            entry("practices/p", "- [I](../incidents/i.md \"shown by\") — from here\n- [x](zz.md)\n"),
            entry("incidents/i", "- [P](../practices/p.md \"shows\") — from there\n- [T](../talks/t.md)\n"),
            entry("talks/t", "- [I](../incidents/i.md \"recounts\") — told\n", fields: "redirects: [talks/old]\n"),
            entry("talks/u", fields: "redirects: [talks/old]\n"),
        ]
        let first = linkEntries(entries)
        for order in [[3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]] {
            let other = linkEntries(order.map { entries[$0] })
            #expect(other.library.entries.map(\.id) == first.library.entries.map(\.id))
            #expect(other.library.links == first.library.links)
            #expect(other.library.redirects == first.library.redirects)
            #expect(other.problems == first.problems)
        }
    }

    /// In a library where every link is wrong, looking for what each may have meant would take for ever.
    @Test func guessesOnlyForTheFirstProblems() {
        let links = String(repeating: "[x](b.md) [y](#parr)\n\n", count: 150)
        let helps = linkEntries([entry("talks/a", links + "## Part\n")]).problems.map(\.help)
        #expect(helps.count == 300)
        #expect(helps.prefix(200).allSatisfy { $0 == "did you mean 'talks/a'?" || $0 == "did you mean 'part'?" })
        #expect(
            Set(helps.dropFirst(200)) == ["make it with: kb new talks/b", "see its passages with: kb show talks/a"])
    }

    @Test func placesRelationsInTheOrderOfTheirTable() {
        #expect(Relation.allCases.map(\.position) == Array(0..<Relation.allCases.count))
    }
}
