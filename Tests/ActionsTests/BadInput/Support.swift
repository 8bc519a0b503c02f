import Foundation
import Testing

@testable import Actions

extension TemporaryBase {
    func write(_ bytes: [UInt8], to path: String) throws {
        try write("", to: path)
        try Data(bytes).write(to: URL(fileURLWithPath: self[path]))
    }

    /// `file:line:column code message` of everything that is wrong; warnings are about what `sample` is like.
    func allProblems() throws -> [String] {
        try check(root).problems.filter { $0.severity == .error }.map { problem in
            "\(problem.span.file):\(problem.span.line):\(problem.span.column) \(problem.rule.rawValue) \(problem.message)"
        }
    }

    /// Of one file, without its name. Nothing else has any.
    func problems(in file: String) throws -> [String] {
        let all = try allProblems()
        #expect(all.allSatisfy { $0.hasPrefix(file + ":") })
        return all.map { String($0.dropFirst(file.count + 1)) }
    }

    /// Entries beside what is broken are loaded and found, and a build says what is wrong instead of failing.
    func expectTheRestGoesOn() throws {
        let loaded = try load()
        let ids = Set(loaded.library.entries.map(\.id))
        #expect(ids.isSuperset(of: Self.sample.keys.map { String($0.dropLast(3)) }))
        #expect(try found("zebra") == ["articles/plain"])
        // From the index that was made just now, which is of this very content.
        #expect(try found("zebra", refresh: false) == ["articles/plain"])
        let report = try build()
        #expect(report.isPublished == !report.problems.contains { $0.severity == .error })
        #expect(loaded.problems.allSatisfy(report.problems.contains))
    }
}
