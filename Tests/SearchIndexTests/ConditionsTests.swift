import Testing

@testable import SearchIndex

@Suite struct ConditionsTests {
    private static let files: Files =
        sampleFiles + [
            (
                "practices/fencing.md",
                """
                ---
                title: Fencing
                date: 2013-06-18
                archive: https://web.archive.org/web/2013/https://example.org/
                ---
                Cut it off.

                ## Commands

                ```
                fence --now
                ```

                ## Numbers

                | a | b |
                | --- | --- |
                | 1 | 2 |

                ## Evidence
                - [Switch](../incidents/switch-2012.md#what-ended-it "worked in") — it's what ended it.
                """
            ),
            ("people/ada.md", "---\ntitle: Ada Example\naliases: [Lady A]\norganisation: Acme\n---\n"),
            ("events/conference.md", "---\ntitle: Example Conference 2014\ndate: 2014\n---\n"),
        ]

    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var entries: [String]

        init(_ text: String, _ entries: String...) { (testDescription, self.entries) = (text, entries) }
    }

    private static let index = Result { try TemporaryIndex(files) }

    @Test(arguments: [
        Example("kind:practice", "practices/fencing", "practices/quorum"),
        Example("kind:practice,video", "practices/fencing", "practices/quorum", "videos/film"),
        Example("kind:practice -tag:partition", "practices/fencing"),
        Example("tag:network", "incidents/switch-2012", "runbooks/partition"),
        Example("tag:network tag:partition", "runbooks/partition"),
        Example("tag:network,partition kind:practice", "practices/quorum"), Example("tag:nosuchtag"),
        Example("tag:\"' OR 1=1 --\""), Example("tag:net"),
        Example("person:ada", "people/ada", "talks/deploys"),
        Example("person:\"ada example\"", "people/ada", "talks/deploys"),
        Example("person:\"Example, ADA\"", "people/ada", "talks/deploys"), Example("person:\"ada writer\""),
        Example("person:lady", "people/ada"), Example("person:ada,bob", "people/ada", "talks/deploys", "videos/film"),
        Example("person:ada person:bob"), Example("by:writer", "books/small-book"),
        Example("event:conference", "events/conference", "talks/deploys"),
        Example("event:\"conference 2014\"", "events/conference", "talks/deploys"),
        Example("event:2014 -kind:event", "talks/deploys"), Example("org:networks", "incidents/switch-2012"),
        Example("org:acme", "people/ada"), Example("org:acm"), Example("year:2012", "incidents/switch-2012"),
        Example("year:2013", "practices/fencing"),
        Example("year:2012..2013", "incidents/switch-2012", "practices/fencing"),
        Example("before:2013", "incidents/switch-2012"), Example("before:2012-12"),
        Example("after:2012-12-31", "practices/fencing", "events/conference"),
        Example("after:2013-06-18", "events/conference"),
        Example("year:2013-06-18", "practices/fencing"), Example("year:2013-06-19"), Example("year:1066"),
        Example("-year:2012 kind:incident"), Example("-year:2013 kind:practice", "practices/quorum"),
        Example("in:books/", "books/small-book"), Example("in:books/small", "books/small-book"),
        Example("in:books/big"),
        Example("in:practices/q,books/", "practices/quorum", "books/small-book"),
        Example("-in:practices/ kind:practice"),
        Example("has:video", "talks/deploys", "videos/film"), Example("has:slides", "talks/deploys"),
        Example("has:video -has:slides", "videos/film"), Example("has:date kind:practice", "practices/fencing"),
        Example("has:source", "incidents/switch-2012", "books/small-book"), Example("has:archive", "practices/fencing"),
        Example("has:code", "practices/fencing"), Example("has:table", "practices/fencing"),
        Example("-has:code kind:practice", "practices/quorum"),
        Example("has:links kind:practice,incident", "practices/fencing", "incidents/switch-2012"),
        Example("links:worked-in", "practices/fencing"),
        Example("links:missing-in"),
        Example("fence", "practices/fencing", "incidents/switch-2012", "runbooks/partition"),
        Example("fence -kind:runbook", "practices/fencing", "incidents/switch-2012"),
        Example("fence kind:runbook", "runbooks/partition"),
        Example("fence -tag:network", "practices/fencing"), Example("fence -both", "practices/fencing"),
        Example("fence +both", "runbooks/partition", "incidents/switch-2012"),
        Example("+fence +cable", "runbooks/partition"),
        Example("tie OR cable", "practices/quorum", "runbooks/partition"),
        Example("(tie OR cable) AND quorum", "practices/quorum"), Example("tie kind:runbook"),
        Example("-fence kind:incident,practice,runbook", "practices/quorum"), Example("-\"other side\" kind:runbook"),
    ])
    func chooseTheEntries(_ example: Example) throws {
        let found = try Self.index.get().entries(example.testDescription)
        #expect(Set(found) == Set(example.entries))
        #expect(found.count == example.entries.count)
    }

    @Test(arguments: [
        Example("has:code", "practices/fencing#commands"), Example("has:table", "practices/fencing#numbers"),
        Example("has:code,table", "practices/fencing#commands"),
        Example("links:worked-in", "practices/fencing#evidence"),
        Example("has:links kind:incident", "incidents/switch-2012#what-ended-it"),
        Example("has:code fence", "practices/fencing#commands"),
        Example("links:worked-in fence", "practices/fencing#evidence"),
        // What is asked of an entry leaves its passages as they are, and so does what is left out.
        Example("has:date fence", "practices/fencing", "incidents/switch-2012#what-ended-it"),
        Example("fence -links:shown-by kind:practice", "practices/fencing"),
        Example("has:code,video kind:practice", "practices/fencing"),
    ])
    func choosePassagesWhenTheyAreAboutThem(_ example: Example) throws {
        let hits = try Self.index.get().search(example.testDescription).hits.map(\.address.description)
        #expect(hits == example.entries)
    }

    /// Each by another passage: no passage will do, and the entry is shown by its best one.
    @Test func anEntryMayPassWithSeveralPassages() throws {
        let result = try Self.index.get().search("has:code has:table")
        #expect(result.groups.map(\.entry) == ["practices/fencing"])
        #expect(result.groups.allSatisfy { !$0.hits.isEmpty })
    }

    @Test func conditionsAreJoined() {
        var conditions = Conditions()
        #expect(conditions.entries == nil)
        conditions.keep([true, true, false])
        #expect(conditions.entries == [true, true, false])
        conditions.keep([false, true, true])
        #expect(conditions.entries == [false, true, false])
    }
}
