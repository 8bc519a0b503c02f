import Foundation
import Synchronization
import Testing

@testable import Web

/// What `askAll` tells, by the path of the address; from any thread.
final class Learned: Sendable {
    private let state = Mutex<[String: Answer]>([:])

    var answers: [String: Answer] { state.withLock { $0 } }

    func add(_ answer: Answer, of address: WebAddress) {
        let isFirst = state.withLock { $0.updateValue(answer, forKey: address.path) == nil }
        #expect(isFirst, "\(address) twice")
    }
}

func address(_ text: String) throws -> WebAddress { try #require(WebAddress(text)) }
