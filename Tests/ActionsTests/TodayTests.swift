import Foundation
import Model
import Testing

@testable import Actions

@Suite struct TodayTests {
    @Test func isTheDayInUTC() throws {
        func day() -> Int { Int(Date().timeIntervalSince1970) / 86_400 }
        let before = day()
        let today = try #require(today().daysSince1970)
        #expect((before...day()).contains(today))
    }
}
