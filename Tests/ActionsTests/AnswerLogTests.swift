import Model
import Testing
import Web

@testable import Actions

@Suite struct AnswerLogTests {
    private let now = UTCTime(seconds: 1_700_000_000)

    private func page(_ number: Int) throws -> WebAddress { try #require(WebAddress("http://a.example/\(number)")) }

    private func lines(_ base: TemporaryBase) throws -> Int {
        base.exists(".kb/external.tsv") ? try base.read(".kb/external.tsv").split(separator: "\n").count : 0
    }

    @Test func isWrittenOnTheWay() throws {
        let base = try TemporaryBase()
        let log = AnswerLog(AnswerCache([try page(1000): .init(Answer(.alive), seen: now)]), in: base.root)
        for number in 1...120 {
            #expect(log.note(Answer(.alive), for: try page(number), at: now) == number)
            #expect(try lines(base) == (number < 50 ? 0 : number < 100 ? 51 : 101))
        }
        let (answers, failure) = log.finish()
        #expect(answers.count == 120 && failure == nil)
        #expect(try lines(base) == 121)
    }

    @Test func silenceDoesNotReplaceWhatIsKnown() throws {
        let base = try TemporaryBase()
        let old = Answer(.unknown("it answered 404, so far once"), gone: [404])
        let log = AnswerLog(AnswerCache([try page(1): .init(old, seen: now)]), in: base.root)
        let silence = Answer(.unknown("no answer in time"), isHeard: false)
        _ = log.note(silence, for: try page(1), at: UTCTime(seconds: now.seconds + 100))
        #expect(log.finish().answers == [try page(1): silence])
        #expect(
            try base.read(".kb/external.tsv").hasPrefix(
                "2023-11-14T22:13:20Z\tunknown\tit answered 404, so far once\t404\t"))
    }

    @Test func thatItCannotBeWrittenIsTold() throws {
        let base = try TemporaryBase()
        try base.write("", to: ".kb")
        let log = AnswerLog(AnswerCache(), in: base.root)
        _ = log.note(Answer(.alive), for: try page(1), at: now)
        let (answers, failure) = log.finish()
        #expect(answers.count == 1 && failure?.hasPrefix("cannot ") == true)
    }

    @Test func nothingIsWrittenWhenNothingWasLearned() throws {
        let base = try TemporaryBase()
        _ = AnswerLog(AnswerCache(), in: base.root).finish()
        #expect(!base.exists(".kb"))
    }
}
