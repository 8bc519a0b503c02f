import Testing

@testable import Checking

@Suite struct DuplicateIDTests {
    private func report(_ files: [String: String]) -> [String] { problems(in: files, duplicateIDs) }

    @Test func standsAtTheTopOfTheLaterFile() {
        #expect(
            report(["practices/quorum": "---\ntitle: Q\n---\n", "practices/Quorum": "---\ntitle: Q\n---\n"]) == [
                "practices/quorum 1:1+1 KB026 only the case of letters tells 'practices/quorum' from 'practices/Quorum'"
                    + " | rename one of the two files"
            ])
    }

    @Test func draftsCount() {
        let draft = "---\ntitle: Q\ndraft: true\n---\n"
        #expect(
            report(["practices/quorum": draft, "practices/Quorum": draft]) == [
                "practices/quorum 1:1+1 KB026 only the case of letters tells 'practices/quorum' from 'practices/Quorum'"
                    + " | rename one of the two files"
            ])
    }

    @Test func standsAtARedirect() {
        #expect(
            report(["practices/quorum": "---\ntitle: Q\nredirects: [practices/majority, practices/QUORUM]\n---\n"]) == [
                "practices/quorum 3:33+16 KB026 only the case of letters tells 'practices/QUORUM' from"
                    + " 'practices/quorum' | remove this redirect"
            ])
    }

    @Test func thePageOfAListCounts() {
        #expect(
            report(["practices/Index": "---\ntitle: I\n---\n"]) == [
                "practices/Index 1:1+1 KB026 only the case of letters tells 'practices/Index' from"
                    + " the list of all practices | rename one of the two files"
            ])
    }

    @Test(arguments: [["practices/quorum", "incidents/quorum"], ["practices/quorum", "practices/quorums"]])
    func isSilentOnOtherIDs(ids: [String]) {
        #expect(report(Dictionary(uniqueKeysWithValues: ids.map { ($0, "---\ntitle: Q\n---\n") })) == [])
    }
}
