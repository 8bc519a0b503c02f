import Testing

@testable import Checking

@Suite struct UnknownNameTests {
    private let ada = ("people/ada", "---\ntitle: Ada Example\naliases: [A. Example]\n---\n")
    private let meeting = ("events/meeting", "---\ntitle: Meeting 2014\n---\n")

    private func files(_ fields: String, _ others: (String, String)...) -> [String: String] {
        Dictionary(uniqueKeysWithValues: [("talks/t", "---\ntitle: T\n\(fields)\n---\n")] + others)
    }

    @Test func standsAtTheNameAndSaysWhatIsMeant() {
        #expect(
            problems(
                in: files("speakers: [Ada Example, Ada Exampel, Bea]\nevent: Meetup 2014", ada, meeting), unknownNames)
                == [
                    "talks/t 3:25+11 ?KB061 no person has an entry by the name 'Ada Exampel' | did you mean 'Ada Example'?",
                    "talks/t 3:38+3 ?KB061 no person has an entry by the name 'Bea'"
                        + " | make one, if it is worth one: kb new people/bea",
                    "talks/t 4:8+11 ?KB061 no event has an entry by the name 'Meetup 2014' | did you mean 'Meeting 2014'?",
                ])
    }

    @Test func anAliasIsAName() { #expect(problems(in: files("speakers: [A. Example]", ada), unknownNames) == []) }

    @Test func isSilentWhereNoNameHasAnEntry() {
        #expect(problems(in: files("speakers: [Bea]\nevent: Meeting", ada), unknownNames).count == 1)
        #expect(problems(in: files("speakers: [Bea]\nevent: Meeting"), unknownNames) == [])
    }
}
