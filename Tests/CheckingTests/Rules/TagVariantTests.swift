import Model
import Testing

@testable import Checking

@Suite struct TagVariantTests {
    /// An entry for each list of tags, in this order.
    private func files(_ tags: [String]) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: tags.enumerated().map {
                ("articles/\($0)", "---\ntitle: A\ntags: [\($1)]\n---\n")
            })
    }

    private func report(_ tags: String...) -> [String] { problems(in: files(tags), tagVariants) }

    @Test func standsAtEachRarerTag() {
        #expect(
            report("dns, time-out", "timeout", "timeout", "timeout", "time-out") == [
                "articles/0 3:13+8 ?KB043 the tag 'time-out' is a rarer spelling of 'timeout'"
                    + " | write 'timeout', which is used 3 times",
                "articles/4 3:8+8 ?KB043 the tag 'time-out' is a rarer spelling of 'timeout'"
                    + " | write 'timeout', which is used 3 times",
            ])
    }

    @Test func theAlphabetDecidesBetweenEquals() {
        #expect(
            report("alerts", "alert") == [
                "articles/0 3:8+6 ?KB043 the tag 'alerts' is a rarer spelling of 'alert'"
                    + " | write 'alert', which is used once"
            ])
    }

    @Test(arguments: ["cacade", "casscade", "csacade", "cascada"])
    func oneLetterIsASlipWhereItIsUsedOnceAndTheOtherThreeTimes(slip: String) {
        #expect(
            report(slip, "cascade", "cascade", "cascade") == [
                "articles/0 3:8+\(slip.count) ?KB043 the tag '\(slip)' is a rarer spelling of 'cascade'"
                    + " | write 'cascade', which is used 3 times"
            ])
        #expect(report(slip, "cascade", "cascade") == [])
        #expect(report(slip, slip, "cascade", "cascade", "cascade") == [])
    }

    @Test func saysWhereTheOtherIsThereToo() {
        #expect(
            report("timeout, time-out", "timeout") == [
                "articles/0 3:17+8 ?KB043 the tag 'time-out' is a rarer spelling of 'timeout'"
                    + " | remove it: 'timeout' is there too"
            ])
    }

    @Test(arguments: [
        ("dns, time-out", "dns, timeout"), ("'time-out'", "'timeout'"), ("timeout, time-out", "timeout, time-out"),
        ("cacade", "cascade"),
    ])
    func isMended(written: String, mend: String) {
        let files = files([written, "timeout", "timeout", "cascade", "cascade", "cascade"])
        #expect(mended("articles/0", in: files, tagVariants) == "---\ntitle: A\ntags: [\(mend)]\n---\n")
    }

    @Test(arguments: [
        // Other numbers, short words, words on 'ss', other letters, and what its form alone makes another tag.
        ["http-version-2", "http-version-3"], ["cache", "caches-all"], ["acces", "access"], ["ops", "op"],
        ["tests", "taste"], ["Time-Out", "timeout"], ["Split Brain", "split-brain"],
    ])
    func isSilentOnOtherWords(tags: [String]) {
        let thrice = Array(repeating: tags[1], count: 3)
        #expect(problems(in: files([tags[0]] + thrice), tagVariants) == [])
    }

    @Test func isSilentWhereOneLetterLeadsToTwoTags() {
        let near = Array(repeating: "planer, planes", count: 3)
        #expect(problems(in: files(["planex"] + near), tagVariants) == [])
    }
}
