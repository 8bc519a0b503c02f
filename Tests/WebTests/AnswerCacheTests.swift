import Model
import Testing

@testable import Web

@Suite struct AnswerCacheTests {
    private let noon = UTCTime(seconds: 1_700_000_000)

    @Test func isReadAsItWasWritten() throws {
        let answers: [Answer] = [
            Answer(.alive), Answer(.moved(to: "https://b.example/?a=b#c", isLast: true)),
            Answer(.moved(to: "https://b.example/", isLast: false)), Answer(.dead([404, 410]), gone: [404, 410]),
            Answer(.unknown("it answered 404, so far once"), gone: [404]), Answer(.unknown("no answer in time")),
        ]
        var cache = AnswerCache()
        for (number, answer) in answers.enumerated() {
            cache.known[try address("http://a.example/\(number)")] = .init(answer, seen: noon)
        }
        #expect(AnswerCache(Array(cache.text.utf8)) == cache)
        #expect(cache.text.split(separator: "\n").count == answers.count)
        #expect(
            cache.text.hasPrefix("2023-11-14T22:13:20Z\talive\t\t\thttp://a.example/0\n"))
    }

    @Test func whatAServerSaysCannotForgeALine() throws {
        let cache = AnswerCache([
            try address("http://a.example"): .init(
                Answer(.moved(to: "http://b.example/\n2023-11-14T22:13:20Z\tdead", isLast: true)), seen: noon)
        ])
        #expect(cache.text.split(separator: "\n").count == 1)
        #expect(cache.text.split(separator: "\t").count == 4)
    }

    @Test(arguments: [
        "", "\n\n", "words", "2023-11-14T22:13:20Z\talive\t\t\t", "yesterday\talive\t\t\thttp://a.example/",
        "2023-11-14T22:13:20Z\tundead\t\t\thttp://a.example/", "2023-11-14T22:13:20Z\tdead\t\t404\thttp://a.example/",
        "2023-11-14T22:13:20Z\tmoved\t\t\thttp://a.example/", "2023-11-14T22:13:20Z\talive\t\t\tftp://a.example/",
        "2023-11-14T22:13:20Z\talive\thttp://a.example/",
        "2023-11-14T22:13:20Z\tunknown\t\t\thttp://a.example/", "\u{0}\t\t\t\t",
    ])
    func aLineThatCannotBeReadIsPassedOver(line: String) throws {
        let good = "2023-11-14T22:13:20Z\talive\t\t\thttp://b.example/"
        for text in ["\(line)\n\(good)\n", "\(good)\n\(line)"] {
            #expect(
                AnswerCache(Array(text.utf8)).known == [
                    try address("http://b.example"): .init(Answer(.alive), seen: noon)
                ])
        }
        #expect(AnswerCache([0xFF, 0x0A] + Array(good.utf8)).known.count == 1)
    }

    @Test(arguments: [
        (Verdict.alive, 0, true), (.alive, 6 * 86_400, true), (.alive, 7 * 86_400, false), (.alive, -1, false),
        (.moved(to: "http://b.example/", isLast: true), 6 * 86_400, true),
        (.dead([404, 404]), 86_399, true), (.dead([404, 404]), 86_400, false), (.unknown("x"), 86_400, false),
    ])
    func anAnswerHoldsForAWhile(verdict: Verdict, age: Int, isFresh: Bool) throws {
        let page = try address("http://a.example")
        let cache = AnswerCache([page: .init(Answer(verdict), seen: noon)])
        let later = UTCTime(seconds: noon.seconds + age)
        #expect((cache.answer(for: page, at: later, maxAge: 7 * 86_400) != nil) == isFresh)
        #expect(cache.answer(for: page, at: later, maxAge: 0) == nil)
        #expect(cache.answer(for: try address("http://c.example"), at: later, maxAge: 7 * 86_400) == nil)
    }
}
