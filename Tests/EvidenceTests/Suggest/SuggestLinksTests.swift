import Linking
import Model
import Testing

@testable import Evidence

/// Two practices that a step applies or could apply, and incidents of which each speaks by one thing only.
private let sample = library(
    Dictionary(uniqueKeysWithValues: [
        ("incidents/linked", "---\ntitle: Linked\ntags: [power]\n---\nx\n"),
        ("incidents/near", "---\ntitle: Near\n---\nx\n"),
        ("incidents/nothing", "---\ntitle: Nothing\ntags: [other]\n---\nx\n"),
        ("incidents/tagged", "---\ntitle: Tagged\ncategories: [power]\n---\nx\n"),
        ("incidents/worded", "---\ntitle: Worded\n---\nx\n"),
        (
            "practices/fencing",
            "---\ntitle: Fencing\ntags: [power]\n---\n- [N](../incidents/near.md \"shown by\") — why.\n"
        ),
        ("practices/quorum", "---\ntitle: Quorum\n---\n- [N](../incidents/near.md \"shown by\") — why.\n"),
        (
            "runbooks/split",
            """
            ---
            title: Split
            tags: [power]
            ---
            ## Fence {#fence}
            - [F](../practices/fencing.md "applies") — why.
            - [L](../incidents/linked.md "missing in") — why.
            - [W](../incidents/worded.md)

            ### Detail {#detail}
            ## Heal {#heal}
            """
        ),
    ]))

@Suite struct SuggestLinksTests {
    private func suggested(_ ref: String, _ kinds: [Kind], words: [String: Double] = [:]) -> [Suggestion] {
        let words = Dictionary(uniqueKeysWithValues: words.map { (Address($0.key), $0.value) })
        return suggestLinks(for: Address(ref), to: kinds, words: words, rarity: TagRarity(in: sample), in: sample)
    }

    @Test func weighWordsAboveNeighboursAboveTags() {
        let found = suggested("runbooks/split#heal", [.incident], words: ["incidents/worded": 3, "incidents/near": 1])
        #expect(
            found.map(\.far.entry) == ["incidents/worded", "incidents/near", "incidents/linked", "incidents/tagged"])
        #expect(found.first?.parts == .init(words: 1, neighbours: 0, tags: 0))
    }

    @Test func leaveOutWhatIsLinkedAlready() {
        let found = suggested(
            "runbooks/split#fence", [.incident], words: ["incidents/worded": 1, "incidents/linked": 9])
        #expect(found.map(\.far.entry) == ["incidents/near", "incidents/tagged"])
    }

    @Test func sayWhatBothAreLinkedTo() throws {
        let found = suggested("runbooks/split#fence", [.incident])
        #expect(found.map(\.far.entry) == ["incidents/near", "incidents/tagged"])
        #expect(found[0].via == [Address("practices/fencing")])
        #expect(found[1].tags == ["power"])
        #expect(found[0].parts.neighbours == 1 && found[1].parts.tags == 1)
    }

    @Test func writeTheLinkWhereItsRelationLeadsFrom() throws {
        let steps = suggested("incidents/near", [.runbook])
        let step = try #require(steps.first)
        #expect(step.far == Address("runbooks/split#fence") && step.source == step.far)
        #expect(step.target == Address("incidents/near") && step.relation == .missingIn)
        let practice = try #require(suggested("practices/quorum", [.runbook], words: ["runbooks/split#fence": 1]).first)
        #expect(practice.relation == .applies && practice.target == Address("practices/quorum"))
    }

    @Test func meanTheStepThatAPassageStandsIn() {
        let found = suggested(
            "incidents/nothing", [.runbook], words: ["runbooks/split#detail": 2, "runbooks/split": 5])
        #expect(found.map(\.far) == [Address("runbooks/split#fence")])
    }

    @Test func areNoneWhereNothingSpeaksForAny() {
        #expect(suggested("incidents/nothing", [.runbook, .practice]) == [])
    }
}

@Suite struct OwnWordsTests {
    @Test func leaveOutTheItemsThatLink() throws {
        let runbook = try #require(sample["runbooks/split"])
        #expect(ownWords(of: Address("runbooks/split#fence"), in: runbook) == "Split\nFence\nW\nDetail")
        let practice = try #require(sample["practices/fencing"])
        #expect(ownWords(of: Address("practices/fencing"), in: practice) == "Fencing")
    }
}

@Suite struct UsualRelationTests {
    @Test func isTheOneThatIsUsedMost() throws {
        let usual = try #require(usualRelation(.practice, .incident, in: sample))
        #expect(usual.relation == .shownBy && usual.isOutgoing)
        let seenFromThere = try #require(usualRelation(.incident, .runbook, in: sample))
        #expect(seenFromThere.relation == .missingIn && !seenFromThere.isOutgoing)
        #expect(usualRelation(.incident, .incident, in: sample) == nil)
    }
}
