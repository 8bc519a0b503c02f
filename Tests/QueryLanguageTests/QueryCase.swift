import Foundation
import Testing

/// A line of Tests/SearchCases/query.json: a text, and how it is to be read, in the terminal and in the browser.
struct QueryCase: Decodable, CustomTestStringConvertible {
    var text: String
    /// How often the text stands there in a row; once when it is not said.
    var times: Int?
    /// The description of the query; a long one has only the number of its groups.
    var reads: String?
    var groups: Int?
    var notes: [String]?

    var whole: String { String(repeating: text, count: times ?? 1) }
    var testDescription: String { times.map { "\(text) \($0) times" } ?? text }

    static let all: [QueryCase] = {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appending(path: "SearchCases/query.json")
        do {
            let sections = try JSONDecoder().decode([String: [QueryCase]].self, from: Data(contentsOf: file))
            return sections.keys.sorted().flatMap { sections[$0] ?? [] }
        } catch {
            Issue.record("\(file.path()): \(error)")
            return []
        }
    }()
}
